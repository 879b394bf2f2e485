import type { Transaction } from '#store';

/** What a job carries: a slice of runs, so that the queue's cost is shared. */
export interface RunSlice {
  readonly runIds: readonly string[];
}

/**
 * Brings runs to a worker of any process. PostgreSQL stays the source of truth: a slice is a message that runs
 * are ready, safe to lose (the sweeper sends it again) and safe to deliver twice (taking a run is fenced).
 */
export abstract class RunQueue {
  /**
   * Sends a slice when `tx` commits; with the queue in PostgreSQL the job is a row of that transaction.
   * Without a transaction the slice is sent at once.
   */
  abstract enqueue(
    runIds: readonly string[],
    options?: { tx?: Transaction; delayMs?: number },
  ): Promise<void>;
  /** True when no slice waits or is being taken: whatever is still queued in the store was never dispatched. */
  abstract isDrained(): Promise<boolean>;
}

/** More runs than this become several slices: one worker should not hoard what others could take. */
export const MAX_RUNS_PER_SLICE = 50;

/** The name of the queue and of its jobs. */
export const RUN_QUEUE = 'runs';
