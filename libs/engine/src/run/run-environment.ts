import type { CallerResponse, JsonObject } from '#sdk';
import type { BlockRun } from './block-run.js';
import type { JournalLog } from './journal-log.js';
import type { RunInput } from './run-input.js';
import type { RunLimits } from './run-limits.js';
import type { RunObserver } from './run-observer.port.js';
import type { RunOutcome } from './run-outcome.js';
import type { SecretSource } from './secret-source.port.js';
import type { OpenedWorkflow } from './workflow-source.port.js';

const NO_SECRETS: SecretSource = { get: () => undefined };

/** Bytes of outputs so far; nested workflows share it. */
export interface Budget {
  bytes: number;
}

/** Something that runs, or waits, and can be told to stop. */
export interface Abortable {
  abort(reason: Error): void;
}

/** A nested workflow, as its block asks for it. */
export interface NestedCall {
  readonly opened: OpenedWorkflow;
  /** In front of the keys of its blocks. */
  readonly prefix: string;
  /** Key of the block that asks for it, and the signal of that block. */
  readonly parentKey: string;
  readonly signal: AbortSignal;
}

/** What all blocks of one execution share. A nested workflow has its own, made from that of the run around it. */
export class RunEnvironment {
  readonly clock: () => number;
  readonly random: () => number;
  readonly secrets: SecretSource;
  readonly observer: RunObserver | undefined;
  readonly trace: BlockRun[] = [];
  readonly active = new Set<Abortable>();
  response: CallerResponse | null = null;
  stopped = false;

  constructor(
    readonly input: RunInput,
    readonly limits: RunLimits,
    readonly log: JournalLog,
    readonly budget: Budget,
    readonly nesting: {
      readonly parentKey: string | null;
      readonly depth: number;
      /** Given by who knows the loop: a block must not import it. */
      readonly execute: (call: NestedCall, around: RunEnvironment) => Promise<RunOutcome>;
    },
  ) {
    this.clock = input.clock ?? Date.now;
    this.random = input.random ?? Math.random;
    this.secrets = input.secrets ?? NO_SECRETS;
    this.observer = input.observer;
  }

  /** Tells the observer; what it throws is its own defect and never the run's. */
  notify(block: BlockRun | null, tell: (observer: RunObserver) => void): void {
    if (this.observer === undefined) return;
    try {
      tell(this.observer);
    } catch (error) {
      this.#defect(error, block);
    }
  }

  #defect(error: unknown, block: BlockRun | null): void {
    try {
      this.observer?.onDefect?.(error, block);
    } catch (last) {
      // Nobody is left to be told but the process.
      process.emitWarning(`RunObserver.onDefect threw: ${String(last)}`);
    }
  }

  /** Takes the first answer of the run. */
  answer(response: CallerResponse, block: BlockRun | null, reused: boolean): void {
    if (this.response !== null) return;
    this.response = response;
    if (!reused && this.nesting.parentKey === null)
      this.notify(block, (observer) => observer.onResponse?.(response));
  }

  /** Aborts everything that runs; nothing new starts. */
  stop(reason: Error): void {
    this.stopped = true;
    for (const task of this.active) task.abort(reason);
  }

  /** Replaces the values of a block's secrets, so that none reaches a log or an error. */
  mask(text: string, secretNames: readonly string[]): string {
    let masked = text;
    for (const name of secretNames) {
      const value = this.secrets.get(name);
      // Masking very short values would only garble the text: they are in it by chance.
      if (value !== undefined && value.length >= 4) masked = masked.replaceAll(value, `[secret ${name}]`);
    }
    return masked;
  }

  maskData(data: JsonObject, secretNames: readonly string[]): JsonObject {
    if (secretNames.length === 0) return data;
    return JSON.parse(JSON.stringify(data), (_, value: unknown) =>
      typeof value === 'string' ? this.mask(value, secretNames) : value,
    ) as JsonObject;
  }
}
