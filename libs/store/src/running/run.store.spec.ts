import {
  AcceptStore,
  Channels,
  type Database,
  DEFAULT_WORKSPACE_ID,
  newId,
  ProcessStore,
  type RunDraft,
  RunStore,
  type TakenRun,
  type TriggerRecord,
} from '#store';
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

let server: TestDatabase;
let db: Database;
let other: Database;
let runs: RunStore;
let otherRuns: RunStore;
let trigger: TriggerRecord;
const here = newId('prc');
const there = newId('prc');

beforeAll(async () => {
  server = await freshDatabase();
  ({ db } = await openForTest(server.url));
  ({ db: other } = await openForTest(server.url));
  runs = new RunStore(db);
  otherRuns = new RunStore(other);
  trigger = await publishedTrigger(db);
  for (const id of [here, there]) await new ProcessStore(db).register(id, ['worker'], 3_600_000, T0);
});

afterAll(async () => {
  await Promise.all([db.close(), other.close()]);
  await server.drop();
});

/** Accepts one run; answers its draft and whether it was enqueued. */
async function accepted(part: Partial<RunDraft> = {}, where = db): Promise<RunDraft & { enqueued: boolean }> {
  const draft = draftFor(trigger, part);
  let enqueued = false;
  const [outcome] = await new AcceptStore(where).accept([requestOf(draft)], () => {
    enqueued = true;
    return Promise.resolve();
  });
  if (outcome?.result?.kind !== 'accepted') throw new Error(`not accepted: ${JSON.stringify(outcome)}`);
  return { ...draft, enqueued };
}

const fenceOf = (run: TakenRun, owner = here) => ({ runId: run.runId, owner, attempt: run.attempt });

async function taken(part: Partial<RunDraft> = {}): Promise<TakenRun> {
  const { runId } = await accepted(part);
  const [run] = await runs.take([runId], here, after(10));
  if (!run) throw new Error('not taken');
  return run;
}

const statusOf = async (runId: string) => (await runs.get(DEFAULT_WORKSPACE_ID, runId))?.status;

const waitOn = (blockKey: string, part: object = {}) =>
  JSON.stringify([
    { blockKey, until: null, reason: 'approval', state: { n: 1 }, kind: 'signal', step: null, ...part },
  ]);

/** Notifications of a channel, until `stop`. */
async function hear(channel: string, where = db) {
  const heard: string[] = [];
  const stop = await where.listen(
    channel,
    (payload) => heard.push(payload),
    () => undefined,
  );
  const settle = () => new Promise((resolve) => setTimeout(resolve, 60));
  return {
    heard,
    stop: async () => {
      await settle();
      await stop();
      return heard;
    },
  };
}

describe('taking runs', () => {
  it('gives what execution needs, and counts the attempt', async () => {
    const draft = await accepted({ waiter: there, stream: true, conversation: { scope: 's', key: 'take' } });
    const [run] = await runs.take([draft.runId], here, after(10));
    expect(run).toEqual({
      runId: draft.runId,
      workspaceId: DEFAULT_WORKSPACE_ID,
      workflowId: trigger.workflowId,
      workflowVersion: 1,
      triggerId: trigger.id,
      triggerBlockId: 'b1',
      requestId: draft.requestId,
      caller: draft.caller,
      input: { prompt: 'Hello', context: null },
      attempt: 1,
      conversation: { id: expect.stringMatching(/^cnv_/), scope: 's', key: 'take' },
      stream: true,
      ephemeral: false,
      simulate: false,
      waiter: there,
      cancelRequested: false,
      waits: [],
      signals: [],
      createdAt: T0,
      startedAt: after(10),
    });
  });

  it('gives each run to one of many that ask at once', async () => {
    const ids = await Promise.all(Array.from({ length: 20 }, async () => (await accepted()).runId));
    const shares = await Promise.all(
      Array.from({ length: 10 }, (_, index) =>
        (index % 2 ? runs : otherRuns).take(index % 3 ? ids : ids.toReversed(), index % 2 ? here : there, T0),
      ),
    );
    const got = shares.flat().map((run) => run.runId);
    expect(got.toSorted()).toEqual(ids.toSorted());
  });

  it('leaves out running, ended and unknown runs', async () => {
    const run = await taken();
    expect(await runs.take([run.runId, newId('run')], there, T0)).toEqual([]);
    await runs.finish([completed(fenceOf(run))]);
    expect(await runs.take([run.runId], there, T0)).toEqual([]);
    expect(await runs.take([], there, T0)).toEqual([]);
  });
});

