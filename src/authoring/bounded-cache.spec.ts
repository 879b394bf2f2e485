import * as fc from 'fast-check';
import { BoundedCache } from './bounded-cache.js';

describe('BoundedCache', () => {
  it('forgets what was used longest ago', () => {
    const cache = new BoundedCache<string, number>(2);
    cache.set('a', 1);
    cache.set('b', 2);
    expect(cache.get('a')).toBe(1);
    cache.set('c', 3);
    expect([cache.get('a'), cache.get('b'), cache.get('c')]).toEqual([1, undefined, 3]);
  });

  it('never holds more than its size and never answers with another value', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 5 }), fc.array(fc.tuple(fc.nat(9), fc.nat())), (max, writes) => {
        const cache = new BoundedCache<number, number>(max);
        const truth = new Map<number, number>();
        for (const [key, value] of writes) {
          cache.set(key, value);
          truth.set(key, value);
          expect(cache.size).toBeLessThanOrEqual(max);
        }
        for (const [key, value] of truth) expect([value, undefined]).toContain(cache.get(key));
      }),
    );
  });

  it('refuses a size that would keep nothing', () => {
    expect(() => new BoundedCache(0)).toThrow(RangeError);
  });
});
