import { Inject, Injectable } from '@nestjs/common';
import { ProcessStore, RunStore } from '#store';
import { Clock } from '../config/clock.js';
import { JsonLogger } from '../telemetry/json-logger.js';
import { RunQueue } from './run-queue.js';

/** How often due and lost runs are looked for. */
const SWEEP_MS = 1_000;
/** A queued run that nobody took for this long was lost on the way, if the queue is empty. */
const UNDISPATCHED_MS = 5_000;
const MAX_RUNS_PER_SWEEP = 500;
/** How long a stopping process waits for a look that is under way: the next process looks again. */
const LAST_LOOK_MS = 1_000;

/**
 * Brings back what would otherwise lie still: runs of dead processes, waiting runs whose time has come, and queued
 * runs whose message was lost. Every process sweeps; the store gives each run to one of them.
 */
@Injectable()
export class RunRecovery {
  #timer: NodeJS.Timeout | null = null;
  #sweeping: Promise<void> | null = null;

  constructor(
    @Inject(ProcessStore) private readonly processes: ProcessStore,
    @Inject(RunStore) private readonly runs: RunStore,
    private readonly queue: RunQueue,
    private readonly clock: Clock,
    private readonly log: JsonLogger,
  ) {}

  /** Looks now, and from time to time. */
  start(): void {
    void this.sweep();
    this.#timer = setInterval(() => void this.sweep(), SWEEP_MS);
  }

  /** Looks no more. Resolves when no look is under way, or when one takes too long: the store or the queue is away. */
  async stop(): Promise<void> {
    if (this.#timer) clearInterval(this.#timer);
    if (!this.#sweeping) return;
    const { promise: tooLong, resolve } = Promise.withResolvers<void>();
    const timer = setTimeout(resolve, LAST_LOOK_MS);
    await Promise.race([this.#sweeping, tooLong]);
    clearTimeout(timer);
  }

  /** One look; concurrent calls share it. Never rejects. */
  sweep(): Promise<void> {
    this.#sweeping ??= this.#sweep()
      .catch((error: unknown) => this.log.line('warn', 'recovery.failed', { reason: String(error) }))
      .finally(() => (this.#sweeping = null));
    return this.#sweeping;
  }

  async #sweep(): Promise<void> {
    const now = new Date();
    const reaped = await this.processes.reap(now, (tx, runIds) => this.queue.enqueue(runIds, { tx }));
    if (reaped.length > 0) this.log.line('warn', 'runs.recovered', { runs: reaped.length });

    const due = await this.runs.due(this.clock.now(), MAX_RUNS_PER_SWEEP);
    if (due.length > 0) await this.queue.enqueue(due);

    if (!(await this.queue.isDrained())) return;
    const olderThan = new Date(now.getTime() - UNDISPATCHED_MS);
    const lost = await this.runs.undispatched(olderThan, MAX_RUNS_PER_SWEEP, now);
    if (lost.length === 0) return;
    this.log.line('warn', 'runs.dispatched_again', { runs: lost.length });
    await this.queue.enqueue(lost);
  }
}
