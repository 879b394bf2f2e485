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

  it('stops at the limit', () => {
    expect(() => sealJson(['x'.repeat(50), 'x'.repeat(60)], 100)).toThrow(UnsealableValue);
    expect(sealJson(['x'.repeat(50)], 100)).toBeLessThan(100);
  });
});
