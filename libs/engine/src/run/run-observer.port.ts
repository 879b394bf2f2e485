import type { BlockEvent, CallerResponse, JsonObject } from '#sdk';
import type { BlockRun, RunError } from './block-run.js';
import type { Wait } from './run-outcome.js';

/**
 * Is told what happens while a run executes. Every method is optional and synchronous, gets live objects that it
 * must not change, and should return fast. What it throws is caught and given to `onDefect`. Results that come
 * from the journal of an earlier execution are not reported again.
 */
export interface RunObserver {
  /** Once per run: a block that waited, or was cut off after its start was written down, goes on without it. */
  onBlockStarted?(block: BlockRun): void;
  onBlockCompleted?(block: BlockRun): void;
  /** The block has failed for good; `block.port` is `error` when the run goes on there. */
  onBlockFailed?(block: BlockRun, error: RunError): void;
  /** An attempt failed and another follows after `delayMs`. */
  onBlockRetrying?(block: BlockRun, error: RunError, delayMs: number): void;
  /** The branch was not taken. */
  onBlockSkipped?(block: BlockRun): void;
  /** The block waits; other branches may go on. The wait is also in the outcome. */
  onBlockSuspended?(block: BlockRun, wait: Wait): void;
  /** A token, a tool call, usage of a model. */
  onEvent?(block: BlockRun, event: BlockEvent): void;
  onLog?(block: BlockRun, message: string, data: JsonObject | null): void;
  /** The answer to the waiting caller, once per execution; the run may go on after it. */
  onResponse?(response: CallerResponse): void;
  /** A block (or an observer) threw something that is no BlockFailure: the whole error, for the operator's log. */
  onDefect?(error: unknown, block: BlockRun | null): void;
}
