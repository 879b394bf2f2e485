import { createHash } from 'node:crypto';
import { freshDatabase, type TestDatabase } from '../../../../test/support/database.js';
import {
  after,
  chargeOf,
  draftFor,
  noOverflow,
  openForTest,
  publishedTrigger,
  requestOf,
  T0,
} from '../../../../test/support/store-fixtures.js';
import {
  type AcceptOutcome,
  type AcceptRequest,
  AcceptStore,
  type ClaimDraft,
  type Database,
  NaturalBatch,
  newId,
  ProcessStore,
  type Transaction,
  type TriggerRecord,
  TriggerStore,
} from '#store';

let server: TestDatabase;
let db: Database;
let other: Database;
let store: AcceptStore;
let trigger: TriggerRecord;
const owner = newId('prc');

beforeAll(async () => {
  server = await freshDatabase();
  ({ db } = await openForTest(server.url));
  ({ db: other } = await openForTest(server.url));
  store = new AcceptStore(db);
  trigger = await publishedTrigger(db);
  await new ProcessStore(db).register(owner, ['api'], 60_000, T0);
});

afterAll(async () => {
  await Promise.all([db.close(), other.close()]);
  await server.drop();
});

const claim = (text: string, expiresAt: Date = after(60_000)): ClaimDraft => ({
  key: createHash('sha256').update(text).digest(),
  expiresAt,
});

const one = async (request: AcceptRequest, where = store): Promise<AcceptOutcome> => {
  const [outcome] = await where.accept([request], noOverflow);
  return outcome as AcceptOutcome;
};

/** Sends each request by itself, spread over two instances, as fast as batching lets it. */
const spread = (requests: readonly AcceptRequest[]): Promise<AcceptOutcome[]> => {
  const batches = [store, new AcceptStore(other)].map(
    (each) =>
      new NaturalBatch((items: AcceptRequest[]) => each.accept(items, noOverflow), {
        maxItems: 7,
        maxInFlight: 3,
      }),
  );
  return Promise.all(
    requests.map((request, index) => (batches[index % 2] as (typeof batches)[number]).add(request)),
  );
};

const kinds = (outcomes: readonly AcceptOutcome[]): Record<string, number> => {
  const counts: Record<string, number> = {};
  for (const { result } of outcomes)
    counts[result?.kind ?? 'none'] = (counts[result?.kind ?? 'none'] ?? 0) + 1;
  return counts;
};

const runCount = async (ids: readonly string[]): Promise<number> => {
  const rows = await db.query(
    'SELECT 1 FROM runs r JOIN live_runs l ON l.run_id = r.id WHERE r.id = ANY ($1)',
    [ids],
  );
  return rows.length;
};

describe('an accepted call', () => {
  it('is a run that its owner may start at once', async () => {
    const draft = draftFor(trigger, { owner, patterns: ['a,b', '"'], fingerprint: Buffer.from([1, 2]) });
    expect(await one(requestOf(draft))).toEqual({
      charge: null,
      result: { kind: 'accepted', owned: true, createdAt: T0 },
    });
    const [row] = await db.query(
      `SELECT l.status, l.owner, l.attempt, r.input, r.patterns, r.created_at, r.trigger_block_id
       FROM live_runs l JOIN runs r ON r.id = l.run_id WHERE r.id = $1`,
      [draft.runId],
    );
    expect(row).toEqual({
      status: 'running',
      owner,
      attempt: 1,
      input: { prompt: 'Hello', context: null },
      patterns: ['a,b', '"'],
      created_at: T0,
      trigger_block_id: 'b1',
    });
  });

  it('keeps its input byte for byte, NUL escapes and large numbers included', async () => {
    const input = '{"prompt":"\\u0000 \\ud800 é \\"<a>\\"", "n":1.0e+2,"big":12345678901234567890}';
    const draft = draftFor(trigger, { owner, input });
    await one(requestOf(draft));
    const [row] = await db.query<{ input: string }>('SELECT input::text AS input FROM runs WHERE id = $1', [
      draft.runId,
    ]);
    expect(row?.input).toBe(input);
  });

  it('is enqueued in its own transaction when nobody owns it, and gone when enqueueing fails', async () => {
    const lost = draftFor(trigger);
    const fails = store.accept([requestOf(lost)], () => Promise.reject(new Error('queue is down')));
    await expect(fails).rejects.toThrow('queue is down');
    expect(await runCount([lost.runId])).toBe(0);

    const kept = draftFor(trigger);
    const owned = draftFor(trigger, { owner });
    const enqueued: string[][] = [];
    const enqueue = async (tx: Transaction, runIds: string[]) => {
      enqueued.push(runIds);
      const seen = await tx.query('SELECT 1 FROM live_runs WHERE run_id = ANY ($1)', [runIds]);
      expect(seen).toHaveLength(1);
    };
    const outcomes = await store.accept([requestOf(owned), requestOf(kept)], enqueue);
    expect(enqueued).toEqual([[kept.runId]]);
    expect(outcomes.map(({ result }) => result)).toMatchObject([{ owned: true }, { owned: false }]);
  });

  it('is one statement for a whole batch of different calls, with outcomes in order', async () => {
    const shared = claim('batch');
    const requests = [
      requestOf(draftFor(trigger, { owner }), chargeOf('batch', 2)),
      requestOf(null, chargeOf('batch', 2)),
      requestOf(draftFor(trigger, { owner }), chargeOf('batch', 2)),
      requestOf(draftFor(trigger, { owner, triggerRevision: 99 })),
      requestOf(draftFor(trigger, { owner, claims: [shared] })),
      requestOf(draftFor(trigger, { owner, claims: [shared] })),
    ];
    const outcomes = await store.accept(requests, noOverflow);
    expect(outcomes.map(({ charge }) => charge && [charge.hits, charge.limited])).toEqual([
      [1, false],
      [2, false],
      [2, true],
      null,
      null,
      null,
    ]);
    expect(outcomes.map(({ result }) => result?.kind ?? null)).toEqual([
      'accepted',
      null,
      null,
      'stale_trigger',
      'accepted',
      'duplicate',
    ]);
  });
});

