/** Bounds of one run. */
export interface RunLimits {
  /** Blocks that run at the same time. */
  readonly concurrency: number;
  /** Items of one loop. */
  readonly loopIterations: number;
  /** Bytes of one block's outputs as JSON. */
  readonly outputBytes: number;
  /** Bytes of all outputs of the run together, nested workflows included. */
  readonly runBytes: number;
  /** Nested workflows inside one another. */
  readonly workflowDepth: number;
  /** A wait for the next attempt that is longer suspends the run, so that it holds no worker. Milliseconds. */
  readonly suspendAfterMs: number;
  /** How long an aborted block may take to stop before the run goes on without it. Milliseconds. */
  readonly abortGraceMs: number;
  /** The run fails with `run_timeout` at this time (milliseconds since the epoch); null = no limit. */
  readonly deadline: number | null;
}

/** What holds where the app says nothing else. */
export const defaultRunLimits: RunLimits = Object.freeze({
  concurrency: 8,
  loopIterations: 1000,
  outputBytes: 1_048_576,
  runBytes: 16_777_216,
  workflowDepth: 5,
  suspendAfterMs: 5000,
  abortGraceMs: 1000,
  deadline: null,
});
