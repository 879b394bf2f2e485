import type { RunOutcome } from '#engine';
import type { RunEnding } from '../delivery/run-ending.js';
import { runUsage } from './run-usage.js';

/** How an execution ended, once for who waits and once as it is written. JSON texts. */
export interface RunEnd {
  readonly ending: RunEnding & { readonly status: Exclude<RunEnding['status'], 'running'> };
  readonly written: {
    readonly output: string | null;
    readonly response: string | null;
    readonly error: string | null;
    readonly trace: string;
    readonly usage: string | null;
  };
}

const STATUS = {
  completed: 'completed',
  failed: 'failed',
  cancelled: 'cancelled',
  suspended: 'waiting',
} as const;

const json = (value: object | string | number | boolean | null): string | null =>
  value === null ? null : JSON.stringify(value);

export const runEndOf = (runId: string, outcome: RunOutcome): RunEnd => {
  const ending: RunEnd['ending'] = {
    runId,
    status: STATUS[outcome.status],
    response: outcome.response,
    output: outcome.status === 'completed' ? outcome.output : null,
    error: outcome.status === 'failed' ? { ...outcome.error } : null,
  };
  return {
    ending,
    written: {
      output: json(ending.output),
      response: json(ending.response),
      error: json(ending.error),
      trace: JSON.stringify(outcome.trace),
      usage: json(runUsage(outcome.trace)),
    },
  };
};