describe('finishing runs', () => {
  it('stores the ending and shows it', async () => {
    const run = await taken();
    const ending = completed(fenceOf(run), {
      response: '{"status":200,"body":"\\u0000"}',
      trace: '[{"blockId":"b1"}]',
      usage: '{"tokens":3}',
    });
    expect(await runs.finish([ending])).toEqual([{ fenced: true, next: null }]);
    expect(await runs.get(DEFAULT_WORKSPACE_ID, run.runId)).toMatchObject({
      status: 'completed',
      attempt: 1,
      output: { summary: 'done' },
      response: { status: 200, body: '\u0000' },
      trace: [{ blockId: 'b1' }],
      usage: { tokens: 3 },
      error: null,
      startedAt: after(10),
      finishedAt: after(1000),
      waits: [],
    });
    expect(await runs.endings([run.runId, newId('run')])).toEqual([
      {
        runId: run.runId,
        status: 'completed',
        output: { summary: 'done' },
        response: { status: 200, body: '\u0000' },
        error: null,
        resumesAt: null,
      },
    ]);
  });

  it('refuses another owner, another attempt and a second ending, alone in their batch', async () => {
    const [a, b, c, d] = [await taken(), await taken(), await taken(), await taken()];
    await runs.finish([completed(fenceOf(d))]);
    const results = await runs.finish([
      completed({ ...fenceOf(a), owner: there }),
      completed({ ...fenceOf(b), attempt: 2 }),
      completed(fenceOf(c)),
      completed(fenceOf(d), { status: 'failed' }),
    ]);
    expect(results.map(({ fenced }) => fenced)).toEqual([false, false, true, false]);
    expect(await Promise.all([a, b, c, d].map((run) => statusOf(run.runId)))).toEqual([
      'running',
      'running',
      'completed',
      'completed',
    ]);
  });

  it('lets one of two owners of the same attempt win when they end it at once', async () => {
    const run = await taken();
    const results = await Promise.all([
      runs.finish([completed(fenceOf(run))]),
      otherRuns.finish([completed(fenceOf(run), { status: 'failed', error: '{"code":"x"}' })]),
    ]);
    expect(results.flat().filter(({ fenced }) => fenced)).toHaveLength(1);
  });

  it('tells waiting callers of other processes, once per batch, and nobody else', async () => {
    const ears = await hear(Channels.runEnded, other);
    const mine = await taken({ waiter: here });
    const theirs = await Promise.all(Array.from({ length: 150 }, () => taken({ waiter: there })));
    const nobodys = await taken();
    await runs.finish([mine, ...theirs, nobodys].map((run) => completed(fenceOf(run))));
    const heard = await ears.stop();
    expect(heard).toHaveLength(2); // 100 ids fit one notification
    expect(heard.flatMap((payload) => payload.split(',')).toSorted()).toEqual(
      theirs.map((run) => run.runId).toSorted(),
    );
  });

  it('keeps the answer of one that goes on, for its owner only, and tells its caller elsewhere', async () => {
    const ears = await hear(Channels.runEnded, other);
    const mine = await taken({ waiter: here });
    const theirs = await taken({ waiter: there });
    const response = '{"status":200,"body":"\\u0000"}';
    expect(await runs.answer({ ...fenceOf(mine), response })).toBe(true);
    expect(await runs.answer({ ...fenceOf(theirs), response })).toBe(true);
    expect(await runs.answer({ ...fenceOf(mine), attempt: 9, response })).toBe(false);
    expect(await ears.stop()).toEqual([theirs.runId]);
    const [ending] = await runs.endings([mine.runId]);
    expect(ending).toMatchObject({ status: 'running', response: { status: 200, body: '\u0000' } });
    await runs.finish([completed(fenceOf(mine))]);
    expect(await runs.answer({ ...fenceOf(mine), response })).toBe(false);
  });

  it('stores the last events of a streamed run with the ending, and none without the fence', async () => {
    const run = await taken({ stream: true });
    const last = { events: [{ seq: 1, type: 'run.completed', data: '{"a":"\\u0000"}' }] };
    await runs.finish([completed({ ...fenceOf(run), attempt: 9 }, last)]);
    expect(await runs.events.read(run.runId, 0)).toEqual([]);
    await runs.finish([completed(fenceOf(run), last)]);
    expect(await runs.events.read(run.runId, 0)).toEqual([
      { runId: run.runId, seq: 1, type: 'run.completed', data: { a: '\u0000' } },
    ]);
  });

  it('hands a run back as queued, to be taken again with the next attempt', async () => {
    const run = await taken();
    expect(await runs.finish([completed(fenceOf(run), { status: 'queued', output: null })])).toEqual([
      { fenced: true, next: null },
    ]);
    const [again] = await otherRuns.take([run.runId], there, after(20));
    expect(again).toMatchObject({ attempt: 2, startedAt: after(10) });
    expect(await runs.finish([completed(fenceOf(run))])).toEqual([{ fenced: false, next: null }]);
  });
});

