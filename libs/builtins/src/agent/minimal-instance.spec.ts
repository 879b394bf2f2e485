import * as fc from 'fast-check';
import type { JsonObject, JsonValue } from '#sdk';
import { minimalInstance, NoInstance } from './minimal-instance.js';
import { compileJsonCheck } from './validate-json.js';

const hints = { text: 'Write to ann@acme.test about https://acme.test/report.pdf.' };
const make = (schema: JsonValue): JsonValue => minimalInstance(schema, hints);

/** Schemas of the keywords that minimalInstance promises to satisfy. */
const { schema: schemas } = fc.letrec((tie) => ({
  schema: fc.oneof(
    { maxDepth: 4, depthSize: 'small' },
    fc.record({
      type: fc.constant('string'),
      minLength: fc.nat(20),
      maxLength: fc.integer({ min: 20, max: 40 }),
    }),
    fc.record({
      type: fc.constant('string'),
      format: fc.constantFrom('email', 'uri', 'date-time', 'uuid', 'other'),
    }),
    fc.record({ type: fc.constant('integer'), minimum: fc.integer({ min: -50, max: 50 }) }),
    fc.record({
      type: fc.constant('integer'),
      maximum: fc.integer({ min: -50, max: 50 }),
      multipleOf: fc.integer({ min: 1, max: 9 }),
    }),
    fc.record({ type: fc.constant('number'), exclusiveMinimum: fc.integer({ min: -9, max: 9 }) }),
    fc.record({
      type: fc.constant('number'),
      exclusiveMinimum: fc.constant(0),
      exclusiveMaximum: fc.constant(1),
    }),
    fc.constant({ type: 'boolean' }),
    fc.constant({ type: ['null', 'string'] }),
    fc.record({ enum: fc.array(fc.oneof(fc.integer(), fc.string(), fc.constant(null)), { minLength: 1 }) }),
    fc.record({ const: fc.jsonValue() as fc.Arbitrary<JsonValue> }),
    fc.record({ anyOf: fc.array(tie('schema'), { minLength: 1, maxLength: 3 }) }),
    fc.record({ type: fc.constant('array'), items: tie('schema'), minItems: fc.nat(3) }),
    fc.record({
      type: fc.constant('array'),
      items: fc.constant({ type: 'string' }),
      minItems: fc.constant(3),
      uniqueItems: fc.constant(true),
    }),
    fc
      .tuple(
        fc.dictionary(fc.string({ maxLength: 5 }), tie('schema'), { maxKeys: 4 }),
        fc.nat(4),
        fc.boolean(),
      )
      .map(([properties, required, open]) => ({
        type: 'object',
        properties,
        required: Object.keys(properties).slice(0, required),
        additionalProperties: open,
      })),
    fc.tuple(tie('schema'), tie('schema')).map(([a, b]) => ({
      allOf: [
        { type: 'object', properties: { a }, required: ['a'] },
        { type: 'object', properties: { b }, required: ['b'] },
      ],
    })),
  ),
})) as { schema: fc.Arbitrary<JsonObject> };

describe('the smallest instance of a schema', () => {
  it('is valid by the schema, for every schema of the keywords that it promises', () => {
    fc.assert(
      fc.property(schemas, (schema) => {
        expect(compileJsonCheck(schema)(make(schema))).toEqual([]);
      }),
      { numRuns: 200 },
    );
  });

  it('is small: required properties, shortest lists, first choices', () => {
    const schema = {
      type: 'object',
      properties: {
        kind: { enum: ['a', 'b'] },
        list: { type: 'array', items: { type: 'string' } },
        note: { type: 'string' },
        n: { type: 'integer', minimum: 3 },
      },
      required: ['kind', 'list', 'n'],
    };
    expect(make(schema)).toEqual({ kind: 'a', list: [], n: 3 });
  });

  it('takes an address, a URL or the task itself from the task', () => {
    const schema = {
      type: 'object',
      properties: { email: { type: 'string' }, pdf_url: { type: 'string' }, text: { type: 'string' } },
      required: ['email', 'pdf_url', 'text'],
    };
    expect(make(schema)).toEqual({
      email: 'ann@acme.test',
      pdf_url: 'https://acme.test/report.pdf',
      text: hints.text,
    });
  });

  it('follows references inside the schema, and a recursion that can end', () => {
    const schema = {
      $defs: {
        node: {
          type: 'object',
          properties: { v: { type: 'integer' }, next: { $ref: '#/$defs/node' } },
          required: ['v'],
        },
      },
      $ref: '#/$defs/node',
    };
    expect(make(schema)).toEqual({ v: 0 });
  });

  it('fits patterns that are simple enough', () => {
    expect(make({ type: 'string', pattern: '^\\d{4}-\\d{2}-\\d{2}$' })).toBe('2026-01-01');
    expect(make({ type: 'string', pattern: '^[A-Z]{2}$' })).toBe('AA');
  });

  it('counts lengths as JSON Schema does, in code points', () => {
    const schema = { type: 'string', maxLength: 3 };
    const made = minimalInstance(schema, { text: '\u{1F600}\u{1F600}\u{1F600}\u{1F600}' });
    expect(made).toBe('\u{1F600}\u{1F600}\u{1F600}');
    expect(compileJsonCheck(schema)(made)).toEqual([]);
  });

  it('says where it cannot make one up', () => {
    const cases: [JsonValue, string][] = [
      [
        { type: 'object', properties: { a: { type: 'string', pattern: '^zq{7}$' } }, required: ['a'] },
        '#/properties/a',
      ],
      [{ $ref: 'https://example.com/schema' }, 'only references inside the schema'],
      [{ $ref: '#/$defs/none' }, 'points nowhere'],
      [
        {
          $defs: { a: { type: 'object', properties: { a: { $ref: '#/$defs/a' } }, required: ['a'] } },
          $ref: '#/$defs/a',
        },
        'without end',
      ],
      [{ type: 'integer', minimum: 5, maximum: 4 }, 'no number'],
      [{ type: 'array', minItems: 5000 }, 'more than is made up'],
      [{ type: 'string', minLength: 1e9 }, '#'],
      [false, 'nothing satisfies'],
    ];
    for (const [schema, message] of cases) {
      expect(() => make(schema)).toThrow(NoInstance);
      expect(() => make(schema)).toThrow(message);
    }
  });
});