describe('a charge', () => {
  it('lets exactly the limit pass when 100 calls come at once over two instances', async () => {
    const outcomes = await spread(
      Array.from({ length: 100 }, () => requestOf(draftFor(trigger, { owner }), chargeOf('crowd', 20))),
    );
    const passed = outcomes.filter(({ charge }) => charge && !charge.limited);
    expect(passed).toHaveLength(20);
    expect(kinds(outcomes)).toEqual({ accepted: 20, none: 80 });
    expect(passed.map(({ charge }) => charge?.hits).sort((a = 0, b = 0) => a - b)).toEqual(
      Array.from({ length: 20 }, (_, index) => index + 1),
    );
  });

  it('counts a window from its first hit; refused hits neither count nor extend it', async () => {
    const hit = async (ms: number) => (await one(requestOf(null, chargeOf('window', 2, after(ms))))).charge;
    expect(await hit(0)).toEqual({ hits: 1, resetMs: 60_000, limited: false });
    expect(await hit(1000)).toEqual({ hits: 2, resetMs: 59_000, limited: false });
    for (const ms of [2000, 30_000, 59_999])
      expect(await hit(ms)).toEqual({ hits: 2, resetMs: 60_000 - ms, limited: true });
    expect(await hit(60_000)).toEqual({ hits: 1, resetMs: 60_000, limited: false });
  });

  it('follows a limit and a window that the author changed meanwhile', async () => {
    const hit = async (limit: number, ms: number, windowMs: number) =>
      (await one(requestOf(null, chargeOf('changed', limit, after(ms), windowMs)))).charge;
    await hit(3, 0, 3_600_000);
    await hit(3, 1, 3_600_000);
    expect(await hit(1, 2, 3_600_000)).toMatchObject({ limited: true });
    expect(await hit(3, 3, 60_000)).toEqual({ hits: 3, resetMs: 60_000, limited: false });
  });

  it('keeps keys apart', async () => {
    await one(requestOf(null, chargeOf('caller-a', 1)));
    expect((await one(requestOf(null, chargeOf('caller-a', 1)))).charge?.limited).toBe(true);
    expect((await one(requestOf(null, chargeOf('caller-b', 1)))).charge?.limited).toBe(false);
  });

  it('counts calls that are refused as stale or duplicate', async () => {
    const key = claim('charged-duplicate');
    const call = () => requestOf(draftFor(trigger, { owner, claims: [key] }), chargeOf('counted', 10));
    await store.accept([call(), call(), call()], noOverflow);
    const stale = requestOf(draftFor(trigger, { owner, triggerRevision: 77 }), chargeOf('counted', 10));
    expect((await one(stale)).charge).toMatchObject({ hits: 4 });
  });

  it('does not deadlock when instances charge the same keys in opposite orders', async () => {
    const keys = Array.from({ length: 12 }, (_, index) => `crossed-${index}`);
    const forward = keys.map((key) => requestOf(null, chargeOf(key, 1000)));
    const backward = forward.toReversed();
    const second = new AcceptStore(other);
    await Promise.all(
      Array.from({ length: 40 }, (_, index) =>
        index % 2 ? store.accept(forward, noOverflow) : second.accept(backward, noOverflow),
      ),
    );
    const [last] = await store.accept(forward, noOverflow);
    expect(last?.charge?.hits).toBe(41);
  });
});

