import { Inject, Injectable } from '@nestjs/common';
import type { RunOutcome } from '#engine';
import { NaturalBatch, RunStore } from '#store';
import type { FinishedRun, FinishResult } from '#store';
import { Clock } from '../config/clock.js';
import { RunEventsService } from '../delivery/run-events.service.js';
import { RunWaitersService } from '../delivery/run-waiters.service.js';
import type { Execution } from './execution.js';
import { RunAnswers } from './run-answers.js';
import { LostRun } from './lost-run.js';
import { runEndOf } from './run-end.js';
import type { RunStream } from './run-stream.js';

const MAX_RUNS_PER_BATCH = 200;

/** Writes how executions ended: all runs that end together in one round trip. Then wakes who waits for them. */
@Injectable()
export class RunFinisher {
  readonly #writes: NaturalBatch<FinishedRun, FinishResult>;

  constructor(
    @Inject(RunStore) runs: RunStore,
    private readonly waiters: RunWaitersService,
    private readonly events: RunEventsService,
    private readonly answers: RunAnswers,
    private readonly clock: Clock,
  ) {
    this.#writes = new NaturalBatch((batch) => runs.finish(batch), { maxItems: MAX_RUNS_PER_BATCH });
  }

  /**
   * Ends (or parks) an execution.
   * @returns the run to dispatch next: the successor in its conversation, or itself when what it waits for is there
   * @throws LostRun when another process owns the run; nothing was written then
   */
  async finish(execution: Execution, outcome: RunOutcome, stream: RunStream | null): Promise<string | null> {
    this.answers.over(execution.runId);
    const { ending, written } = runEndOf(execution.runId, outcome);
    const last = stream && ending.status !== 'waiting' ? stream.last(ending) : null;
    const { fenced, next } = await this.#writes.add({
      runId: execution.runId,
      ...execution.fence,
      status: ending.status,
      ...written,
      waits: outcome.status === 'suspended' ? JSON.stringify(outcome.waits) : null,
      resumeAt: outcome.status === 'suspended' ? earliest(outcome.waits) : null,
      ...(last ? { events: [{ seq: last.seq, type: last.type, data: JSON.stringify(last.data) }] } : {}),
      now: this.clock.now(),
    });
    if (!fenced) throw new LostRun(execution.runId);
    this.waiters.settle(ending);
    if (last) this.events.handOn([last]);
    return next;
  }

  /** Gives a run back unfinished, to be executed again by whoever takes it. False = it was not ours any more. */
  async giveBack(execution: Execution): Promise<boolean> {
    this.answers.over(execution.runId);
    const { fenced } = await this.#writes.add({
      runId: execution.runId,
      ...execution.fence,
      status: 'queued',
      output: null,
      response: null,
      error: null,
      trace: null,
      usage: null,
      waits: null,
      resumeAt: null,
      now: this.clock.now(),
    });
    return fenced;
  }

  /** Resolves when every write is done. */
  idle(): Promise<void> {
    return this.#writes.idle();
  }
}

const earliest = (waits: readonly { until: string | null }[]): Date | null => {
  const times = waits.flatMap(({ until }) => (until === null ? [] : [Date.parse(until)]));
  return times.length > 0 ? new Date(Math.min(...times)) : null;
};
