import type { Database, RunEndingRow, RunStore } from '#store';
import { SystemClock } from '../config/clock.js';
import { RunWaitersService } from './run-waiters.service.js';
import type { RunEnding } from './run-ending.js';

const WAIT_MS = 60_000;
const parked: RunEnding = { runId: 'run_1', status: 'waiting', response: null, output: null, error: null };
const response = { status: 200, headers: {}, body: 'said' };

/** Waiters over a store in which the run stands as `row` says. */
const waitersOver = (row: Partial<RunEndingRow>) => {
  let asked = 0;
  const endings = (): Promise<object[]> => {
    asked += 1;
    return Promise.resolve([{ ...parked, resumesAt: null, ...row }]);
  };
  const waiters = new RunWaitersService(
    {} as Database,
    { endings } as unknown as RunStore,
    new SystemClock(),
  );
  return { waiters, asked: () => asked };
};

const inSeconds = (seconds: number): Date => new Date(Date.now() + seconds * 1_000);

describe('a caller whose run begins to wait', () => {
  it('hears the end when the run goes on by itself before the caller gives up', async () => {
    const { waiters, asked } = waitersOver({ resumesAt: inSeconds(5) });
    let heard: RunEnding | null | undefined;
    const waiting = waiters.wait('run_1', WAIT_MS).then((ending) => (heard = ending));
    waiters.settle(parked);
    await new Promise(setImmediate);
    expect([asked(), heard]).toEqual([1, undefined]);
    waiters.settle({ ...parked, status: 'completed', response });
    expect(await waiting).toMatchObject({ status: 'completed', response });
  });

  it.each<[string, Partial<RunEndingRow>]>([
    ['goes on after the caller gave up', { resumesAt: inSeconds(120) }],
    ['waits for somebody', { resumesAt: null }],
    ['has answered already', { resumesAt: inSeconds(5), response }],
  ])('hears it at once when the run %s', async (_, row) => {
    const { waiters } = waitersOver(row);
    const waiting = waiters.wait('run_1', WAIT_MS);
    waiters.settle(parked);
    expect(await waiting).toMatchObject({ status: 'waiting', response: row.response ?? null });
  });

  it('costs the store nothing when nobody waits', () => {
    const { waiters, asked } = waitersOver({});
    waiters.settle(parked);
    expect(asked()).toBe(0);
  });
});
