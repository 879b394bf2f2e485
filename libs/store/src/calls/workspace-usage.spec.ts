import { AcceptStore, CallStore, type Database, DEFAULT_WORKSPACE_ID, newId, RefusalStore } from '#store';
import type { TriggerRecord } from '#store';
import { freshDatabase, type TestDatabase } from '../../../../test/support/database.js';
import {
  after,
  draftFor,
  openForTest,
  publishedTrigger,
  requestOf,
} from '../../../../test/support/store-fixtures.js';

const HOUR = 3_600_000;
let server: TestDatabase;
let db: Database;

beforeAll(async () => {
  server = await freshDatabase();
  ({ db } = await openForTest(server.url));
});

afterAll(async () => {
  await db.close();
  await server.drop();
});

/** A call at that time whose run ended: waited and worked for so many milliseconds. */
async function ended(trigger: TriggerRecord, ms: number, [waited, worked]: [number, number], error?: string) {
  const draft = draftFor(trigger, { now: after(ms) });
  await new AcceptStore(db).accept([requestOf(draft)], () => Promise.resolve());
  await db.query(
    `INSERT INTO run_results (run_id, workspace_id, created_at, status, attempt, started_at, finished_at, error)
     VALUES ($1, $2, $3, $4, 1, $5, $6, $7)`,
    [
      draft.runId,
      DEFAULT_WORKSPACE_ID,
      after(ms),
      error === undefined ? 'completed' : 'failed',
      after(ms + waited),
      after(ms + waited + worked),
      error ?? null,
    ],
  );
}

const refuse = (trigger: TriggerRecord, ms: number, outcome: 'refused' | 'rate_limited', code: string) =>
  new RefusalStore(db).append([
    {
      callId: newId('call', after(ms).getTime()),
      workspaceId: DEFAULT_WORKSPACE_ID,
      triggerId: trigger.id,
      outcome,
      code,
      status: 400,
      detail: null,
      surface: 'prompt',
      requestId: newId('req'),
      caller: null,
      clientIp: null,
      userAgent: null,
      runId: null,
      payloadMismatch: false,
      coalesceKey: null,
      at: after(ms),
    },
  ]);

const usageOf = (workspaceId = DEFAULT_WORKSPACE_ID) =>
  new CallStore(db).workspaceUsage({ workspaceId, since: after(0), until: after(4 * HOUR), buckets: 4 });

describe('the usage of a workspace', () => {
  it('is empty and complete without calls, and for another workspace', async () => {
    const usage = await usageOf('wsp_other');
    expect(usage).toMatchObject({
      queued: { p50: null, p95: null, p99: null },
      worked: { p50: null },
      callers: [],
      triggers: [],
      codes: [],
      complete: true,
    });
    expect(usage.buckets.map(({ accepted, p50 }) => [accepted, p50])).toEqual(Array(4).fill([0, null]));
  });

  it('counts calls by outcome and time, with how long they took and why they failed', async () => {
    const one = await publishedTrigger(db);
    const two = await publishedTrigger(db);
    await ended(one, 10, [100, 900]);
    await ended(one, HOUR + 10, [300, 700]);
    await ended(two, HOUR + 20, [200, 2_800], String.raw`{"message":"a \u0000 byte","code":"block_failed"}`);
    await refuse(one, HOUR + 30, 'refused', 'invalid_signature');
    await refuse(one, 3 * HOUR, 'rate_limited', 'rate_limited');
    await refuse(one, 3 * HOUR + 1, 'rate_limited', 'rate_limited');
    await ended(one, 4 * HOUR, [1, 1]); // the end of the stretch is not in it
    await ended(one, -1, [1, 1]);

    const usage = await usageOf();
    expect(
      usage.buckets.map(({ accepted, failed, refused, duplicate, rateLimited }) => [
        accepted,
        failed,
        refused,
        duplicate,
        rateLimited,
      ]),
    ).toEqual([
      [1, 0, 0, 0, 0],
      [2, 1, 1, 0, 0],
      [0, 0, 0, 0, 0],
      [0, 0, 0, 0, 2],
    ]);
    expect(usage.buckets.map(({ p50 }) => p50)).toEqual([1_000, 2_000, null, null]);
    expect(usage.queued.p50).toBe(200);
    expect(usage.worked.p50).toBe(900);
    expect(usage.worked.p99).toBeCloseTo(2_762, 0);
    expect(usage.triggers).toEqual([
      { name: one.id, calls: 5 },
      { name: two.id, calls: 1 },
    ]);
    expect(usage.codes).toEqual([
      { name: 'rate_limited', calls: 2 },
      { name: 'block_failed', calls: 1 },
      { name: 'invalid_signature', calls: 1 },
    ]);
    expect(usage.callers[0]?.calls).toBe(3);
    expect(usage.complete).toBe(true);
  });
});