describe('a trigger that changed since the call was checked', () => {
  it('refuses the call by revision, when switched off, and when it is unknown', async () => {
    const own = await publishedTrigger(db);
    const triggers = new TriggerStore(db);
    await triggers.setActive(own.workspaceId, own.id, false, T0);
    expect((await one(requestOf(draftFor(own, { owner })))).result).toEqual({ kind: 'stale_trigger' });
    const off = requestOf(draftFor(own, { owner, triggerRevision: own.revision + 1 }));
    expect((await one(off)).result).toEqual({ kind: 'stale_trigger' });
    const on = await triggers.setActive(own.workspaceId, own.id, true, T0);
    expect((await one(requestOf(draftFor(on, { owner })))).result).toMatchObject({ kind: 'accepted' });
    const unknown = requestOf(draftFor({ ...own, id: newId('trg') }, { owner }));
    expect((await one(unknown)).result).toEqual({ kind: 'stale_trigger' });
  });

  it('accepts a replay, which names no revision, as long as the trigger is active', async () => {
    const own = await publishedTrigger(db);
    const replay = () => requestOf(draftFor(own, { owner, triggerRevision: null }));
    expect((await one(replay())).result).toMatchObject({ kind: 'accepted' });
    await new TriggerStore(db).setActive(own.workspaceId, own.id, false, T0);
    expect((await one(replay())).result).toEqual({ kind: 'stale_trigger' });
  });

  it('leaves the claims of a refused call free', async () => {
    const key = claim('stale-first');
    await one(requestOf(draftFor(trigger, { owner, triggerRevision: 99, claims: [key] })));
    expect((await one(requestOf(draftFor(trigger, { owner, claims: [key] })))).result).toMatchObject({
      kind: 'accepted',
    });
  });
});

