import type { UsageStep } from '../../api/usage.js';
import { callsIn, OUTCOMES } from './outcome-kinds.js';
import { usageCsv } from './usage-csv.js';

const step: UsageStep = {
  at: '2026-11-22T12:00:00.000Z',
  accepted: 10,
  failed: 3,
  refused: 4,
  duplicate: 1,
  rateLimited: 2,
  p50Ms: 120.5,
  p95Ms: null,
};

describe('usage in numbers', () => {
  it('counts each call once: a failed one is an accepted one', () => {
    expect(callsIn([step, step])).toBe(34);
    expect(OUTCOMES.map((kind) => callsIn([step], kind))).toEqual([7, 3, 4, 2, 1]);
  });

  it('is a table for other programs, empty where nothing ended', () => {
    expect(usageCsv([step])).toBe(
      'at,accepted,failed,refused,rateLimited,duplicate,p50Ms,p95Ms\r\n2026-11-22T12:00:00.000Z,10,3,4,2,1,120.5,\r\n',
    );
  });
});
