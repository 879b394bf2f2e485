import { AcceptStore, type Database, MatchStore, newId, RunStore, SuppressionStore } from '#store';
import type { NewSuppression, TriggerRecord } from '#store';
import { freshDatabase, type TestDatabase } from '../../../../test/support/database.js';
import {
  after,
  draftFor,
  noOverflow,
  openForTest,
  publishedTrigger,
  requestOf,
  T0,
} from '../../../../test/support/store-fixtures.js';

const MATCHES = JSON.stringify([{ where: '/prompt', pattern: 'x', start: 0, end: 4 }]);

let database: TestDatabase;
let db: Database;
let trigger: TriggerRecord;

beforeAll(async () => {
  database = await freshDatabase();
  ({ db } = await openForTest(database.url));
  trigger = await publishedTrigger(db);
});
afterAll(async () => {
  await db.close();
  await database.drop();
});

const accept = (drafts: readonly ReturnType<typeof draftFor>[], enqueue = noOverflow) =>
  new AcceptStore(db).accept(
    drafts.map((draft) => requestOf(draft)),
    enqueue,
  );
const owned = (part: Parameters<typeof draftFor>[1] = {}) => draftFor(trigger, { owner: 'prc_1', ...part });
const keptOf = async (runId: string) =>
  (await new RunStore(db).get(trigger.workspaceId, runId))?.matches ?? null;

describe('the matches of a run', () => {
  it('are stored with it, and with no other of its batch', async () => {
    const [plain, matched] = [
      owned(),
      owned({ matches: MATCHES, patterns: ['x'], guardrailsTriggered: true }),
    ];
    const outcomes = await accept([plain, matched]);
    expect(outcomes.map(({ result }) => result?.kind)).toEqual(['accepted', 'accepted']);
    expect(await keptOf(matched.runId)).toEqual(JSON.parse(MATCHES));
    expect(await keptOf(plain.runId)).toBeNull();
  });

  it('are not stored of an ephemeral run, of a repeat, or of a call whose trigger changed', async () => {
    const claims = [{ key: Buffer.from('once'), expiresAt: after(1_000) }];
    const first = owned({ claims, matches: MATCHES });
    const outcomes = await accept([
      first,
      owned({ claims, matches: MATCHES }),
      owned({ triggerRevision: 99, matches: MATCHES }),
    ]);
    expect(outcomes.map(({ result }) => result?.kind)).toEqual(['accepted', 'duplicate', 'stale_trigger']);
    const ephemeral = owned({ ephemeral: true, matches: MATCHES });
    await accept([ephemeral]);
    expect(await keptOf(ephemeral.runId)).toBeNull();
    const rows = await db.query<{ run_id: string }>('SELECT run_id FROM run_matches WHERE run_id >= $1', [
      first.runId,
    ]);
    expect(rows.map((row) => row.run_id)).toEqual([first.runId]);
  });

  it('are stored when their runs go to the queue as well', async () => {
    const draft = draftFor(trigger, { matches: MATCHES });
    const enqueued: string[] = [];
    await new AcceptStore(db).accept([requestOf(draft)], (_, ids) => {
      enqueued.push(...ids);
      return Promise.resolve();
    });
    expect(enqueued).toEqual([draft.runId]);
    expect(await keptOf(draft.runId)).not.toBeNull();
  });

  it('cost calls without a match nothing: the same statement, and not a word more', async () => {
    const asked: string[] = [];
    const watched: Database = Object.create(db, {
      prepared: {
        value: (statement: { name: string }, values: readonly unknown[]) => {
          asked.push(`${statement.name} ${values.length}`);
          return db.prepared(statement as Parameters<Database['prepared']>[0], values);
        },
      },
    }) as Database;
    const store = new AcceptStore(watched);
    await store.accept([requestOf(owned({ matches: null })), requestOf(owned())], noOverflow);
    await store.accept([requestOf(owned({ matches: MATCHES }))], noOverflow);
    const [plain, matched] = asked;
    expect(asked).toHaveLength(2);
    expect(plain).toMatch(/^accept_calls /);
    expect(matched).toMatch(/^accept_matched /);
  });

  it('go with their run', async () => {
    const draft = owned({ matches: MATCHES });
    await accept([draft]);
    await db.query('DELETE FROM runs WHERE id = $1', [draft.runId]);
    const [row] = await db.query<{ n: number }>(
      'SELECT count(*)::int AS n FROM run_matches WHERE run_id = $1',
      [draft.runId],
    );
    expect(row?.n).toBe(0);
  });

  it('are listed by trigger and pattern, newest first, page by page', async () => {
    const own = await publishedTrigger(db);
    const drafts = [1, 2, 3].map((n) =>
      draftFor(own, {
        owner: 'prc_1',
        matches: MATCHES,
        patterns: n === 2 ? ['y'] : ['x'],
        now: after(n * 1_000),
      }),
    );
    await accept(drafts);
    const matches = new MatchStore(db);
    const ids = drafts.map(({ runId }) => runId);
    const first = await matches.list(own.workspaceId, { triggerId: own.id }, { limit: 2 });
    expect(first.items.map(({ runId }) => runId)).toEqual([ids[2], ids[1]]);
    const second = await matches.list(own.workspaceId, { triggerId: own.id }, { cursor: first.nextCursor });
    expect(second.items.map(({ runId }) => runId)).toEqual([ids[0]]);
    const some = await matches.list(own.workspaceId, { triggerId: own.id, pattern: 'y' }, {});
    expect(some.items.map(({ runId }) => runId)).toEqual([ids[1]]);
    expect((await matches.list('wsp_other', { triggerId: own.id }, {})).items).toEqual([]);
  });
});

