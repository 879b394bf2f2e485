import type { JsonObject } from '#sdk';

/** What the sandbox is asked to run. Everything in it is copied between threads, nothing is shared. */
export interface SandboxJob {
  /** The body of an async function; strict mode. */
  readonly source: string;
  /** Its parameters by name, as JSON. */
  readonly bindings: JsonObject;
  readonly timeLimitMs: number;
  readonly memoryLimitBytes: number;
}

/** What came of it. `value` is JSON text. */
export type SandboxOutcome = { readonly logs: readonly string[] } & (
  | { readonly status: 'done'; readonly value: string }
  | {
      readonly status: 'threw';
      readonly name: string;
      readonly message: string;
      readonly line: number | null;
    }
  | { readonly status: 'timeout' | 'memory' | 'unsettled' }
  | { readonly status: 'crashed'; readonly reason: string }
);

/** What the thread says of a job. */
export interface SandboxReport {
  readonly outcome: SandboxOutcome;
  /** False: the thread must be ended, because the job left its heap in an unknown state. */
  readonly reusable: boolean;
}
