import { randomBytes } from 'node:crypto';
import * as fc from 'fast-check';
import { nextRing } from './next-ring.js';

const key = (id: string) => ({ id, bytes: randomBytes(32) });
const idsOf = (ring: readonly { id: string }[]): string[] => ring.map(({ id }) => id);

describe('the next ring', () => {
  it('has a new key when everything is sealed with the newest one', () => {
    const { target, others, isNew } = nextRing([key('k1')], new Set(['k1']));
    expect({ target: target.id, others: idsOf(others), isNew }).toEqual({
      target: 'k2',
      others: ['k1'],
      isNew: true,
    });
    expect(target.bytes).toHaveLength(32);
    expect(nextRing([key('k2'), key('k1')], new Set(['k2'])).target.id).toBe('k3');
  });

  it('goes on with a key that does not seal yet, or not everything', () => {
    expect(nextRing([key('k1'), key('k2')], new Set(['k1']))).toMatchObject({
      target: { id: 'k2' },
      isNew: false,
    });
    const half = nextRing([key('k2'), key('k1')], new Set(['k1', 'k2']));
    expect(half).toMatchObject({ target: { id: 'k2' }, isNew: false });
  });

  it('makes a name that no key has, also beside names of people’s own', () => {
    expect(nextRing([key('prod-2026')], new Set(['prod-2026'])).target.id).toBe('k1');
    expect(nextRing([key('k7')], new Set()).target.id).toBe('k8');
  });

  it('never loses a key, and comes to an end: once everything is sealed with the target, the next is new', () => {
    const names = fc.uniqueArray(fc.integer({ min: 1, max: 20 }), { minLength: 1, maxLength: 5 });
    fc.assert(
      fc.property(names, fc.array(fc.nat(4)), (numbers, used) => {
        const ring = numbers.map((n) => key(`k${n}`));
        const sealing = new Set(used.flatMap((index) => ring[index]?.id ?? []));
        const { target, others, isNew } = nextRing(ring, sealing);
        const after = idsOf([target, ...others]);
        expect(new Set(after).size).toBe(after.length);
        expect(after).toEqual(expect.arrayContaining(idsOf(ring)));
        expect(after.length).toBe(ring.length + Number(isNew));
        expect(nextRing([target, ...others], new Set([target.id])).isNew).toBe(true);
      }),
    );
  });
});
