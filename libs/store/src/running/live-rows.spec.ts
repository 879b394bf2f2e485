import { AcceptStore, type Database, newId, RunStore } from '#store';
import { freshDatabase, type TestDatabase } from '../../../../test/support/database.js';
import {
  completed,
  draftFor,
  openForTest,
  publishedTrigger,
  requestOf,
  T0,
} from '../../../../test/support/store-fixtures.js';

const FEW = 5;
const MANY = 3_000;
/** Each step finds its runs, locks them and changes them. */
const MOST_LOOKS_PER_RUN = 8;

describe('what is done to a few runs', () => {
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

  it('looks at those runs only, however many others are queued, run or wait', async () => {
    const trigger = await publishedTrigger(db);
    const owner = newId('prc');
    const looked: Record<string, number> = {};

    // In one transaction: on one connection, so that plans made while the table was empty are used when it is full.
    await db.transaction(async (tx) => {
      const runs = new RunStore(tx as unknown as Database);
      const seen = async (): Promise<number> => {
        const [row] = await tx.query<{ rows: number }>(
          `SELECT (coalesce(idx_tup_fetch, 0) + seq_tup_read)::integer AS rows
           FROM pg_stat_xact_user_tables WHERE relname = 'live_runs'`,
        );
        return row?.rows ?? 0;
      };
      const watch = async (what: string, work: () => Promise<unknown>): Promise<void> => {
        const before = await seen();
        await work();
        looked[what] = (await seen()) - before;
      };
      const live = async (): Promise<string[]> => {
        const drafts = Array.from({ length: FEW }, () => draftFor(trigger));
        const accepts = new AcceptStore({
          ...tx,
          prepared: tx.prepared.bind(tx),
          transaction: <T>(work: (inner: typeof tx) => Promise<T>) => work(tx),
        } as unknown as Database);
        await accepts.accept(
          drafts.map((draft) => requestOf(draft)),
          async () => {},
        );
        return drafts.map(({ runId }) => runId);
      };
      const life = async (): Promise<void> => {
        const ids = await live();
        const fence = { owner, attempt: 1 };
        await watch('take', () => runs.take(ids, owner, T0));
        await watch('journal', () =>
          runs.journal(
            ids.map((runId) => ({ runId, ...fence, entries: [{ key: 'b', kind: 'x', data: '{}' }] })),
          ),
        );
        await watch('events', () =>
          runs.events.append(
            ids.map((runId) => ({ runId, ...fence, events: [{ seq: 1, type: 'x', data: '{}' }] })),
          ),
        );
        await watch('finish', () => runs.finish(ids.map((runId) => completed({ runId, ...fence }))));
        const parked = await live();
        await runs.take(parked, owner, T0);
        await watch('park', () =>
          runs.finish(
            parked.map((runId) =>
              completed({ runId, ...fence }, { status: 'waiting', waits: '[]', resumeAt: T0 }),
            ),
          ),
        );
      };

      await life();
      await tx.query(
        `INSERT INTO live_runs (run_id, workspace_id, status, owner, attempt, ready_at, resume_at, stream, created_at)
         SELECT 'run_' || s.status || n, 'wsp', s.status, s.owner, 1, s.ready_at, s.resume_at, false, $2
         FROM generate_series(1, $1::integer) n,
           (VALUES ('queued', NULL, $2::timestamptz, NULL), ('running', $3, NULL, NULL),
                   ('waiting', NULL, NULL, $2::timestamptz)) AS s (status, owner, ready_at, resume_at)`,
        [MANY, T0, owner],
      );
      await life();
    });

    const most = FEW * MOST_LOOKS_PER_RUN;
    for (const [what, rows] of Object.entries(looked))
      expect([what, rows <= most, rows]).toEqual([what, true, rows]);
    expect(Object.keys(looked)).toEqual(['take', 'journal', 'events', 'finish', 'park']);
  });
});
