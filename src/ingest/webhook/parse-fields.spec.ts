import * as fc from 'fast-check';
import { RejectedCall } from '../../http/rejected-call.js';
import { parseFields } from './parse-fields.js';

const codeOf = (text: string): string => {
  try {
    parseFields(text, 'form');
    return 'read';
  } catch (error) {
    if (error instanceof RejectedCall) return error.code;
    throw error;
  }
};

describe('parseFields', () => {
  it('gives back every field that URLSearchParams wrote, repeated names as lists in order', () => {
    const text = fc
      .string({ unit: 'grapheme' })
      .filter((each) => !each.includes('\0') && each !== '__proto__');
    fc.assert(
      fc.property(fc.array(fc.tuple(text, text)), (pairs) => {
        const expected = new Map<string, string[]>();
        for (const [name, value] of pairs) expected.set(name, [...(expected.get(name) ?? []), value]);
        const fields = parseFields(new URLSearchParams(pairs).toString(), 'form');
        expect(Object.keys(fields).toSorted()).toEqual([...expected.keys()].toSorted());
        for (const [name, values] of expected) expect([fields[name]].flat()).toEqual(values);
      }),
    );
  });

  it('either reads a text or refuses it with a code; nothing else is thrown', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('%', '=', '&', '+', 'a', '0', 'f', '\0') }), (text) => {
        expect(['read', 'invalid_encoding', 'invalid_unicode']).toContain(codeOf(text));
      }),
    );
  });

  it('refuses names that reach a prototype, broken escapes, NUL and floods of fields', () => {
    expect(codeOf('__proto__=x')).toBe('forbidden_key');
    expect(codeOf('a=%ff')).toBe('invalid_encoding');
    expect(codeOf('a=%00')).toBe('invalid_unicode');
    expect(codeOf('a&'.repeat(10_001))).toBe('too_many_keys');
  });
});
