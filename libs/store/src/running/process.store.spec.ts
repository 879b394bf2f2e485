import { AcceptStore, type Database, newId, ProcessStore, RunStore, type TriggerRecord } from '#store';
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
let processes: ProcessStore;
let runs: RunStore;
let trigger: TriggerRecord;
const LEASE = 10_000;

beforeAll(async () => {
  server = await freshDatabase();
  ({ db } = await openForTest(server.url));
  ({ db: other } = await openForTest(server.url));
  processes = new ProcessStore(db);
  runs = new RunStore(db);
  trigger = await publishedTrigger(db);
});

afterAll(async () => {
  await Promise.all([db.close(), other.close()]);
  await server.drop();
});

async function register(now: Date = T0): Promise<string> {
  const id = newId('prc');
  await processes.register(id, ['api', 'worker'], LEASE, now);
  return id;
}

async function owned(owner: string, count: number): Promise<string[]> {
  const drafts = Array.from({ length: count }, () => draftFor(trigger, { owner }));
  await new AcceptStore(db).accept(
    drafts.map((draft) => requestOf(draft)),
    noOverflow,
  );
  return drafts.map((draft) => draft.runId);
}

it('renews a lease that holds, and tells a process whose lease ran out', async () => {
  const id = await register();
  expect(await processes.renew(id, LEASE, after(9000))).toBe(true);
  expect((await processes.alive(after(18_999))).map((each) => each.id)).toContain(id);
  expect(await processes.renew(id, LEASE, after(19_000))).toBe(false);
  expect(await processes.renew(newId('prc'), LEASE, T0)).toBe(false);
  await processes.remove(id, T0);
});

it('queues the runs of a dead process in one transaction with their enqueueing, once over two reapers', async () => {
  const dead = await register();
  const alive = await register(after(60_000));
  const lost = await owned(dead, 30);
  const kept = await owned(alive, 3);
  const enqueued: string[] = [];
  const enqueue = (_tx: unknown, ids: string[]) => {
    enqueued.push(...ids);
    return Promise.resolve();
  };
  expect(await processes.reap(after(9_999), enqueue)).toEqual([]);
  await expect(
    processes.reap(after(60_000), () => Promise.reject(new Error('queue is down'))),
  ).rejects.toThrow('queue is down');
  const reaped = await Promise.all([
    processes.reap(after(60_000), enqueue),
    new ProcessStore(other).reap(after(60_000), enqueue),
  ]);
  expect(reaped.flat().toSorted()).toEqual(lost.toSorted());
  expect(enqueued.toSorted()).toEqual(lost.toSorted());
  expect(await runs.take(kept, newId('prc'), T0)).toEqual([]);

  const stale = await runs.finish(lost.map((runId) => completed({ runId, owner: dead, attempt: 1 })));
  expect(stale.some(({ fenced }) => fenced)).toBe(false);
  expect((await runs.take(lost, alive, after(60_001))).map((run) => run.attempt)).toEqual(lost.map(() => 2));
  await processes.remove(alive, T0);
});

it('finds runs that a reaped process accepted afterwards', async () => {
  const zombie = await register();
  await processes.reap(after(60_000), noOverflow);
  const late = await owned(zombie, 2);
  const reaped = await processes.reap(after(61_000), () => Promise.resolve());
  expect(reaped.toSorted()).toEqual(late.toSorted());
});

it('leaves a run to its owner that is just finishing it', async () => {
  const dead = await register();
  const [runId = ''] = await owned(dead, 1);
  await other.transaction(async (tx) => {
    const finishing = new RunStore(tx as unknown as Database);
    expect(await finishing.finish([completed({ runId, owner: dead, attempt: 1 })])).toEqual([
      { fenced: true, next: null },
    ]);
    expect(await processes.reap(after(60_000), noOverflow)).toEqual([]);
  });
  expect(await runs.endings([runId])).toMatchObject([{ status: 'completed' }]);
});

it('hands back what a process still owns when it is removed', async () => {
  const id = await register();
  const left = await owned(id, 2);
  expect((await processes.remove(id, after(5))).toSorted()).toEqual(left.toSorted());
  expect(await runs.undispatched(after(5), 100, after(6))).toEqual(expect.arrayContaining(left));
  expect(await processes.alive(T0)).toEqual([]);
});