describe('the journal', () => {
  it('keeps entries in the order in which they were written', async () => {
    const run = await taken();
    const entry = (key: string, n: number) => ({ key, kind: 'finished', data: `{"n":${n},"nul":"\\u0000"}` });
    const write = (entries: ReturnType<typeof entry>[]) => ({ ...fenceOf(run), entries });
    expect(await runs.journal([write([entry('b2', 1), entry('b1', 2)]), write([entry('b3', 3)])])).toEqual([
      true,
      true,
    ]);
    await runs.journal([write([entry('b0', 4)])]);
    const empty = newId('run');
    const journals = await runs.loadJournal([run.runId, empty]);
    expect(journals.get(run.runId)?.map((row) => [row.key, row.kind, row.data, row.attempt])).toEqual([
      ['b2', 'finished', { n: 1, nul: '\u0000' }, 1],
      ['b1', 'finished', { n: 2, nul: '\u0000' }, 1],
      ['b3', 'finished', { n: 3, nul: '\u0000' }, 1],
      ['b0', 'finished', { n: 4, nul: '\u0000' }, 1],
    ]);
    expect(journals.get(empty)).toEqual([]);
  });

  it('refuses who lost the run, alone in the batch', async () => {
    const [mine, lost] = [await taken(), await taken()];
    await runs.finish([completed(fenceOf(lost), { status: 'queued' })]);
    await otherRuns.take([lost.runId], there, T0);
    const entries = [{ key: 'b1', kind: 'started', data: '{}' }];
    const answers = await runs.journal([
      { ...fenceOf(lost), entries },
      { ...fenceOf(mine), entries },
    ]);
    expect(answers).toEqual([false, true]);
    const journals = await runs.loadJournal([lost.runId, mine.runId]);
    expect(journals.get(lost.runId)).toEqual([]);
    expect(journals.get(mine.runId)).toHaveLength(1);
  });

  it('holds off whoever wants to take the run until its write is committed', async () => {
    const run = await taken();
    let journalled = false;
    const order: string[] = [];
    await db.transaction(async (tx) => {
      const [row] = await tx.query<{ held: number[] }>('SELECT journal_runs($1) AS held', [
        JSON.stringify([
          { n: 0, run_id: run.runId, owner: here, attempt: 1, entries: [['k', 'started', '{}']] },
        ]),
      ]);
      expect(row?.held).toEqual([0]);
      const reaping = otherRuns
        .finish([completed(fenceOf(run), { status: 'queued' })])
        .then(() => order.push(journalled ? 'after' : 'before'));
      await new Promise((resolve) => setTimeout(resolve, 50));
      journalled = true;
      void reaping;
    });
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(order).toEqual(['after']);
  });
});

