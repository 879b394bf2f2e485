import type { UsageStep } from '../../api/usage.js';

/** What became of a call, in the order of the stacks from the foot up. */
export interface OutcomeKind {
  readonly id: 'completed' | 'failed' | 'refused' | 'rateLimited' | 'duplicate';
  readonly label: string;
  readonly color: string;
  /** Told apart also without colour. */
  readonly pattern: 'plain' | 'cross' | 'slash' | 'dots' | 'backslash';
  readonly count: (step: UsageStep) => number;
}

export const OUTCOMES: readonly OutcomeKind[] = [
  {
    id: 'completed',
    label: 'Accepted',
    color: 'var(--mantine-color-blue-6)',
    pattern: 'plain',
    count: ({ accepted, failed }) => Math.max(accepted - failed, 0),
  },
  {
    id: 'failed',
    label: 'Failed',
    color: 'var(--mantine-color-red-8)',
    pattern: 'cross',
    count: ({ failed }) => failed,
  },
  {
    id: 'refused',
    label: 'Refused',
    color: 'var(--mantine-color-orange-6)',
    pattern: 'slash',
    count: ({ refused }) => refused,
  },
  {
    id: 'rateLimited',
    label: 'Rate limited',
    color: 'var(--mantine-color-yellow-5)',
    pattern: 'dots',
    count: ({ rateLimited }) => rateLimited,
  },
  {
    id: 'duplicate',
    label: 'Duplicate',
    color: 'var(--mantine-color-gray-5)',
    pattern: 'backslash',
    count: ({ duplicate }) => duplicate,
  },
];

/** All calls of some stretches. */
export const callsIn = (steps: readonly UsageStep[], kind?: OutcomeKind): number =>
  steps.reduce(
    (sum, step) =>
      sum +
      (kind === undefined ? [...OUTCOMES] : [kind]).reduce((count, each) => count + each.count(step), 0),
    0,
  );
