import type { AcceptRequest } from './accept-request.js';
import { groupCharges } from './group-charges.js';

const charge = (key: string, limit = 5, windowMs = 1000, at = 0): AcceptRequest => ({
  charge: { key, limit, windowMs, now: new Date(at) },
  draft: null,
});
const free: AcceptRequest = { charge: null, draft: null };

describe('groupCharges', () => {
  it('counts the hits of each key and ranks them in the order in which they came', () => {
    const { groups, charges, ranks } = groupCharges([charge('b'), charge('a'), free, charge('b')]);
    expect(groups.map(({ key, hits }) => [key, hits])).toEqual([
      ['a', 1],
      ['b', 2],
    ]);
    expect(charges).toEqual([2, 1, null, 2]);
    expect(ranks).toEqual([1, 1, null, 2]);
  });

  it('orders keys by their bytes, as the database does', () => {
    const { groups } = groupCharges(['z', '\u{1f600}', 'Z', '\uffff', 'é'].map((key) => charge(key)));
    expect(groups.map(({ key }) => key)).toEqual(['Z', 'z', 'é', '\uffff', '\u{1f600}']);
  });

  it('takes the largest of different settings for one key', () => {
    const { groups } = groupCharges([charge('a', 5, 1000, 9), charge('a', 7, 10, 3)]);
    expect(groups).toEqual([{ key: 'a', limit: 7, windowMs: 1000, now: new Date(9), hits: 2 }]);
  });
});