describe('events of streamed runs', () => {
  it('are numbered, fenced, and read from any point', async () => {
    const run = await taken({ stream: true });
    const event = (seq: number) => ({ seq, type: 'token', data: JSON.stringify({ text: `t${seq}` }) });
    const append = (fence: object, seqs: number[]) =>
      runs.events.append([{ ...fenceOf(run), ...fence, events: seqs.map(event) }]);
    expect(await append({}, [1, 2])).toEqual([true]);
    expect(await append({ attempt: 2 }, [3])).toEqual([false]);
    expect(await append({}, [2, 3, 4])).toEqual([true]);
    expect(await runs.events.lastSeq(run.runId)).toBe(4);
    expect(await runs.events.lastSeq(newId('run'))).toBe(0);
    expect((await runs.events.read(run.runId, 1)).map(({ seq, data }) => [seq, data])).toEqual([
      [2, { text: 't2' }],
      [3, { text: 't3' }],
      [4, { text: 't4' }],
    ]);
    expect(await runs.events.read(run.runId, 0, 2)).toHaveLength(2);
  });

  it('notify only a waiter on another process', async () => {
    const ears = await hear(Channels.runEvent);
    const [mine, theirs] = [
      await taken({ stream: true, waiter: here }),
      await taken({ stream: true, waiter: there }),
    ];
    const events = [{ seq: 1, type: 'token', data: '{}' }];
    await runs.events.append([mine, theirs].map((run) => ({ ...fenceOf(run), events })));
    expect(await ears.stop()).toEqual([theirs.runId]);
  });
});

