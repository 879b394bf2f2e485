import Sequencer from '@jest/test-sequencer';

/**
 * Files that take 15 seconds and more, because they kill processes and wait until others notice, or drive a browser;
 * slowest first. One of them begun last would run alone at the end, on one of the cores. Jest learns times as well, but
 * not on a fresh clone.
 */
const SLOWEST = [
  'crash',
  'engine-agent-kill',
  'console-workflows',
  'plugin-isolation',
  'cli-start',
  'engine-kill',
  'delivery-results',
  'plugin-boot',
  'fuzz',
  'plugin-create',
  'console-runs-list',
  'console-settings',
  'console-approvals',
  'console-runs-detail',
  'thread-triggers',
  'agent-events',
  'agent-durability',
  'ephemeral-traces',
  'identity-keys',
  'plugin-containment',
  'nested-versions',
  'verify-scripts',
  'runs-schedules',
].map((name) => `/test/${name}.e2e-spec.ts`);

export default class SlowestFirst extends Sequencer {
  sort(tests) {
    const rank = ({ path }) => {
      const at = SLOWEST.findIndex((name) => path.endsWith(name));
      return at < 0 ? SLOWEST.length : at;
    };
    return super.sort(tests).toSorted((one, other) => rank(one) - rank(other));
  }
}
