import { FailureBuckets } from './failure-buckets.js';

describe('FailureBuckets', () => {
  it('lets the limit pass in a minute, then says how long to wait', () => {
    const buckets = new FailureBuckets(3);
    expect([0, 0, 0].map(() => buckets.hit('a', 1_000))).toEqual([0, 0, 0]);
    expect(buckets.hit('a', 11_000)).toBe(50_000);
    expect(buckets.hit('b', 11_000)).toBe(0);
    expect(buckets.hit('a', 61_000)).toBe(0);
  });

  it('forgets the oldest address in a flood, and never grows past its bound', () => {
    const buckets = new FailureBuckets(1);
    buckets.hit('first', 0);
    expect(buckets.hit('first', 0)).toBeGreaterThan(0);
    for (let i = 0; i < 10_000; i++) buckets.hit(`address ${i}`, 0);
    expect(buckets.hit('first', 0)).toBe(0);
    expect(buckets.hit('address 9999', 0)).toBeGreaterThan(0);
  });
});