describe('a conversation', () => {
  const talk = (key: string) => ({ conversation: { scope: trigger.id, key } });

  it('runs one after another in the order of acceptance, over two instances', async () => {
    const accepts = await Promise.all(
      Array.from({ length: 12 }, (_, index) =>
        accepted({ ...talk('order'), owner: here }, index % 2 ? db : other),
      ),
    );
    const order = await db.query<{ id: string }>(
      'SELECT id FROM runs WHERE id = ANY ($1) ORDER BY conversation_seq',
      [accepts.map((each) => each.runId)],
    );
    const seqs = await db.query<{ seq: string }>(
      'SELECT conversation_seq AS seq FROM runs WHERE id = ANY ($1) ORDER BY 1',
      [accepts.map((each) => each.runId)],
    );
    expect(seqs.map(({ seq }) => Number(seq))).toEqual(Array.from({ length: 12 }, (_, index) => index + 1));
    expect(accepts.some((each) => each.enqueued)).toBe(false);

    const done: string[] = [];
    let current: string | null = order[0]?.id ?? null;
    let attempt = 1;
    while (current !== null) {
      const rest = order.map(({ id }) => id).filter((id) => id !== current && !done.includes(id));
      expect(await runs.take(rest, there, T0)).toEqual([]);
      const store = done.length % 2 ? runs : otherRuns;
      if (done.length > 0) {
        const [run] = await store.take([current], here, T0);
        attempt = run?.attempt ?? 0;
      }
      const [result] = await store.finish([completed({ runId: current, owner: here, attempt })]);
      expect(result?.fenced).toBe(true);
      done.push(current);
      current = result?.next ?? null;
    }
    expect(done).toEqual(order.map(({ id }) => id));
  });

  it('lets one call of a batch start and keeps the others for later', async () => {
    const drafts = [1, 2, 3].map(() => draftFor(trigger, { owner: here, ...talk('batch') }));
    const outcomes = await new AcceptStore(db).accept(
      drafts.map((draft) => requestOf(draft)),
      noOverflow,
    );
    expect(outcomes.map(({ result }) => result)).toMatchObject([
      { owned: true },
      { owned: false },
      { owned: false },
    ]);
  });

  it('never loses the next run when the last one ends while a call is accepted', async () => {
    const waiting = new Set<string>();
    let head = await accepted({ ...talk('race'), owner: here });
    for (let round = 0; round < 40; round++) {
      const [row] = await db.query<{ attempt: number }>('SELECT attempt FROM live_runs WHERE run_id = $1', [
        head.runId,
      ]);
      const [[result], next] = await Promise.all([
        runs.finish([completed({ runId: head.runId, owner: here, attempt: row?.attempt ?? 0 })]),
        accepted({ ...talk('race') }, other),
      ]);
      // exactly one of the two says that the new run may go
      expect([result?.next === next.runId, next.enqueued].filter(Boolean)).toHaveLength(1);
      waiting.add(next.runId);
      const [run] = await runs.take([next.runId], here, T0);
      expect(run?.runId).toBe(next.runId);
      head = next;
    }
    expect(waiting.size).toBe(40);
  });

  it('waits for a waiting run, and goes on after a cancelled one', async () => {
    const first = await accepted({ ...talk('wait'), owner: here });
    const second = await accepted({ ...talk('wait') });
    const third = await accepted({ ...talk('wait') });
    const parked = completed(
      { runId: first.runId, owner: here, attempt: 1 },
      { status: 'waiting', waits: waitOn('k') },
    );
    expect(await runs.finish([parked])).toEqual([{ fenced: true, next: null }]);
    expect(await runs.take([second.runId], here, T0)).toEqual([]);
    // one in the middle: nothing is free yet
    expect(await runs.requestCancel(second.runId, DEFAULT_WORKSPACE_ID, T0)).toEqual({
      kind: 'cancelled',
      next: null,
    });
    expect(await runs.requestCancel(first.runId, DEFAULT_WORKSPACE_ID, T0)).toEqual({
      kind: 'cancelled',
      next: third.runId,
    });
    expect(await runs.take([third.runId], here, T0)).toHaveLength(1);
  });

  it('keeps conversations of other scopes and workspaces apart, and compares keys exactly', async () => {
    const starts = await Promise.all(
      ['k', 'K', 'k ', '\u1e31', 'k\u0301'].map((key) => accepted({ ...talk(`exact-${key}`), owner: here })),
    );
    const other = await accepted({ conversation: { scope: 'elsewhere', key: 'exact-k' }, owner: here });
    const started = await db.query('SELECT 1 FROM live_runs WHERE run_id = ANY ($1) AND status = $2', [
      [...starts, other].map(({ runId }) => runId),
      'running',
    ]);
    expect(started).toHaveLength(6);
  });
});

