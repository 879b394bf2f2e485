import { Inject, Injectable } from '@nestjs/common';
import type { CallerResponse } from '#sdk';
import { RunStore } from '#store';
import { RunWaitersService } from '../delivery/run-waiters.service.js';
import { JsonLogger } from '../telemetry/json-logger.js';
import { NOBODY } from './execution.js';
import type { Execution } from './execution.js';

/** Most runs end with their response: then the end itself is the answer, and nothing is written twice. */
const GRACE_MS = 50;

/** Answers the caller of a run that has reached its response and goes on: it waits for that, and not for the end. */
@Injectable()
export class RunAnswers {
  readonly #pending = new Map<string, NodeJS.Timeout>();

  constructor(
    @Inject(RunStore) private readonly runs: RunStore,
    private readonly waiters: RunWaitersService,
    private readonly log: JsonLogger,
  ) {}

  /** The run has its response. It is stored, and told to whoever waits, unless the run ends in a moment. */
  reached(execution: Execution, response: CallerResponse): void {
    const { runId, fence } = execution;
    if (fence.owner === NOBODY) return;
    clearTimeout(this.#pending.get(runId));
    const timer = setTimeout(() => {
      this.#pending.delete(runId);
      void this.#answer(execution, response);
    }, GRACE_MS);
    this.#pending.set(runId, timer);
  }

  /** The execution is over: its end is the answer. */
  over(runId: string): void {
    const timer = this.#pending.get(runId);
    if (timer === undefined) return;
    clearTimeout(timer);
    this.#pending.delete(runId);
  }

  async #answer({ runId, fence }: Execution, response: CallerResponse): Promise<void> {
    try {
      const held = await this.runs.answer({ runId, ...fence, response: JSON.stringify(response) });
      if (held) this.waiters.settle({ runId, status: 'running', response, output: null, error: null });
    } catch (error) {
      // The end of the run answers the caller, if they wait for so long.
      this.log.line('warn', 'run.answer_not_stored', { runId, reason: String(error) });
    }
  }
}
