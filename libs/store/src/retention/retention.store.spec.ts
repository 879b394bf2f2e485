import { freshDatabase, type TestDatabase } from '../../../../test/support/database.js';
import {
  after,
  completed,
  draftFor,
  noOverflow,
  openForTest,
  publishedTrigger,
  requestOf,
  T0,
} from '../../../../test/support/store-fixtures.js';
import {
  AcceptStore,
  ApiTriggerStore,
  type Database,
  DEFAULT_WORKSPACE_ID,
  DeliveryStore,
  type Kept,
  newId,
  RefusalStore,
  RetentionStore,
  RunStore,
  type RunDraft,
  SystemWorkflowStore,
  ThreadStore,
  type TriggerRecord,
} from '#store';

const DAY = 86_400_000;
const OWNER = 'process-1';
const NOW = after(100 * DAY);
/** 30 days before now. */
const BEFORE = after(70 * DAY);

let server: TestDatabase;
let db: Database;
let other: Database;
let kept: RetentionStore;
beforeEach(async () => {
  server = await freshDatabase();
  ({ db } = await openForTest(server.url));
  ({ db: other } = await openForTest(server.url));
  kept = new RetentionStore(db);
});
afterEach(async () => {
  await Promise.all([db.close(), other.close()]);
  await server.drop();
});

/** A run that was accepted on a day counted from T0; it ends on another, or not at all. */
const run = async (
  trigger: TriggerRecord,
  { accepted, endsOn, ...part }: { accepted: number; endsOn: number | null } & Partial<RunDraft>,
): Promise<string> => {
  const now = after(accepted * DAY);
  const runId = newId('run', now.getTime());
  const draft = { ...draftFor(trigger, { owner: OWNER, now, ...part }), runId };
  await new AcceptStore(db).accept([requestOf(draft)], noOverflow);
  const runs = new RunStore(db);
  await runs.journal([
    { runId, owner: OWNER, attempt: 1, entries: [{ key: 'b2', kind: 'done', data: '{}' }] },
  ]);
  await runs.events.append([
    { runId, owner: OWNER, attempt: 1, events: [{ seq: 1, type: 'run.accepted', data: '{}' }] },
  ]);
  if (endsOn !== null)
    await runs.finish([completed({ runId, owner: OWNER, attempt: 1 }, { now: after(endsOn * DAY) })]);
  return runId;
};

const sweepAll = async (what: Kept, before = BEFORE, limit = 3): Promise<number> => {
  let gone = 0;
  let from: string | null = '';
  for (let pieces = 0; from !== null; pieces += 1) {
    if (pieces > 1_000) throw new Error('The sweep does not come to its end.');
    const piece = await kept.sweep(what, { before, after: from, limit });
    if (!piece) throw new Error('Somebody else is sweeping.');
    expect(piece.gone).toBeLessThanOrEqual(limit * 2);
    gone += piece.gone;
    from = piece.last;
  }
  return gone;
};

const runIdsIn = async (table: string, column = 'run_id'): Promise<string[]> =>
  (await db.query<{ id: string }>(`SELECT DISTINCT ${column} AS id FROM ${table} ORDER BY 1`)).map(
    ({ id }) => id,
  );

