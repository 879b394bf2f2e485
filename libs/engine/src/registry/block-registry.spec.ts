import { defineBlock, defineTrigger, definePlugin, field, loopOutputs, SDK_VERSION } from '#sdk';
import type { AnyBlockDefinition, Plugin } from '#sdk';
import { BlockRegistry } from './block-registry.js';
import { catalogOf } from './catalog.js';
import { fieldsToJsonSchema } from './fields-to-json-schema.js';

const good = defineBlock({
  type: 'good',
  title: 'Good',
  description: 'Does good.',
  sideEffects: 'none',
  params: {},
  outputs: { value: field.json({ description: 'A value.' }) },
  run: () => ({ value: 1 }),
});
const plugin = (...blocks: unknown[]): Plugin =>
  definePlugin({ name: 'acme', version: '1.0.0', blocks: blocks as AnyBlockDefinition[] });
const faults = (...plugins: Plugin[]): string => {
  try {
    void new BlockRegistry(plugins);
    return '';
  } catch (error) {
    return (error as Error).message;
  }
};

describe('the registry', () => {
  it('finds definitions by type and lists them in order', () => {
    const registry = new BlockRegistry([plugin(good, { ...good, type: 'better' })]);
    expect(registry.get('good')).toBe(good);
    expect(registry.get('constructor')).toBeUndefined();
    expect(registry.types()).toEqual(['good', 'better']);
  });

  it('refuses a type that is taken, naming both plugins', () => {
    expect(faults(plugin(good), definePlugin({ name: 'other', version: '1.0.0', blocks: [good] }))).toContain(
      'plugin "other": the type `good` is taken by plugin "acme": rename one of them.',
    );
  });

  it('refuses a plugin made for another version of the SDK, and things that are no plugins', () => {
    expect(faults({ ...plugin(good), sdkVersion: SDK_VERSION + 1 })).toContain(
      `made for SDK version ${SDK_VERSION + 1}`,
    );
    expect(faults(undefined as unknown as Plugin)).toContain('entry 1 of the list is no plugin');
  });

  it.each<[string, unknown, string]>([
    [
      'a field without description',
      { ...good, params: { url: field.string({ description: ' ' }) } },
      'good.params.url has no description',
    ],
    [
      'a nested field without description',
      {
        ...good,
        outputs: {
          list: field.array({
            description: 'x',
            items: field.object({ description: 'y', fields: { a: field.json({ description: '' }) } }),
          }),
        },
      },
      'good.outputs.list.items.fields.a has no description',
    ],
    ['a value that is no field', { ...good, params: { url: 'string' } }, 'good.params.url is not a field'],
    ['a bad type', { ...good, type: 'Good-Block' }, 'is not a name: use snake_case'],
    [
      'a bad output name',
      { ...good, outputs: { 'a b': field.json({ description: 'x' }) } },
      'good.outputs.a b is not a name',
    ],
    [
      'a reserved output name',
      { ...good, outputs: { error: field.json({ description: 'x' }) } },
      'good.outputs.error uses a name that the engine needs',
    ],
    ['no title', { ...good, title: '' }, '`good` has no title'],
    ['unknown side effects', { ...good, sideEffects: 'some' }, 'does not say what it does to the world'],
    ['the port error', { ...good, ports: ['output', 'error'] }, 'declares the port "error"'],
    ['a bad port', { ...good, ports: ['Out Put'] }, 'has the port "Out Put"'],
    ['a loop with outputs of its own', { ...good, loops: true }, 'write `outputs: loopOutputs`'],
    ['no run', { ...good, run: undefined }, 'has no run'],
    [
      'a select without options',
      { ...good, params: { m: { kind: 'select', description: 'x' } } },
      'good.params.m has no options',
    ],
    [
      'a default that is no option',
      { ...good, params: { m: field.select({ description: 'x', options: ['a'], default: 'b' as 'a' }) } },
      'which is not one of its options',
    ],
    [
      'a broken pattern',
      { ...good, params: { m: field.string({ description: 'x', pattern: '(' }) } },
      'no regular expression',
    ],
    ['an endless timeout', { ...good, timeoutMs: Infinity }, 'timeoutMs Infinity'],
  ])('refuses %s, with what to write', (_, definition, message) => {
    expect(faults(plugin(definition))).toContain(message);
  });

  it('names every fault of every plugin at once', () => {
    const message = faults(
      plugin({ ...good, title: '' }, { ...good, type: 'x', description: '' }),
      definePlugin({ name: 'Bad Name', version: '1' }),
    );
    expect(message.split('\n')).toHaveLength(4);
  });

  it('takes a block for a trigger only where triggers belong', () => {
    const trigger = defineTrigger({
      type: 'call',
      title: 'C',
      description: 'D.',
      surface: 'prompt',
      params: {},
      outputs: {},
    });
    expect(faults(plugin(trigger))).toContain('`call` is not a block: move it to `triggers`');
  });
});

describe('the catalog', () => {
  it('is plain JSON with everything that the editor, the docs and agents need', () => {
    const router = defineBlock({
      ...good,
      type: 'router',
      sideEffects: () => 'idempotent' as const,
      ports: () => ['a'],
      usableAsTool: true,
      timeoutMs: 5,
      params: {
        n: field.number({ description: 'N.', default: 1, minimum: 0, required: true }),
        list: field.array({ description: 'L.', items: field.string({ description: 'I.' }) }),
      },
    });
    const loop = defineBlock({
      ...good,
      type: 'loop',
      loops: true,
      outputs: loopOutputs,
      run: () => ({ kind: 'iterate' as const, items: [], concurrency: 1 }),
    });
    const entries = catalogOf(new BlockRegistry([plugin(router, loop)]));
    expect(JSON.parse(JSON.stringify(entries))).toEqual(entries);
    expect(entries[0]).toMatchObject({
      type: 'router',
      plugin: 'acme',
      sideEffects: 'depends',
      ports: null,
      usableAsTool: true,
      timeoutMs: 5,
      params: [
        { name: 'n', kind: 'number', required: true, more: { default: 1, minimum: 0 } },
        {
          name: 'list',
          kind: 'array',
          required: false,
          more: { items: { kind: 'string', description: 'I.' } },
        },
      ],
    });
    expect(entries[1]).toMatchObject({
      loops: true,
      ports: ['each', 'done'],
      outputs: [{ name: 'item' }, { name: 'index' }, { name: 'results' }, { name: 'count' }],
    });
  });

  it('has a JSON Schema for params', () => {
    const schema = fieldsToJsonSchema({
      name: field.string({ description: 'Name.', required: true, maxLength: 5, example: 'Al' }),
      mode: field.select({ description: 'Mode.', options: ['a', 'b'] }),
      count: field.number({ description: 'Count.', integer: true, nullable: true }),
      any: field.json({ description: 'Any.' }),
      group: field.object({
        description: 'Group.',
        fields: { on: field.boolean({ description: 'On.', required: true }) },
      }),
    });
    expect(schema).toEqual({
      type: 'object',
      additionalProperties: false,
      required: ['name'],
      properties: {
        name: { type: 'string', description: 'Name.', examples: ['Al'], maxLength: 5 },
        mode: { type: 'string', description: 'Mode.', enum: ['a', 'b'] },
        count: { type: ['integer', 'null'], description: 'Count.' },
        any: { description: 'Any.' },
        group: {
          type: 'object',
          description: 'Group.',
          additionalProperties: false,
          required: ['on'],
          properties: { on: { type: 'boolean', description: 'On.' } },
        },
      },
    });
  });
});
