import type { CallerResponse, ResumeSignal, SideEffects } from '#sdk';
import type { PlanBlock } from '../plan/plan.js';
import type { BlockHistory, StepState } from './block-history.js';
import type { BlockRun } from './block-run.js';
import type { RunEnvironment } from './run-environment.js';
import type { Wait } from './run-outcome.js';
import type { RunScope } from './run-scope.js';

/** {@link BlockRun} while it is being written. */
export type OpenBlockRun = { -readonly [K in keyof BlockRun]: BlockRun[K] };

/** One block run on its way. */
export class BlockTask {
  readonly run: OpenBlockRun;
  readonly history: BlockHistory | undefined;
  // Made when they are needed: most blocks take no steps, and a run is often over in a few microseconds.
  #steps: Map<string, StepState> | null;
  #usedSteps: Set<string> | null = null;
  /** Why the block cannot go on now, although its `run` may have returned: nested waits, cut-off steps. */
  readonly waits: Wait[] = [];
  params: Readonly<Record<string, unknown>> = {};
  sideEffects: SideEffects = 'none';
  attempt = 1;
  nestedCalls = 0;
  resume: ResumeSignal | null = null;
  response: CallerResponse | null = null;
  timedOut = false;
  /** How often the process that it ran in ended under it. */
  losses = 0;
  /** Is told of an abort; set while something waits. */
  onAbort: (() => void) | null = null;
  #aborted: Error | null = null;
  #controller: AbortController | null = null;

  constructor(
    readonly env: RunEnvironment,
    readonly block: PlanBlock,
    readonly scope: RunScope,
  ) {
    const key = scope.prefix + block.id;
    this.history = env.log.history(key);
    this.#steps = this.history?.steps ?? null;
    this.run = {
      key,
      blockId: block.id,
      name: block.name,
      type: block.type,
      status: 'running',
      port: null,
      startedAt: null,
      finishedAt: null,
      attempts: 0,
      outputs: null,
      error: null,
      iteration: scope.iteration,
      parentKey: env.nesting.parentKey,
      reused: false,
    };
  }

  get key(): string {
    return this.run.key;
  }

  /** Stable over attempts, crashes and resumes. */
  get idempotencyKey(): string {
    return `${this.env.input.run.runId}:${this.run.key}`;
  }

  /** Made when somebody asks for it: most blocks never do. */
  get signal(): AbortSignal {
    if (this.#controller === null) {
      this.#controller = new AbortController();
      if (this.#aborted !== null) this.#controller.abort(this.#aborted);
    }
    return this.#controller.signal;
  }

  get steps(): Map<string, StepState> {
    this.#steps ??= new Map();
    return this.#steps;
  }

  /** Keys of the steps of this attempt: each may be used once. */
  get usedSteps(): Set<string> {
    this.#usedSteps ??= new Set();
    return this.#usedSteps;
  }

  get aborted(): boolean {
    return this.#aborted !== null;
  }

  abort(reason: Error): void {
    if (this.#aborted !== null) return;
    this.#aborted = reason;
    this.#controller?.abort(reason);
    this.onAbort?.();
  }

  /** Makes it ready for the next attempt. */
  beginAttempt(attempt: number): void {
    this.attempt = attempt;
    this.run.attempts = attempt;
    this.#usedSteps = null;
    this.waits.length = 0;
    this.nestedCalls = 0;
    this.timedOut = false;
    this.response = null;
    this.#aborted = null;
    this.#controller = null;
  }
}
