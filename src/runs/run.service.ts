import { Injectable } from '@nestjs/common';
import { executeWorkflow } from '#engine';
import type { RunOutcome } from '#engine';
import { InvalidWorkflow } from '#sdk';
import { isConnectionError } from '#store';
import { RunCapacity } from './run-capacity.js';
import type { Execution } from './execution.js';
import { isPluginUnavailable } from '../plugins/host/answers.js';
import { ExecutionInput } from './execution-input.js';
import { LostRun } from './lost-run.js';
import { RunFinisher } from './run-finisher.js';
import { RunQueue } from './run-queue.js';
import { JsonLogger } from '../telemetry/json-logger.js';

/** First and longest pause before a write is tried again while the store is away. */
const FIRST_PAUSE_MS = 100;
const LONGEST_PAUSE_MS = 5_000;
/** How long a stopping process waits for its queue to take a run. */
const LAST_DISPATCH_MS = 250;
/** How long runs may take to end by themselves when the process stops; then they are given back. */
const DRAIN_MS = 4_000;

/** Executes runs that this process owns. Each holds a place of its capacity from the start to the end. */
@Injectable()
export class RunService {
  readonly #running = new Map<string, AbortController>();
  /** Ends the waiting for the queue, for each run that is being sent. */
  readonly #sending = new Set<() => void>();
  #stopping = false;

  constructor(
    private readonly capacity: RunCapacity,
    private readonly input: ExecutionInput,
    private readonly finisher: RunFinisher,
    private readonly queue: RunQueue,
    private readonly log: JsonLogger,
  ) {}

  /** Executes an owned run on a reserved place. Returns at once; never throws. */
  start(execution: Execution): void {
    void this.#execute(execution).finally(() => this.capacity.release());
  }

  /** Aborts a run of this process: cancelled by somebody, or lost to another process. */
  abort(runId: string): void {
    this.#running.get(runId)?.abort();
  }

  /** The runs that this process executes now. */
  get running(): readonly string[] {
    return [...this.#running.keys()];
  }

  /** The lease ran out: nothing of this process may touch its runs any more. */
  abortAll(): void {
    for (const abort of this.#running.values()) abort.abort();
  }

  /** Lets running runs end, for a while; then aborts them and gives them back. Resolves when none is left. */
  async drain(): Promise<void> {
    this.#stopping = true;
    const drained = this.capacity.empty();
    const timer = setTimeout(() => this.abortAll(), DRAIN_MS);
    const lastCall = setInterval(() => this.#sending.forEach((giveUp) => giveUp()), LAST_DISPATCH_MS);
    await drained;
    clearTimeout(timer);
    clearInterval(lastCall);
    await this.finisher.idle();
  }

  async #execute(execution: Execution): Promise<void> {
    const abort = new AbortController();
    this.#running.set(execution.runId, abort);
    if (execution.cancelRequested) abort.abort();
    try {
      const prepared = await this.input.prepare(execution, abort.signal);
      const outcome = await executeWorkflow(prepared.plan, prepared.input);
      await prepared.stream?.stored();
      // Aborted because we stop, not because somebody cancelled: another process goes on with it.
      if (outcome.status === 'cancelled' && this.#stopping) await this.#giveBack(execution);
      else await this.#finish(execution, outcome, prepared.stream);
    } catch (error) {
      await this.#recover(execution, error);
    } finally {
      this.#running.delete(execution.runId);
    }
  }

  async #finish(
    execution: Execution,
    outcome: RunOutcome,
    stream: Parameters<RunFinisher['finish']>[2],
  ): Promise<void> {
    const next = await this.#untilStored(execution, () => this.finisher.finish(execution, outcome, stream));
    if (next !== null) await this.#dispatch(next);
  }

  async #giveBack(execution: Execution): Promise<void> {
    const ours = await this.#untilStored(execution, () => this.finisher.giveBack(execution));
    if (ours) await this.#dispatch(execution.runId);
  }

  /**
   * Sends a run that is ready by the queue. What the queue does not take lies queued in the store, and the sweep of a
   * process sends it again: so a failure is not the failure of the run that just ended, and a stopping process does
   * not wait for a queue that was closed before it and would never answer.
   */
  async #dispatch(runId: string): Promise<void> {
    const sent = this.queue.enqueue([runId]).catch((error: unknown) => {
      this.log.line('warn', 'run.left_to_the_sweep', { runId, reason: String(error) });
    });
    const { promise: givenUp, resolve: giveUp } = Promise.withResolvers<void>();
    this.#sending.add(giveUp);
    await Promise.race([sent, givenUp]);
    this.#sending.delete(giveUp);
  }

  /** What the engine could not turn into an outcome. */
  async #recover(execution: Execution, error: unknown): Promise<void> {
    if (error instanceof LostRun) {
      this.log.line('warn', 'run.lost', { runId: execution.runId });
      return;
    }
    this.log.line('error', 'run.interrupted', { runId: execution.runId, reason: String(error) });
    try {
      if (isConnectionError(error)) await this.#giveBack(execution);
      else await this.#finish(execution, defect(error), null);
    } catch (failure) {
      // Still ours on record: when this process's lease ends, another one takes it over.
      this.log.line('error', 'run.left_behind', { runId: execution.runId, reason: String(failure) });
    }
  }

  /** Repeats a write while the store is away. An outcome that was reached must not be reached twice. */
  async #untilStored<T>(execution: Execution, write: () => Promise<T>): Promise<T> {
    for (let pauseMs = FIRST_PAUSE_MS; ; pauseMs = Math.min(pauseMs * 2, LONGEST_PAUSE_MS)) {
      try {
        return await write();
      } catch (error) {
        if (!isConnectionError(error) || this.#stopping) throw error;
        this.log.line('warn', 'run.store_away', { runId: execution.runId, pauseMs });
        await new Promise((resolve) => setTimeout(resolve, pauseMs));
      }
    }
  }
}

/** A defect is not tried again: it would only fail again. The author is told; the stack is in the log. */
const defect = (error: unknown): RunOutcome => ({
  status: 'failed',
  error: {
    code:
      error instanceof InvalidWorkflow
        ? 'invalid_workflow'
        : isPluginUnavailable(error)
          ? 'plugin_unavailable'
          : 'internal_error',
    message:
      error instanceof InvalidWorkflow
        ? `The published version no longer compiles: ${error.message}`
        : isPluginUnavailable(error)
          ? (error as Error).message
          : 'The server failed while it executed this run. The operator finds the reason in the log by the run id.',
    details: null,
    attempts: 0,
    blockName: null,
    blockKey: null,
  },
  response: null,
  trace: [],
});
