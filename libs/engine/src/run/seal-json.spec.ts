import * as fc from 'fast-check';
import { sealJson, UnsealableValue } from './seal-json.js';

describe('sealing', () => {
  it('takes every JSON value, freezes it through and through, and measures it about right', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const json = JSON.stringify(value);
        const bytes = sealJson(value, Infinity);
        expect(JSON.stringify(value)).toBe(json);
        const real = Buffer.byteLength(json);
        expect(bytes).toBeGreaterThan(real / 4);
        expect(bytes).toBeLessThan(real * 8 + 16);
        const isFrozen = (inner: unknown): boolean =>
          typeof inner !== 'object' ||
          inner === null ||
          (Object.isFrozen(inner) && Object.values(inner).every(isFrozen));
        expect(isFrozen(value)).toBe(true);
      }),
    );
  });

  const circular: { self?: unknown } = {};
  circular.self = circular;
  it.each<[unknown, string, string]>([
    [{ a: [1, new Date(0)] }, '/a/1', 'Date'],
    [{ a: () => 1 }, '/a', 'function'],
    [[undefined], '/0', 'undefined'],
    [{ n: 1n }, '/n', 'bigint'],
    [{ n: Infinity }, '/n', 'Infinity'],
    [new Map(), '', 'Map'],
    [circular, '', 'contains itself'],
  ])('refuses what JSON cannot carry (%#), saying where', (value, pointer, what) => {
    expect(() => sealJson(value, Infinity)).toThrow(
      expect.objectContaining({ reason: 'not_json', pointer, message: expect.stringContaining(what) }),
    );
  });

  it('counts a number as long as it is written', () => {
    const zeros = Array.from({ length: 200_000 }, () => 0);
    expect(sealJson(zeros, 1_048_576)).toBeLessThanOrEqual(JSON.stringify(zeros).length + 1);
    fc.assert(
      fc.property(
        fc.array(
          fc.oneof(fc.integer(), fc.maxSafeInteger(), fc.double({ noNaN: true, noDefaultInfinity: true })),
        ),
        (numbers) => {
          const real = JSON.stringify(numbers).length;
          const counted = sealJson(numbers, Infinity);
          expect(counted).toBeGreaterThanOrEqual(real);
          expect(counted).toBeLessThanOrEqual(real + 1);
        },
      ),
    );
  });

  it.each([9, 10, 99, 100, -9, -10, 0, -0, 999_999, 1_000_000, 2 ** 53 - 1, 1 - 2 ** 53, 1e21, 1e-7, 0.1])(
    'counts %d with the comma behind it',
    (value) => expect(sealJson(value, Infinity)).toBe(JSON.stringify(value).length + 1),
  );

  it('refuses a list of long numbers by its real length', () => {
    const long = Array.from({ length: 100 }, () => 0.1234567890123456);
    expect(() => sealJson(long, 1500)).toThrow(UnsealableValue);
    expect(sealJson([...long], 2000)).toBeGreaterThan(1800);
  });

  it('stops at the limit', () => {
    expect(() => sealJson(['x'.repeat(50), 'x'.repeat(60)], 100)).toThrow(UnsealableValue);
    expect(sealJson(['x'.repeat(50)], 100)).toBeLessThan(100);
  });
});
