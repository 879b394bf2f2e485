import { freshDatabase, type TestDatabase } from '../../../../test/support/database.js';
import { after, openForTest, T0 } from '../../../../test/support/store-fixtures.js';
import { type Database, DeliveryStore, ReceiverStore } from '#store';

let server: TestDatabase;
let db: Database;
let other: Database;
let store: DeliveryStore;
beforeAll(async () => {
  server = await freshDatabase();
  ({ db } = await openForTest(server.url));
  ({ db: other } = await openForTest(server.url));
  store = new DeliveryStore(db);
});
afterAll(async () => {
  await Promise.all([db.close(), other.close()]);
  await server.drop();
});
beforeEach(() => db.query('DELETE FROM deliveries'));

/** Deliveries as the end of their runs leaves them. */
const due = (ids: readonly string[], ephemeral = false): Promise<unknown> =>
  db.query(
    `INSERT INTO deliveries (id, workspace_id, trigger_id, run_id, status, step, attempt, next_at, ephemeral, payload,
       created_at)
     SELECT 'dlv_' || id, 'wsp_default', 'trg_1', 'run_' || id, 'pending', 0, 0, $2, $3,
       CASE WHEN $3 THEN '{"output":"kept"}'::json END, $2
     FROM unnest($1::text[]) AS u (id)`,
    [ids, T0, ephemeral],
  );

const lease = (from = 0) => ({ now: after(from), until: after(from + 60_000) });
const outcome = { at: T0, durationMs: 3, status: 500, error: 'no', response: 'x' };

describe('DeliveryStore', () => {
  it('gives each due delivery to one of many claimants, and none that is not due', async () => {
    await due(Array.from({ length: 40 }, (_, at) => `a${at}`));
    const stores = [store, new DeliveryStore(other)];
    const claims = await Promise.all(
      Array.from({ length: 8 }, (_, at) => (stores[at % 2] ?? store).claim(`c${at}`, T0, lease(), 10)),
    );
    const ids = claims.flat().map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids).toHaveLength(40);
    expect(await store.claim('late', after(1), lease(), 10)).toEqual([]);
    await due(['b']);
    expect(await store.claim('early', after(-1), lease(), 10)).toEqual([]);
  });

  it('gives a delivery whose sender is gone to another as the next attempt, and fences the first', async () => {
    await due(['a']);
    const [first] = await store.claim('gone', T0, lease(), 1);
    expect(await store.claim('too early', T0, lease(59_999), 1)).toEqual([]);
    const [second] = await store.claim('next', T0, lease(60_000), 1);
    if (!first || !second) throw new Error('not claimed');
    expect([first.attempt, second.attempt]).toEqual([1, 2]);
    expect(await store.settle(first, outcome, { kind: 'delivered' }, T0)).toBe(false);
    expect(await store.settle(second, outcome, { kind: 'retry', at: after(5), step: 1 }, T0)).toBe(true);
    const { items } = await store.list('wsp_default', { runId: 'run_a' }, {});
    expect(items).toMatchObject([
      { status: 'pending', nextAt: after(5), attempts: [{ attempt: 2, status: 500 }] },
    ]);
  });

  it('erases the text of an ephemeral run when its delivery has ended, and cannot send it again', async () => {
    await due(['e'], true);
    const [claimed] = await store.claim('c', T0, lease(), 1);
    if (!claimed) throw new Error('not claimed');
    expect(claimed.output).toBe('kept');
    await store.settle(claimed, outcome, { kind: 'delivered' }, T0);
    expect(await db.query('SELECT payload FROM deliveries')).toEqual([{ payload: null }]);
    expect(await store.redeliver('wsp_default', 'dlv_e', T0)).toBe('erased');
  });

  it('shows and redelivers nothing to another workspace', async () => {
    await due(['a']);
    expect((await store.list('wsp_other', {}, {})).items).toEqual([]);
    expect(await store.redeliver('wsp_other', 'dlv_a', T0)).toBe('not_found');
  });
});

describe('ReceiverStore', () => {
  it('counts failures of one URL since the first; a success or another URL begins anew', async () => {
    const receivers = new ReceiverStore(db);
    const [a, b] = [Buffer.from('a'), Buffer.from('b')];
    expect(await receivers.failed('trg_1', a, T0)).toEqual(T0);
    expect(await receivers.failed('trg_1', a, after(10))).toEqual(T0);
    expect(await receivers.disable('trg_1', a, 'gone', T0)).toBe(true);
    expect(await receivers.disable('trg_1', a, 'again', T0)).toBe(false);
    expect(await receivers.disabledReason('trg_1', a)).toBe('gone');
    expect(await receivers.disabledReason('trg_1', b)).toBeNull();
    expect(await receivers.failed('trg_1', b, after(20))).toEqual(after(20));
    expect(await receivers.disabledReason('trg_1', b)).toBeNull();
    await receivers.succeeded('trg_1');
    expect(await receivers.failed('trg_1', b, after(30))).toEqual(after(30));
  });
});
