import type { AcceptOutcome, AcceptRequest, AcceptStore, RunDraft, Transaction } from '#store';
import type { EarlyRuns } from '../runs/early-runs.js';
import { RunStarter } from '../runs/run-starter.js';
import type { OwnedRun } from '../runs/run-starter.js';
import { AcceptBatcher } from './accept-batcher.js';
import type { PendingCall } from './accept-batcher.js';

class TestStarter extends RunStarter {
  readonly processId = 'prc_1';
  reserved = 0;
  readonly started: OwnedRun[] = [];
  readonly enqueued: string[] = [];

  constructor(private readonly places: number) {
    super();
  }

  tryReserve(): boolean {
    if (this.reserved >= this.places) return false;
    this.reserved += 1;
    return true;
  }

  release(): void {
    this.reserved -= 1;
  }

  start(run: OwnedRun): void {
    this.started.push(run);
  }

  enqueue(_tx: Transaction, runIds: readonly string[]): Promise<void> {
    this.enqueued.push(...runIds);
    return Promise.resolve();
  }
}

const noneEarly = { begin: () => null } as unknown as EarlyRuns;
const createdAt = new Date(0);
const call = (runId: string, more: Partial<PendingCall> = {}): PendingCall => ({
  charge: null,
  draft: { runId, owner: null, waiter: null } as RunDraft,
  run: { runId } as OwnedRun,
  waits: false,
  ...more,
});

const batcherOver = (
  starter: RunStarter,
  answer: (request: AcceptRequest) => AcceptOutcome['result'],
  seen: AcceptRequest[][] = [],
): AcceptBatcher => {
  const accept: AcceptStore['accept'] = (batch, enqueue) => {
    seen.push([...batch]);
    const overflow = batch.flatMap(({ draft }) => (draft && draft.owner === null ? [draft.runId] : []));
    return enqueue({} as Transaction, overflow).then(() =>
      batch.map((request) => ({ charge: null, result: answer(request) })),
    );
  };
  return new AcceptBatcher({ accept } as AcceptStore, starter, noneEarly);
};

const accepted = ({ draft }: AcceptRequest): AcceptOutcome['result'] =>
  draft && { kind: 'accepted', owned: draft.owner !== null, createdAt };
const turn = () => new Promise((resolve) => setImmediate(resolve));

describe('AcceptBatcher', () => {
  it('sends calls that come together in one transaction', async () => {
    const seen: AcceptRequest[][] = [];
    const batcher = batcherOver(new TestStarter(10), accepted, seen);
    await Promise.all(['a', 'b', 'c'].map((id) => batcher.add(call(id))));
    expect(seen.map((batch) => batch.map(({ draft }) => draft?.runId))).toEqual([['a', 'b', 'c']]);
  });

  it('owns what this process has places for, starts it after the commit, and enqueues the rest', async () => {
    const starter = new TestStarter(2);
    const batcher = batcherOver(starter, accepted);
    await Promise.all(['a', 'b', 'c'].map((id) => batcher.add(call(id))));
    await turn();
    expect(starter.started).toEqual([
      { runId: 'a', createdAt },
      { runId: 'b', createdAt },
    ]);
    expect(starter.enqueued).toEqual(['c']);
    expect(starter.reserved).toBe(2);
  });

  it('registers waiters before the run starts', async () => {
    const order: string[] = [];
    const starter = new TestStarter(1);
    starter.start = () => void order.push('started');
    const batcher = batcherOver(starter, accepted);
    await batcher.add(call('a', { waits: true, onAccepted: () => void order.push('waiting') }));
    await turn();
    expect(order).toEqual(['waiting', 'started']);
  });

  it('names this process as waiter only for calls that wait', async () => {
    const seen: AcceptRequest[][] = [];
    const batcher = batcherOver(new TestStarter(9), accepted, seen);
    await Promise.all([batcher.add(call('a', { waits: true })), batcher.add(call('b'))]);
    expect(seen[0]?.map(({ draft }) => draft?.waiter)).toEqual(['prc_1', null]);
  });

  it.each([
    ['duplicates', { kind: 'duplicate', runId: 'x', requestId: 'y', fingerprintMatches: true } as const],
    ['calls over their limit', null],
    ['stale triggers', { kind: 'stale_trigger' } as const],
  ])('gives the places of %s back', async (_what, result) => {
    const starter = new TestStarter(5);
    const batcher = batcherOver(starter, () => result);
    await Promise.all(['a', 'b'].map((id) => batcher.add(call(id))));
    await turn();
    expect([starter.reserved, starter.started]).toEqual([0, []]);
  });

  it('gives every place back when the store is away, and tells every caller', async () => {
    const starter = new TestStarter(5);
    const away = new AcceptBatcher(
      { accept: () => Promise.reject(new Error('away')) } as unknown as AcceptStore,
      starter,
      noneEarly,
    );
    const results = await Promise.allSettled(['a', 'b'].map((id) => away.add(call(id))));
    expect(results.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
    expect(starter.reserved).toBe(0);
  });

  it('asks for no place for a call that only counts', async () => {
    const starter = new TestStarter(5);
    const batcher = batcherOver(starter, accepted);
    await batcher.add({ charge: null, draft: null, run: null, waits: false });
    expect(starter.reserved).toBe(0);
  });
});
