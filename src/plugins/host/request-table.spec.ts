import type { BlockFate } from '#engine';
import type { Death, Request } from './request.js';
import { RequestTable } from './request-table.js';

const DEATH: Death = { kind: 'crashed', how: 'was ended by SIGKILL' };

/** A request that writes down what became of it. */
const requestOf = (): Request & { readonly fates: BlockFate[] } => {
  const fates: BlockFate[] = [];
  return {
    kind: 'run',
    attempt: null,
    begun: false,
    aborting: false,
    fates,
    message: (id) => ({ t: 'drop', id }),
    settle: () => {},
    fail: () => {},
    lose: (fate) => void fates.push(fate),
  };
};

const tableOf = (count: number, begun: readonly number[]) => {
  const table = new RequestTable(() => {});
  const requests = Array.from({ length: count }, requestOf);
  for (const [at, request] of requests.entries()) {
    table.add(at, request, null);
    if (begun.includes(at)) table.begun(at);
  }
  return { table, fates: () => requests.map((request) => request.fates.join()), requests };
};

describe('what a process was asked for, when the process is gone', () => {
  it('was the fault of the one that was alone in there', () => {
    const { table, fates } = tableOf(3, [1]);
    table.lose(DEATH, null);
    expect([fates(), table.isEmpty]).toEqual([['not_begun', 'at_fault', 'not_begun'], true]);
  });

  it('was cut off when several were at work, one that nobody waits for included', () => {
    const two = tableOf(2, [0, 1]);
    two.table.lose(DEATH, null);
    expect(two.fates()).toEqual(['cut_off', 'cut_off']);
    const left = tableOf(2, [0, 1]);
    left.table.close(0);
    left.table.linger(0);
    left.table.lose(DEATH, null);
    expect(left.fates()).toEqual(['', 'cut_off']);
    const ended = tableOf(2, [0, 1]);
    ended.table.close(0);
    ended.table.linger(0);
    ended.table.lingered(0);
    ended.table.lose(DEATH, null);
    expect(ended.fates()).toEqual(['', 'at_fault']);
  });

  it('was the fault of the one that is known to have blocked it', () => {
    const { table, fates, requests } = tableOf(3, [0, 1, 2]);
    table.lose(DEATH, requests[2] ?? null);
    expect(fates()).toEqual(['cut_off', 'cut_off', 'at_fault']);
  });

  it('is known by what is still to be begun', () => {
    const { table } = tableOf(3, [1]);
    expect(table.waiting()).toEqual([0, 2]);
    for (const id of [0, 1, 2]) table.close(id);
    expect([table.waiting(), table.isEmpty]).toEqual([[], true]);
  });
});