describe('waiting runs', () => {
  const park = async (waits: string, resumeAt: Date | null = null) => {
    const run = await taken();
    await runs.finish([
      completed(fenceOf(run), { status: 'waiting', output: null, waits, resumeAt, trace: '[1]' }),
    ]);
    return run;
  };

  it('resume by time, by sweep or by whoever carries their id', async () => {
    const [swept, carried, later] = [
      await park('[]', after(5000)),
      await park('[]', after(5000)),
      await park('[]', after(9000)),
    ];
    const ids = [swept, carried, later].map((run) => run.runId);
    expect(await runs.get(DEFAULT_WORKSPACE_ID, swept.runId)).toMatchObject({
      status: 'waiting',
      resumeAt: after(5000),
      trace: [1],
    });
    expect(await runs.due(after(4999), 10)).toEqual([]);
    expect(await runs.take(ids, here, after(4999))).toEqual([]);
    expect((await runs.take([carried.runId], here, after(5000))).map((run) => run.attempt)).toEqual([2]);
    expect(await runs.due(after(5000), 10)).toEqual([swept.runId]);
    expect(await runs.due(after(5000), 10)).toEqual([]);
    expect(await runs.take(ids, here, after(5001))).toHaveLength(1);
  });

  it('resume by a signal that answers one of their waits, once', async () => {
    const run = await park(waitOn('b5#1', { step: 'approve' }));
    const deliver = (key: string, payload: string) => runs.deliverSignal(run.runId, key, payload, after(50));
    expect(await deliver('other', 'x')).toEqual({ delivered: false, dispatch: false });
    expect(await deliver('b5#1', 'yes')).toEqual({ delivered: true, dispatch: true });
    expect(await deliver('b5#1', 'no')).toEqual({ delivered: false, dispatch: false });
    const [resumed] = await runs.take([run.runId], here, after(60));
    expect(resumed).toMatchObject({
      attempt: 2,
      waits: [{ blockKey: 'b5#1', state: { n: 1 } }],
      signals: [{ blockKey: 'b5#1', step: 'approve', payload: 'yes', deliveredAt: after(50) }],
    });
  });

  it('give an answer again to the next attempt when the one that got it was cut off', async () => {
    const run = await park(waitOn('b5'));
    await runs.deliverSignal(run.runId, 'b5', { ok: true }, T0);
    const [second] = await runs.take([run.runId], here, T0);
    await runs.finish([completed(fenceOf(second as TakenRun), { status: 'queued' })]);
    const [third] = await runs.take([run.runId], here, T0);
    expect(third?.signals.map(({ payload }) => payload)).toEqual([{ ok: true }]);
  });

  it('go on at once when what they wait for was answered while they ran', async () => {
    const both = `[${waitOn('a').slice(1, -1)},${waitOn('b').slice(1, -1)}]`;
    const run = await park(both);
    await runs.deliverSignal(run.runId, 'a', 1, T0);
    const [second] = await runs.take([run.runId], here, T0);
    expect(await runs.deliverSignal(run.runId, 'b', 2, T0)).toEqual({ delivered: true, dispatch: false });
    const parked = completed(fenceOf(second as TakenRun), { status: 'waiting', waits: waitOn('b') });
    expect(await runs.finish([parked])).toEqual([{ fenced: true, next: run.runId }]);
    const [third] = await runs.take([run.runId], here, T0);
    expect(third?.signals.map(({ blockKey }) => blockKey)).toEqual(['b']);
  });

  it('wait again under the same key after their answer was used', async () => {
    const run = await park(waitOn('again'));
    await runs.deliverSignal(run.runId, 'again', 1, T0);
    const [second] = await runs.take([run.runId], here, T0);
    const parked = completed(fenceOf(second as TakenRun), { status: 'waiting', waits: waitOn('again') });
    expect(await runs.finish([parked])).toEqual([{ fenced: true, next: null }]);
    expect(await statusOf(run.runId)).toBe('waiting');
    expect(await runs.deliverSignal(run.runId, 'again', 2, T0)).toEqual({ delivered: true, dispatch: true });
  });

  it('take a signal for an ended run no more', async () => {
    const run = await taken();
    await runs.finish([completed(fenceOf(run))]);
    expect(await runs.deliverSignal(run.runId, 'x', 1, T0)).toEqual({ delivered: false, dispatch: false });
  });
});

describe('cancelling', () => {
  it('ends a queued run and tells its waiting caller and its stream', async () => {
    const ears = await hear(Channels.runEnded);
    const draft = await accepted({ waiter: there, stream: true });
    expect(await runs.requestCancel(draft.runId, DEFAULT_WORKSPACE_ID, after(5))).toEqual({
      kind: 'cancelled',
      next: null,
    });
    expect(await statusOf(draft.runId)).toBe('cancelled');
    expect((await runs.events.read(draft.runId, 0)).map(({ type }) => type)).toEqual(['run.cancelled']);
    expect(await ears.stop()).toEqual([draft.runId]);
    expect(await runs.take([draft.runId], here, T0)).toEqual([]);
  });

  it('asks the owner of a running one', async () => {
    const ears = await hear(Channels.cancel);
    const run = await taken();
    expect(await runs.requestCancel(run.runId, DEFAULT_WORKSPACE_ID, T0)).toEqual({
      kind: 'requested',
      owner: here,
    });
    expect(await ears.stop()).toEqual([run.runId]);
    expect(await runs.cancelRequested([run.runId, (await taken()).runId])).toEqual([run.runId]);
    await runs.finish([completed(fenceOf(run), { status: 'queued' })]);
    expect((await runs.take([run.runId], here, T0)).map((each) => each.cancelRequested)).toEqual([true]);
  });

  it('answers what is ended, and what is not of the workspace', async () => {
    const run = await taken();
    expect(await runs.requestCancel(run.runId, 'wsp_other', T0)).toEqual({ kind: 'not_found' });
    await runs.finish([completed(fenceOf(run), { status: 'failed', error: '{"code":"x"}' })]);
    expect(await runs.requestCancel(run.runId, DEFAULT_WORKSPACE_ID, T0)).toEqual({
      kind: 'already_ended',
      status: 'failed',
    });
  });
});