describe('a claim', () => {
  it('is won once by 50 calls with the same key over two instances', async () => {
    const drafts = Array.from({ length: 50 }, () => draftFor(trigger, { owner, claims: [claim('fifty')] }));
    const outcomes = await spread(drafts.map((draft) => requestOf(draft)));
    expect(kinds(outcomes)).toEqual({ accepted: 1, duplicate: 49 });
    const winner = drafts[outcomes.findIndex(({ result }) => result?.kind === 'accepted')];
    for (const { result } of outcomes)
      if (result?.kind === 'duplicate')
        expect(result).toEqual({
          kind: 'duplicate',
          runId: winner?.runId,
          requestId: winner?.requestId,
          fingerprintMatches: true,
        });
    expect(await runCount(drafts.map((draft) => draft.runId))).toBe(1);
  });

  it('tells whether the repeated call meant the same', async () => {
    const call = (fingerprint: string | null) =>
      requestOf(
        draftFor(trigger, {
          owner,
          claims: [claim('meaning')],
          fingerprint: fingerprint ? Buffer.from(fingerprint) : null,
        }),
      );
    await one(call('x'));
    expect((await one(call('x'))).result).toMatchObject({ fingerprintMatches: true });
    expect((await one(call('y'))).result).toMatchObject({ fingerprintMatches: false });
    expect((await one(call(null))).result).toMatchObject({ fingerprintMatches: true });
    const [, inBatch] = await store.accept(
      [
        requestOf(draftFor(trigger, { owner, claims: [claim('meaning-2')], fingerprint: Buffer.from('x') })),
        requestOf(draftFor(trigger, { owner, claims: [claim('meaning-2')], fingerprint: Buffer.from('y') })),
      ],
      noOverflow,
    );
    expect(inBatch?.result).toMatchObject({ kind: 'duplicate', fingerprintMatches: false });
  });

  it('is free again from its expiry on, by the time that the call brings', async () => {
    const week = 604_800_000;
    const call = (ms: number) =>
      requestOf(draftFor(trigger, { owner, now: after(ms), claims: [claim('week', after(ms + week))] }));
    expect((await one(call(0))).result).toMatchObject({ kind: 'accepted' });
    expect((await one(call(week - 1000))).result).toMatchObject({ kind: 'duplicate' });
    expect((await one(call(week))).result).toMatchObject({ kind: 'accepted' });
    expect((await one(call(week + 1000))).result).toMatchObject({ kind: 'duplicate' });
  });

  it('is all keys of a call or none', async () => {
    const [a, b, c] = [claim('all-a'), claim('all-b'), claim('all-c')];
    const first = draftFor(trigger, { owner, claims: [b] });
    await one(requestOf(first));
    const second = draftFor(trigger, { owner, claims: [a, b, c] });
    expect((await one(requestOf(second))).result).toMatchObject({ kind: 'duplicate', runId: first.runId });
    const third = requestOf(draftFor(trigger, { owner, claims: [a, c] }));
    expect((await one(third)).result).toMatchObject({ kind: 'accepted' });
  });

  it('names the original by the first of its keys that is taken', async () => {
    const [header, signature] = [claim('order-header'), claim('order-signature')];
    const byHeader = draftFor(trigger, { owner, claims: [header] });
    const bySignature = draftFor(trigger, { owner, claims: [signature] });
    await store.accept([requestOf(byHeader), requestOf(bySignature)], noOverflow);
    const both = (claims: ClaimDraft[]) => one(requestOf(draftFor(trigger, { owner, claims })));
    expect((await both([header, signature])).result).toMatchObject({ runId: byHeader.runId });
    expect((await both([signature, header])).result).toMatchObject({ runId: bySignature.runId });
  });

  it('of a call that is limited or stale goes to the next call of the same batch', async () => {
    const key = claim('next-in-batch');
    await one(requestOf(null, chargeOf('used-up', 1)));
    const outcomes = await store.accept(
      [
        requestOf(draftFor(trigger, { owner, claims: [key] }), chargeOf('used-up', 1)),
        requestOf(draftFor(trigger, { owner, claims: [key], triggerRevision: 98 })),
        requestOf(draftFor(trigger, { owner, claims: [key] }), chargeOf('fresh', 5)),
        requestOf(draftFor(trigger, { owner, claims: [key] }), chargeOf('fresh', 5)),
      ],
      noOverflow,
    );
    expect(outcomes.map(({ result }) => result?.kind ?? null)).toEqual([
      null,
      'stale_trigger',
      'accepted',
      'duplicate',
    ]);
    expect(outcomes.map(({ charge }) => charge?.hits ?? null)).toEqual([1, null, 1, 2]);
  });

  it('may name the same key twice in one call', async () => {
    const key = claim('twice');
    expect((await one(requestOf(draftFor(trigger, { owner, claims: [key, key] })))).result).toMatchObject({
      kind: 'accepted',
    });
  });

  it('does not deadlock when instances claim the same keys in opposite orders', async () => {
    const keys = Array.from({ length: 10 }, (_, index) => claim(`crossed-${index}`));
    const outcomes = await Promise.all(
      Array.from({ length: 30 }, (_, index) => {
        const claims = index % 2 ? keys : keys.toReversed();
        const where = index % 3 ? store : new AcceptStore(other);
        return one(requestOf(draftFor(trigger, { owner, claims })), where);
      }),
    );
    expect(kinds(outcomes)).toEqual({ accepted: 1, duplicate: 29 });
  });
});

describe('a batch with one poisoned call', () => {
  it('fails that call alone', async () => {
    const batch = new NaturalBatch((items: AcceptRequest[]) => store.accept(items, noOverflow), {
      maxItems: 10,
    });
    const good = [draftFor(trigger, { owner }), draftFor(trigger, { owner })];
    // PostgreSQL's text cannot hold NUL
    const bad = draftFor(trigger, { owner, userAgent: 'a\u0000b' });
    const settled = await Promise.allSettled([
      batch.add(requestOf(good[0] ?? null, chargeOf('poison', 9))),
      batch.add(requestOf(bad, chargeOf('poison', 9))),
      batch.add(requestOf(good[1] ?? null, chargeOf('poison', 9))),
    ]);
    expect(settled.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
    expect(await runCount(good.map(({ runId }) => runId))).toBe(2);
    expect((await one(requestOf(null, chargeOf('poison', 9)))).charge?.hits).toBe(3);
  });
});
