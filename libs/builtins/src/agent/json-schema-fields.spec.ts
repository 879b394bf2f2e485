import * as fc from 'fast-check';
import { checkValue } from '#sdk';
import type { JsonObject } from '#sdk';
import { agent } from './agent.block.js';
import { schemaFields } from './json-schema-fields.js';
import { minimalInstance } from './minimal-instance.js';

describe('a JSON Schema as typed outputs', () => {
  it('gives each property its type, and says which are always there', () => {
    const { field, problems } = schemaFields({
      type: 'object',
      properties: {
        title: { type: 'string', description: 'The headline.' },
        score: { type: 'integer' },
        tags: { type: 'array', items: { type: 'string' } },
        author: { type: 'object', properties: { name: { type: ['string', 'null'] } }, required: ['name'] },
        mood: { enum: ['good', 'bad'] },
        extra: {},
      },
      required: ['title', 'score'],
    });
    expect(problems).toEqual([]);
    expect(field).toMatchObject({
      kind: 'object',
      fields: {
        title: { kind: 'string', description: 'The headline.', required: true },
        score: { kind: 'number', integer: true, required: true },
        tags: { kind: 'array', items: { kind: 'string' }, required: false },
        author: { kind: 'object', fields: { name: { kind: 'string', nullable: true, required: true } } },
        mood: { kind: 'string' },
        extra: { kind: 'json' },
      },
    });
  });

  it('follows references inside the schema, also one that names itself', () => {
    const { field, problems } = schemaFields({
      type: 'object',
      properties: {
        tree: { $ref: '#/$defs/node' },
        maybe: { anyOf: [{ $ref: '#/$defs/node' }, { type: 'null' }] },
      },
      $defs: {
        node: { type: 'object', properties: { v: { type: 'number' }, next: { $ref: '#/$defs/node' } } },
      },
    });
    expect(problems).toEqual([]);
    expect(field).toMatchObject({
      fields: {
        tree: { fields: { v: { kind: 'number' }, next: { fields: { v: { kind: 'number' } } } } },
        maybe: { kind: 'object', nullable: true },
      },
    });
  });

  it('warns, with the pointer, where a type cannot be given', () => {
    const { problems } = schemaFields({
      type: 'object',
      properties: {
        'a/b': { oneOf: [{ type: 'string' }, { type: 'number' }] },
        list: { type: 'array', items: { allOf: [{ type: 'string' }] } },
      },
    });
    expect(problems.map(({ pointer, severity }) => [pointer, severity])).toEqual([
      ['/properties/a~1b/oneOf', 'warning'],
      ['/properties/list/items/allOf', 'warning'],
    ]);
  });

  it('refuses what no provider takes, and references to nowhere', () => {
    const codes = [
      schemaFields([]),
      schemaFields({ type: 'array' }),
      schemaFields({ type: 'object', properties: { a: { $ref: 'http://x/y' } } }),
    ];
    expect(codes.map(({ problems }) => problems.map(({ pointer, severity }) => [pointer, severity]))).toEqual(
      [[['', 'error']], [['/type', 'error']], [['/properties/a/$ref', 'error']]],
    );
  });

  it('accepts every value that the schema describes', () => {
    const leaf = fc.constantFrom<JsonObject>(
      { type: 'string' },
      { type: 'integer' },
      { type: 'boolean' },
      { type: ['number', 'null'] },
    );
    const schemas = fc
      .dictionary(
        fc.stringMatching(/^[a-z]{1,6}$/),
        fc.oneof(
          leaf,
          leaf.map((items) => ({ type: 'array', items, minItems: 1 })),
        ),
      )
      .map((properties) => ({ type: 'object', properties, required: Object.keys(properties) }));
    fc.assert(
      fc.property(schemas, (schema) => {
        const value = minimalInstance(schema, { text: 'x' });
        expect(checkValue(schemaFields(schema).field, value, 'allow')).toEqual([]);
      }),
    );
  });
});

describe('the agent block', () => {
  const outputSchema = { type: 'object', properties: { title: { type: 'string' } }, required: ['title'] };

  it('types its data by the schema, tainted, and nullable only where a limit may end the run', () => {
    expect(agent.outputsFor?.({ outputSchema })['data']).toMatchObject({
      kind: 'object',
      tainted: true,
      nullable: false,
      fields: { title: { kind: 'string', required: true } },
    });
    expect(agent.outputsFor?.({ outputSchema, onLimit: 'finish' })['data']).toMatchObject({ nullable: true });
    expect(agent.outputsFor?.({})).toBe(agent.outputs);
  });

  it('finds at save what a run would fail at, with its pointer', () => {
    const problems = agent.check?.({
      model: 'gpt-5',
      fallbackModel: 'demo',
      outputSchema: { type: 'object', properties: { a: { type: 'strin' } } },
      costBudget: 1,
      prices: {},
      tools: [{ block: 'x', approval: 'sometimes' }],
    });
    expect(problems?.map(({ pointer, code }) => [pointer, code])).toEqual([
      ['/model', 'model_name_invalid'],
      ['/outputSchema', 'output_schema_invalid'],
      ['/prices', 'price_missing'],
      ['/tools', 'tools_invalid'],
    ]);
  });

  it('finds nothing wrong with its defaults, nor with a full set', () => {
    expect(agent.check?.({ model: 'demo', prices: {}, tools: [] })).toEqual([]);
    const prices = { 'openai/gpt-5': { input: 1, output: 2 } };
    expect(agent.check?.({ model: 'openai/gpt-5', prices, costBudget: 1, outputSchema })).toEqual([]);
    expect(
      agent.check?.({ model: 'openai/gpt-5', prices: { 'openai/gpt-5': { input: -1, output: 2 } } }),
    ).toMatchObject([{ pointer: '/prices', code: 'prices_invalid' }]);
  });
});