describe('a sweep', () => {
  it('removes ended runs with everything of them, and nothing that is younger or unfinished', async () => {
    const trigger = await publishedTrigger(db);
    const old: string[] = [];
    for (let n = 0; n < 7; n += 1) old.push(await run(trigger, { accepted: n, endsOn: n + 1 }));
    const left = [
      await run(trigger, { accepted: 1, endsOn: null }),
      await run(trigger, { accepted: 2, endsOn: 71 }),
      await run(trigger, { accepted: 90, endsOn: 91 }),
    ].toSorted();
    expect(await sweepAll('runs')).toBe(7);
    expect(await runIdsIn('runs', 'id')).toEqual(left);
    expect(await runIdsIn('run_journal')).toEqual(left);
    expect(await runIdsIn('run_events')).toEqual(left);
    expect(await runIdsIn('run_results')).toEqual([left[1], left[2]]);
    expect(await runIdsIn('live_runs')).toEqual([left[0]]);
    expect(await sweepAll('runs')).toBe(0);
    expect(await sweepAll('runs', after(200 * DAY))).toBe(2);
    expect(await runIdsIn('runs', 'id')).toEqual([left[0]]);
  });

  it('knows every table that holds something of a run', async () => {
    const tables = await db.query<{ name: string }>(
      `SELECT c.table_name AS name FROM information_schema.columns c
       JOIN information_schema.tables t USING (table_schema, table_name)
       WHERE c.column_name = 'run_id' AND c.table_schema = current_schema() AND t.table_type = 'BASE TABLE'
         AND NOT EXISTS (
           SELECT FROM pg_constraint k WHERE k.conrelid = format('%I.%I', c.table_schema, c.table_name)::regclass
             AND k.contype = 'f' AND k.confdeltype = 'c' AND k.confrelid = 'runs'::regclass
         )
       ORDER BY 1`,
    );
    expect(tables.length).toBeGreaterThan(6);
    const outlive = new Set(['claims', 'conversation_messages', 'live_runs', 'refusals']);
    const { sweepRuns } = await import('./retention-statements.js');
    const forgotten = tables
      .map(({ name }) => name)
      .filter((name) => !outlive.has(name) && !sweepRuns.text.includes(` ${name} `));
    expect(forgotten).toEqual([]);
  });

  it('leaves a run whose result is still to be delivered, and takes its delivery with it later', async () => {
    const trigger = await publishedTrigger(db);
    const runId = await run(trigger, { accepted: 0, endsOn: 1 });
    await db.query(
      `INSERT INTO deliveries (id, workspace_id, trigger_id, run_id, status, step, attempt, next_at, ephemeral, created_at)
       VALUES ('dlv_1', $1, $2, $3, 'pending', 0, 0, $4, false, $4)`,
      [DEFAULT_WORKSPACE_ID, trigger.id, runId, T0],
    );
    expect(await sweepAll('runs')).toBe(0);
    const deliveries = new DeliveryStore(db);
    const [claimed] = await deliveries.claim('c', T0, { now: T0, until: after(1) }, 1);
    if (!claimed) throw new Error('not claimed');
    const outcome = { at: T0, durationMs: 1, status: 200, error: null, response: '' };
    await deliveries.settle(claimed, outcome, { kind: 'delivered' }, T0);
    expect(await sweepAll('runs')).toBe(1);
    expect(await runIdsIn('deliveries')).toEqual([]);
    expect(await runIdsIn('delivery_attempts', 'delivery_id')).toEqual([]);
  });

  it('removes journals and events of ended runs alone, and the runs stay', async () => {
    const trigger = await publishedTrigger(db);
    const ended: string[] = [];
    for (let n = 0; n < 5; n += 1) ended.push(await run(trigger, { accepted: n, endsOn: n }));
    const live = await run(trigger, { accepted: 0, endsOn: null });
    const young = await run(trigger, { accepted: 80, endsOn: 80 });
    expect(await sweepAll('journals')).toBe(5);
    expect(await runIdsIn('run_journal')).toEqual([live, young].toSorted());
    expect(await sweepAll('events')).toBe(5);
    expect(await runIdsIn('run_events')).toEqual([live, young].toSorted());
    expect(await runIdsIn('runs', 'id')).toHaveLength(7);
  });

  it('removes refused calls by the last one that a line stands for', async () => {
    const refusal = (day: number, coalesceKey: string | null = null) => ({
      callId: newId('call', after(day * DAY).getTime()),
      workspaceId: DEFAULT_WORKSPACE_ID,
      triggerId: 'trg_1',
      outcome: 'refused' as const,
      code: 'invalid_prompt',
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
      at: after(day * DAY),
    });
    const store = new RefusalStore(db);
    await store.append([refusal(1), refusal(2), refusal(3), refusal(4), refusal(5, 'k'), refusal(80)]);
    await store.append([refusal(75, 'k')]);
    expect(await sweepAll('calls')).toBe(4);
    expect(await db.query('SELECT count FROM refusals ORDER BY at')).toEqual([{ count: 2 }, { count: 1 }]);
  });

  it('is made by one instance at a time', async () => {
    await db.transaction(async (tx) => {
      await tx.query(`SELECT pg_advisory_xact_lock(hashtext('retention'))`);
      const elsewhere = new RetentionStore(other);
      expect(await elsewhere.sweep('runs', { before: NOW, after: '', limit: 10 })).toBeNull();
    });
    expect(await kept.sweep('runs', { before: NOW, after: '', limit: 10 })).toEqual({ gone: 0, last: null });
  });
});

describe('an API trigger', () => {
  it('keeps the newest 50 executions whatever their age, and its counters count all that ever were', async () => {
    const workflow = { id: 'wfl_threads', version: 1 };
    await new SystemWorkflowStore(db).provide({ ...workflow, name: 'threads', document: { version: 1 } }, T0);
    const thread = await new ThreadStore(db).create({
      id: newId('thr'),
      workspaceId: DEFAULT_WORKSPACE_ID,
      triggerId: newId('trg'),
      workflow,
      title: 't',
      system: '',
      model: 'demo',
      tools: [],
      actor: 'test',
      now: T0,
    });
    const triggers = new ApiTriggerStore(db);
    const made = await triggers.create({
      id: newId('trg'),
      threadId: thread.id,
      workspaceId: DEFAULT_WORKSPACE_ID,
      workflow,
      name: 'n',
      description: null,
      rateLimitPerHour: 100,
      ephemeral: false,
      ipAllowList: [],
      digest: Buffer.from('d'),
      last4: '0000',
      expiresAt: null,
      webhookUrl: null,
      webhookSecretBox: null,
      webhookAllowedUrls: [],
      webhookHubSignature: false,
      actor: 'test',
      now: T0,
    });
    const trigger = {
      ...(await publishedTrigger(db)),
      workflowId: workflow.id,
      workflowVersion: 1,
      id: made.id,
      revision: 1,
    };
    const ids: string[] = [];
    for (let n = 0; n < 60; n += 1)
      ids.push(
        await run(trigger, { accepted: n / 10, endsOn: 7, surface: 'trigger', triggerBlockId: made.id }),
      );
    const before = await triggers.get(thread.id, made.id);
    expect(before).toMatchObject({ totalCalls: 60, lastTriggeredAt: after(5.9 * DAY) });
    expect(await sweepAll('runs')).toBe(10);
    expect((await triggers.executions(made.id, 100)).map(({ runId }) => runId)).toEqual(
      ids.slice(10).toReversed(),
    );
    expect(await triggers.get(thread.id, made.id)).toMatchObject({
      totalCalls: 60,
      lastTriggeredAt: after(5.9 * DAY),
    });
    await run(trigger, { accepted: 90, endsOn: 91, surface: 'trigger', triggerBlockId: made.id });
    expect(await sweepAll('runs')).toBe(1);
    expect(await triggers.get(thread.id, made.id)).toMatchObject({
      totalCalls: 61,
      lastTriggeredAt: after(90 * DAY),
    });
  });
});
