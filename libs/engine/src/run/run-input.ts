import type { BlockServices, JsonObject, RunInfo } from '#sdk';
import type { RunJournal } from './run-journal.port.js';
import type { RunLimits } from './run-limits.js';
import type { RunObserver } from './run-observer.port.js';
import type { SecretSource } from './secret-source.port.js';
import type { ToolSource } from './tool-source.port.js';
import type { WorkflowSource } from './workflow-source.port.js';

/** Everything that one execution of a run needs from outside. */
export interface RunInput {
  readonly run: RunInfo;
  /** Id of the trigger's block, and what the call gave. Its outputs are checked against the declaration. */
  readonly trigger: { readonly block: string; readonly outputs: JsonObject };
  readonly services: BlockServices;
  /** Default: there are none. */
  readonly secrets?: SecretSource;
  /** Default: nothing is kept; a suspended run can then not be resumed. */
  readonly journal?: RunJournal;
  readonly observer?: RunObserver;
  /** Abort it to cancel: running blocks are aborted, and the outcome is `cancelled`. */
  readonly signal?: AbortSignal;
  /** Default: {@link defaultRunLimits}. */
  readonly limits?: Partial<RunLimits>;
  /** Default: asking for tools fails. */
  readonly tools?: ToolSource;
  /** Default: there are no other workflows. */
  readonly workflows?: WorkflowSource;
  /** Milliseconds since the epoch. Default Date.now. */
  readonly clock?: () => number;
  /** In [0, 1); for the jitter of retries. Default Math.random. */
  readonly random?: () => number;
}