describe('the sweep for lost dispatches', () => {
  it('finds queued runs that nobody took, not those that wait for their conversation, and each once per period', async () => {
    const lost = await accepted({ now: after(-60_000) });
    const talk = { conversation: { scope: 's', key: 'sweep' } };
    const head = await accepted({ now: after(-60_000), owner: here, ...talk });
    const blocked = await accepted({ now: after(-60_000), ...talk });
    const fresh = await accepted({ now: T0 });
    const found = await runs.undispatched(after(-30_000), 100, T0);
    expect(found).toContain(lost.runId);
    for (const id of [blocked.runId, head.runId, fresh.runId]) expect(found).not.toContain(id);
    expect(await runs.undispatched(after(-30_000), 100, T0)).not.toContain(lost.runId);
    expect(await runs.undispatched(after(30_000), 1000, after(60_000))).toContain(lost.runId);
  });
});

describe('reading runs', () => {
  it('lists newest first in pages, and narrows by every filter', async () => {
    const own = await publishedTrigger(db);
    const at = (n: number) => after(1_000_000 + n);
    const made: RunDraft[] = [];
    for (let n = 0; n < 7; n++) {
      const draft = draftFor(own, { owner: here, caller: `bearer:${n % 2}`, now: at(n) });
      await new AcceptStore(db).accept([requestOf(draft)], noOverflow);
      made.push(draft);
    }
    const ids = made.map((draft) => draft.runId);
    await runs.finish([
      completed(
        { runId: ids[1] ?? '', owner: here, attempt: 1 },
        { status: 'failed', error: '{"code":"x"}' },
      ),
      completed({ runId: ids[2] ?? '', owner: here, attempt: 1 }),
    ]);
    const pages: string[][] = [];
    let cursor: string | null = null;
    do {
      const page = await runs.list(DEFAULT_WORKSPACE_ID, { triggerId: own.id }, { limit: 3, cursor });
      pages.push(page.items.map((run) => run.runId));
      cursor = page.nextCursor;
    } while (cursor !== null);
    expect(pages.map((page) => page.length)).toEqual([3, 3, 1]);
    expect(pages.flat()).toEqual(ids.toReversed());

    const list = async (filter: object) =>
      (await runs.list(DEFAULT_WORKSPACE_ID, { workflowId: own.workflowId, ...filter }, {})).items.map(
        (run) => ids.indexOf(run.runId),
      );
    expect(await list({})).toEqual([6, 5, 4, 3, 2, 1, 0]);
    expect(await list({ status: 'failed' })).toEqual([1]);
    expect(await list({ status: 'completed' })).toEqual([2]);
    expect(await list({ status: 'running' })).toEqual([6, 5, 4, 3, 0]);
    expect(await list({ caller: 'bearer:1' })).toEqual([5, 3, 1]);
    expect(await list({ since: at(2), until: at(5) })).toEqual([4, 3, 2]);
    expect(await runs.list('wsp_other', {}, {})).toEqual({ items: [], nextCursor: null });
    expect(await runs.get('wsp_other', ids[0] ?? '')).toBeNull();
    await expect(runs.list(DEFAULT_WORKSPACE_ID, {}, { cursor: 'x' })).rejects.toThrow('nextCursor');
  });
});
