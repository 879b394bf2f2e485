import * as fc from 'fast-check';
import type { JsonObject, JsonValue } from '#sdk';
import { prepareReferences, resolveParams, timeReferences } from '../bench/engine/measure-references.ts';
import type { ReferenceCase } from '../bench/engine/measure-references.ts';

const MIB = 1_048_576;
const CASES: readonly ReferenceCase[] = ['a long text', 'a large value'];

/** Values that look like templates, and must stay what they are. */
const hostile = fc.constantFrom(
  '<t.context.k0>',
  '{{secrets.OPENAI_API_KEY}}',
  '\\<',
  '<b.taken>',
  '<t.context',
  '?? "x">',
  '$&$1',
  '\u0000\u2028',
);
const value: fc.Arbitrary<JsonValue> = fc.oneof(
  hostile,
  fc.string({ unit: 'binary' }),
  fc.integer(),
  fc.boolean(),
  fc.constant(null),
  fc.array(fc.oneof(hostile, fc.integer()), { maxLength: 3 }),
  fc.dictionary(fc.constantFrom('a', 'b'), hostile, { maxKeys: 2 }),
);
/** Text between references: anything that cannot be read as one. */
const plain = fc.string({ unit: 'binary', maxLength: 20 }).map((text) => text.replaceAll(/[<\\{]/g, '.'));
const piece = fc.oneof(
  fc.record({ text: plain }),
  fc.record({ key: fc.nat({ max: 19 }), fallback: fc.boolean() }),
);
type Piece = { text: string } | { key: number; fallback: boolean };

const template = (pieces: readonly Piece[]): string =>
  pieces
    .map((part) =>
      'text' in part ? part.text : `<t.context.k${part.key}${part.fallback ? ' ?? "none"' : ''}>`,
    )
    .join('');

const asText = (given: JsonValue): string => (typeof given === 'string' ? given : JSON.stringify(given));

describe('the references of a document', () => {
  it('are each replaced by their value, whatever the values look like, and nothing else is touched', async () => {
    let references = 0;
    await fc.assert(
      fc.asyncProperty(
        fc.array(value, { minLength: 20, maxLength: 20 }),
        fc.array(piece, { minLength: 2, maxLength: 60 }),
        async (values, pieces) => {
          const context: JsonObject = Object.fromEntries(values.map((one, index) => [`k${index}`, one]));
          const keys = pieces.flatMap((part) => ('key' in part ? [part.key] : []));
          references += keys.length;
          // A lone reference keeps its type; a bar in front makes every template a text.
          const text = `|${template(pieces)}`;
          const list = keys.map((key) => `<t.context.k${key}>`);
          const given = await resolveParams({ text, list }, context);
          const expected = pieces.map((part) => {
            if ('text' in part) return part.text;
            const found = values[part.key] ?? null;
            return found === null && part.fallback ? 'none' : asText(found);
          });
          expect(given.text).toBe(`|${expected.join('')}`);
          expect(given.list).toEqual(keys.map((key) => values[key] ?? null));
        },
      ),
      { numRuns: 300 },
    );
    expect(references).toBeGreaterThan(1000);
  });

  it('are all resolved in 1 MiB with 1,000 of them', async () => {
    for (const kind of CASES) {
      const { params, context } = prepareReferences(kind, MIB, 1000);
      const { text, list } = await resolveParams(params, context);
      if (kind === 'a long text') {
        expect(text).not.toContain('<t.');
        expect(text.match(/k\d+/g)).toEqual(Array.from({ length: 1000 }, (_, index) => `k${index}`));
        expect(text.length).toBeGreaterThan(MIB * 0.99);
      } else {
        expect(list).toHaveLength(1000);
        expect(JSON.stringify(list).length).toBeGreaterThan(MIB * 0.99);
      }
    }
  });

  it.each(CASES)(
    'take time in proportion to the document: %s',
    async (kind) => {
      const ratios: number[] = [];
      await timeReferences(kind, MIB, 1000, 5); // until the hot code is compiled
      // Processor time, the best of many, and a few looks: a busy machine may spoil one of them, not all.
      for (let look = 0; look < 5; look += 1) {
        const half = await timeReferences(kind, MIB / 2, 500, 9);
        const whole = await timeReferences(kind, MIB, 1000, 9);
        ratios.push((whole.compileMs + whole.resolveMs) / (half.compileMs + half.resolveMs));
        if (Math.min(...ratios) <= 3) break;
      }
      process.stdout.write(
        `engine-references: ${kind}, t(1 MiB) / t(0.5 MiB) = ${Math.min(...ratios).toFixed(2)}\n`,
      );
      expect(Math.min(...ratios)).toBeLessThanOrEqual(3); // quadratic would be 4
    },
    120_000,
  );
});