describe('past inputs', () => {
  it('come newest first, without ephemeral runs and replays', async () => {
    const own = await publishedTrigger(db);
    const draft = (n: number, part: Parameters<typeof draftFor>[1] = {}) =>
      draftFor(own, { owner: 'prc_1', input: JSON.stringify({ prompt: String(n) }), now: after(n), ...part });
    await accept([
      draft(1),
      draft(2),
      draft(3, { ephemeral: true }),
      draft(4, { surface: 'replay' }),
      draft(5),
    ]);
    const store = new MatchStore(db);
    const first = await store.inputs(own, null, 2);
    expect(first.map(({ input }) => input['prompt'])).toEqual(['5', '2']);
    const rest = await store.inputs(own, first[1] ?? null, 10);
    expect(rest.map(({ input }) => input['prompt'])).toEqual(['1']);
    expect(await store.inputs({ ...own, workspaceId: 'wsp_other' }, null, 10)).toEqual([]);
  });
});

describe('suppressions', () => {
  const store = () => new SuppressionStore(db);
  const judgement = (own: TriggerRecord, part: Partial<NewSuppression> = {}): NewSuppression => ({
    id: newId('sup'),
    workspaceId: own.workspaceId,
    triggerId: own.id,
    pattern: 'x',
    textDigest: null,
    reason: 'harmless',
    actor: 'key_1',
    now: T0,
    ...part,
  });

  it('stand once for a pattern and a text, and again after they were revoked', async () => {
    const own = await publishedTrigger(db);
    const first = judgement(own);
    expect(await store().create(first)).toMatchObject({ kind: 'created', suppression: { id: first.id } });
    expect(await store().create(judgement(own))).toEqual({ kind: 'exists', id: first.id });
    const ofText = judgement(own, { textDigest: 'ab'.repeat(32) });
    expect(await store().create(ofText)).toMatchObject({
      kind: 'created',
      suppression: { textDigest: 'ab'.repeat(32) },
    });
    expect(await store().active(own.id)).toEqual([
      { id: first.id, pattern: 'x', textDigest: null },
      { id: ofText.id, pattern: 'x', textDigest: 'ab'.repeat(32) },
    ]);
    expect(await store().revoke(first, 'key_2', after(5))).toMatchObject({
      revokedBy: 'key_2',
      revokedAt: after(5),
      reason: 'harmless',
    });
    expect(await store().revoke(first, 'key_2', after(6))).toBeNull();
    expect(await store().create(judgement(own))).toMatchObject({ kind: 'created' });
  });

  it('raise the revision of their trigger, so that nobody accepts by the old policy', async () => {
    const own = await publishedTrigger(db);
    const made = judgement(own);
    await store().create(made);
    const [late] = await accept([draftFor(own, { owner: 'prc_1' })]);
    expect(late?.result).toEqual({ kind: 'stale_trigger' });
    await store().revoke(made, 'key_1', T0);
    const [row] = await db.query<{ revision: number }>('SELECT revision FROM triggers WHERE id = $1', [
      own.id,
    ]);
    expect(row?.revision).toBe(own.revision + 2);
  });

  it('belong to a trigger of their workspace', async () => {
    const own = await publishedTrigger(db);
    expect(await store().create(judgement(own, { workspaceId: 'wsp_other' }))).toEqual({
      kind: 'no_trigger',
    });
    const made = judgement(own);
    await store().create(made);
    expect(await store().revoke({ ...made, workspaceId: 'wsp_other' }, 'key_1', T0)).toBeNull();
    expect((await store().list('wsp_other', own.id, { revoked: true }, {})).items).toEqual([]);
    expect((await store().list(own.workspaceId, own.id, { revoked: false }, {})).items).toHaveLength(1);
  });

  it('are at most 200 for one trigger', async () => {
    const own = await publishedTrigger(db);
    await db.query(
      `INSERT INTO guardrail_suppressions (id, workspace_id, trigger_id, pattern, reason, created_by, created_at)
       SELECT 'sup_many_' || n, $1, $2, 'p' || n, 'r', 'key_1', $3 FROM generate_series(1, 200) n`,
      [own.workspaceId, own.id, T0],
    );
    expect(await store().create(judgement(own))).toEqual({ kind: 'too_many' });
  });
});
