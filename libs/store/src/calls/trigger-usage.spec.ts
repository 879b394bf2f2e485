import { AcceptStore, CallStore, type Database, DEFAULT_WORKSPACE_ID, newId, RefusalStore } from '#store';
import type { RunDraft, TriggerRecord, TriggerUsage } from '#store';
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

const accept = async (of: TriggerRecord, ms: number, part: Partial<RunDraft> = {}): Promise<string> => {
  const draft = draftFor(of, { now: after(ms), ...part });
  await new AcceptStore(db).accept([requestOf(draft)], () => Promise.resolve());
  return draft.runId;
};

const refuse = (
  of: TriggerRecord,
  ms: number,
  outcome: 'refused' | 'duplicate' | 'rate_limited',
  coalesceKey: string | null = null,
): Promise<void> =>
  new RefusalStore(db).append([
    {
      callId: newId('call', after(ms).getTime()),
      workspaceId: DEFAULT_WORKSPACE_ID,
      triggerId: of.id,
      outcome,
      code: outcome,
      status: 400,
      detail: null,
      surface: 'prompt',
      requestId: newId('req'),
      caller: null,
      clientIp: null,
      userAgent: null,
      runId: null,
      payloadMismatch: false,
      coalesceKey,
      at: after(ms),
    },
  ]);

const usageOf = (trigger: TriggerRecord, workspaceId = DEFAULT_WORKSPACE_ID): Promise<TriggerUsage> =>
  new CallStore(db).usage({
    workspaceId,
    triggerId: trigger.id,
    since: after(0),
    until: after(4 * HOUR),
    buckets: 4,
  });

it('counts the calls of a trigger by hour and outcome, and nobody else’s', async () => {
  const own = await publishedTrigger(db);
  const other = await publishedTrigger(db);
  await accept(own, -1);
  const failed = await accept(own, 0);
  await accept(own, HOUR - 1, { caller: 'bearer:other' });
  await accept(own, 3 * HOUR);
  await accept(own, 3 * HOUR, { surface: 'replay' });
  await accept(own, 4 * HOUR);
  await accept(other, 1);
  await refuse(own, 2 * HOUR, 'refused');
  await refuse(own, 2 * HOUR + 1, 'rate_limited', 'window');
  await refuse(own, 2 * HOUR + 2, 'rate_limited', 'window');
  await refuse(own, 3 * HOUR, 'duplicate');
  await db.query(
    `INSERT INTO run_results (run_id, workspace_id, status, attempt, created_at, finished_at)
     VALUES ($1, $2, 'failed', 1, $3, $3)`,
    [failed, DEFAULT_WORKSPACE_ID, after(0)],
  );

  const usage = await usageOf(own);
  const none = { accepted: 0, failed: 0, refused: 0, duplicate: 0, rateLimited: 0 };
  expect(usage.buckets).toEqual([
    { ...none, at: after(0), accepted: 2, failed: 1 },
    { ...none, at: after(HOUR) },
    { ...none, at: after(2 * HOUR), refused: 1, rateLimited: 2 },
    { ...none, at: after(3 * HOUR), accepted: 1, duplicate: 1 },
  ]);
  expect(usage).toMatchObject({ callers: 2, complete: true, lastCallAt: after(4 * HOUR) });
});

it('counts nothing for another workspace', async () => {
  const own = await publishedTrigger(db);
  await accept(own, 0);
  const usage = await usageOf(own, 'wsp_other');
  expect(usage.buckets.every(({ accepted }) => accepted === 0)).toBe(true);
  expect(usage).toMatchObject({ callers: 0, lastCallAt: null });
});
