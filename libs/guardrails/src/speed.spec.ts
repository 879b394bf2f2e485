import { hostileFragments } from './hostile-fragments.data.js';
import { scanPrompt } from './scan-prompt.js';

/** User time of this process, best of some rounds: waiting for other processes of the machine does not count. */
function cpuMilliseconds(text: string): number {
  let best = Number.POSITIVE_INFINITY;
  for (let round = 0; round < 8; round++) {
    const before = process.cpuUsage();
    scanPrompt(text);
    best = Math.min(best, process.cpuUsage(before).user / 1000);
  }
  return best;
}

describe('speed', () => {
  it('scans 50,000 hostile characters in less than 50 ms', () => {
    const slow = hostileFragments.flatMap((fragment) => {
      const spent = cpuMilliseconds(fragment.repeat(Math.ceil(50_000 / fragment.length)).slice(0, 50_000));
      return spent < 50 ? [] : [`${JSON.stringify(fragment)}: ${spent.toFixed(0)} ms`];
    });
    expect(slow).toEqual([]);
  });
});
