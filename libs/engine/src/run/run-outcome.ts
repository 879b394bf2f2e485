import type { CallerResponse, JsonValue } from '#sdk';
import type { BlockRun, RunError } from './block-run.js';

/** What a suspended run waits for. */
export interface Wait {
  /** {@link BlockRun.key} of the block that waits; a `resumed` journal entry names it. */
  readonly blockKey: string;
  readonly blockName: string;
  /** The step inside the block, when it is a cut-off step that a person must decide on; else null. */
  readonly step: string | null;
  /**
   * `timer`: until the time comes, or a signal. `signal`: until somebody answers. `retry`: the next attempt is due
   * then. `person`: a destructive block or step was cut off in flight; see {@link InterruptedDecision}.
   */
  readonly kind: 'timer' | 'signal' | 'retry' | 'person';
  /** ISO-8601 UTC; execute the run again then. Null = only a `resumed` entry lets it go on. */
  readonly until: string | null;
  /** Shown to people. */
  readonly reason: string;
  readonly state: JsonValue;
}

/** The payload of the `resumed` entry that answers a wait of kind `person`. */
export type InterruptedDecision =
  | { readonly action: 'run_again' } // under the same idempotency key
  | { readonly action: 'fail' } // with code `interrupted`; the error port can catch it
  | { readonly action: 'use_outputs'; readonly outputs: JsonValue }; // it did happen, and this is what it gave

/** A {@link RunError} and the block that it comes from; both null when the run itself failed (its time was up). */
export interface RunFailure extends RunError {
  readonly blockName: string | null;
  readonly blockKey: string | null;
}

/** How one execution of a run ended. `trace` has each block run once, in the order in which they were settled. */
export type RunOutcome =
  | {
      readonly status: 'completed';
      /** The body of the response block when one ran; else the outputs of the last blocks by their names. */
      readonly output: JsonValue;
      readonly response: CallerResponse | null;
      readonly trace: readonly BlockRun[];
    }
  | {
      readonly status: 'failed';
      readonly error: RunFailure;
      /** An answer that was given before the failure. */
      readonly response: CallerResponse | null;
      readonly trace: readonly BlockRun[];
    }
  | {
      readonly status: 'suspended';
      /** Execute the run again when the earliest `until` has come, or after a `resumed` entry was recorded. */
      readonly waits: readonly Wait[];
      readonly response: CallerResponse | null;
      readonly trace: readonly BlockRun[];
    }
  | {
      readonly status: 'cancelled';
      readonly response: CallerResponse | null;
      readonly trace: readonly BlockRun[];
    };
