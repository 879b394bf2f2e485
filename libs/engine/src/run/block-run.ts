import type { JsonObject, JsonValue } from '#sdk';

/** Why a block or a run failed; for the author and the log, never for the caller. */
export interface RunError {
  /** snake_case, stable, one page each in docs/errors. */
  readonly code: string;
  /** What happened and what to do about it. Values of secrets are masked. */
  readonly message: string;
  readonly details: JsonValue;
  /** How often the block was tried; 0 when it never started (its params could not be resolved). */
  readonly attempts: number;
}

/** Where a block run stands. `cancelled` = aborted by a cancel, a failed sibling, or the end of the process. */
export type BlockRunStatus = 'running' | 'completed' | 'failed' | 'suspended' | 'skipped' | 'cancelled';

/**
 * One block in one run: what the trace shows. The engine updates the object while the block runs; observers read
 * it and must not change it.
 */
export interface BlockRun {
  /** Unique in the run and stable over resumes: `b2`, in a loop `b5#3/b7`, in a nested workflow `b4>b2`. */
  readonly key: string;
  readonly blockId: string;
  readonly name: string;
  readonly type: string;
  readonly status: BlockRunStatus;
  /** The port by which it was left; `error` when its failure went on there. Null while unfinished. */
  readonly port: string | null;
  /** Milliseconds since the epoch; null when it never started. */
  readonly startedAt: number | null;
  readonly finishedAt: number | null;
  readonly attempts: number;
  readonly outputs: JsonObject | null;
  /** Also set when the failure went on by the error port. */
  readonly error: RunError | null;
  /** Places in the loops around it, outermost first, from 0; null outside of loops. */
  readonly iteration: readonly number[] | null;
  /** Key of the block that runs the nested workflow which this block belongs to; null in the run's own. */
  readonly parentKey: string | null;
  /** True when the result came from the journal: it ran in an earlier execution of this run. */
  readonly reused: boolean;
}
