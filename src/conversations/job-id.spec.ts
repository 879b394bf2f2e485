import * as fc from 'fast-check';
import { jobIdOf, newJobRunId, runIdOfJob } from './job-id.js';

const UUID_V4 = /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

describe('the job id of a run', () => {
  it('is a version 4 UUID at any time, and leads back to the run', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 2 ** 47 }), (nowMs) => {
        const runId = newJobRunId(nowMs);
        expect(runId).toMatch(/^run_[0-9a-f]{32}$/);
        expect(jobIdOf(runId)).toMatch(UUID_V4);
        expect(runIdOfJob(jobIdOf(runId))).toBe(runId);
      }),
    );
  });

  it('differs for runs of one millisecond, and sorts by time', () => {
    const ids = Array.from({ length: 2_000 }, () => newJobRunId(1_716_200_000_000));
    expect(new Set(ids).size).toBe(2_000);
    expect(newJobRunId(1_716_200_000_001) > (ids.toSorted().at(-1) ?? '')).toBe(true);
  });

  it.each([
    '',
    'run_1',
    '550e8400e29b41d4a716446655440000',
    '550E8400-E29B-41D4-A716-446655440000',
    '../status',
  ])('is not read from %j', (text) => {
    expect(runIdOfJob(text)).toBeNull();
  });
});
