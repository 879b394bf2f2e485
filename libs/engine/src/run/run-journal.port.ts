import type { CallerResponse, JsonObject, JsonValue } from '#sdk';
import type { RunError } from './block-run.js';
import type { Wait } from './run-outcome.js';

interface EntryBase {
  /** {@link BlockRun.key} of the block. */
  readonly key: string;
  /** Milliseconds since the epoch, by the engine's clock. */
  readonly at: number;
}

/** One line of a run's journal. Plain JSON. The order of the entries is part of their meaning. */
export type JournalEntry =
  /** An attempt of an `external` or `destructive` block begins. */
  | (EntryBase & { readonly kind: 'started'; readonly attempt: number })
  | (EntryBase & {
      readonly kind: 'finished';
      readonly port: string;
      readonly outputs: JsonObject;
      readonly attempts: number;
      readonly startedAt: number;
      /** The answer that the block gave to the waiting caller. */
      readonly response: CallerResponse | null;
    })
  /** The items of a loop, so that a resumed run goes over the same ones. */
  | (EntryBase & {
      readonly kind: 'iterating';
      readonly items: readonly JsonValue[];
      readonly concurrency: number;
      readonly startedAt: number;
    })
  /** An attempt failed. `retryAt`: when the next one is due; null = that was the last. */
  | (EntryBase & {
      readonly kind: 'failed';
      readonly error: RunError;
      readonly retryAt: number | null;
      readonly startedAt: number;
    })
  | (EntryBase & {
      readonly kind: 'suspended';
      readonly wait: Wait;
      readonly startedAt: number;
      readonly attempts: number;
      readonly response: CallerResponse | null;
    })
  /** Somebody answered a wait. Written by the app, never by the engine; the first after a `suspended` counts. */
  | (EntryBase & { readonly kind: 'resumed'; readonly step: string | null; readonly payload: JsonValue })
  | (EntryBase & { readonly kind: 'step_started'; readonly step: string })
  | (EntryBase & { readonly kind: 'step_finished'; readonly step: string; readonly value: JsonValue })
  /** The step failed, and its block was told so: it is told the same when this attempt is executed again. */
  | (EntryBase & {
      readonly kind: 'step_failed';
      readonly step: string;
      readonly error: { readonly code: string; readonly message: string; readonly retryable: boolean };
    })
  /** Which version of another workflow the run goes by, from where it opened that workflow first to its end. */
  | (EntryBase & {
      readonly kind: 'nested';
      readonly workflow: string;
      readonly version: number;
      readonly id?: string | null;
    });

/**
 * Where a run's progress is kept. The law: pure blocks cost no write of their own (what they gave rides along with
 * the next write, so that a resumed run sees the same values); `idempotent` blocks are written when they finish;
 * `external` and `destructive` ones before they start and when they finish, and each write is durable before the
 * run goes on. A workflow of pure blocks never calls `record`.
 */
export interface RunJournal {
  /** All entries of this run, in the order in which they were recorded. Empty (and synchronous) for a new run. */
  load(): readonly JournalEntry[] | Promise<readonly JournalEntry[]>;
  /**
   * Appends entries, all or none; resolves when they are durable. Never called with an empty list, nor while an
   * earlier call of the same run is under way: what comes up meanwhile goes into the next call. A rejection (the lease is lost, the database is gone) ends the execution:
   * `executeWorkflow` rejects with it, and the run can be executed again from what was recorded.
   */
  record(entries: readonly JournalEntry[]): Promise<void>;
}
