import * as fc from 'fast-check';
import { retryDelayMs, SCHEDULE_MS } from './retry-schedule.js';

const middle = () => 0.5;

describe('retryDelayMs', () => {
  // O-03
  it('waits 5 s, 5 m, 30 m, 2 h, 5 h, 10 h and 10 h, and gives up after the eighth attempt', () => {
    const delays = SCHEDULE_MS.map((_, step) => retryDelayMs(step, null, middle));
    expect(delays).toEqual([5e3, 300e3, 1_800e3, 7_200e3, 18_000e3, 36_000e3, 36_000e3, null]);
  });

  // O-03
  it('spreads each delay by a fifth to both sides', () => {
    expect(retryDelayMs(0, null, () => 0)).toBe(4_000);
    expect(retryDelayMs(0, null, () => 1)).toBe(6_000);
  });

  it('lets the receiver double a delay, never shorten it, whatever it asks for', () => {
    const step = fc.integer({ min: 0, max: 6 });
    fc.assert(
      fc.property(
        step,
        fc.integer({ min: 0, max: 1e12 }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (at, asked, random) => {
          const scheduled = SCHEDULE_MS[at + 1] ?? 0;
          const delay = retryDelayMs(at, asked, () => random) ?? -1;
          expect(delay).toBeGreaterThanOrEqual(scheduled);
          expect(delay).toBeLessThanOrEqual(2 * scheduled);
          if (asked >= 1.2 * scheduled && asked <= 2 * scheduled) expect(delay).toBe(asked);
        },
      ),
    );
  });
});
