import { Injectable } from '@nestjs/common';
import { executeWorkflow } from '#engine';
import type { CompiledWorkflow, RunOutcome } from '#engine';
import type { EndedRun } from '#store';
import { PlanCache } from '../authoring/plan-cache.js';
import { Clock } from '../config/clock.js';
import { RunWaitersService } from '../delivery/run-waiters.service.js';
import { firstExecution, NOBODY } from './execution.js';
import { ExecutionInput } from './execution-input.js';
import { RunCapacity } from './run-capacity.js';
import { runEndOf } from './run-end.js';
import type { RunEnd } from './run-end.js';
import type { OwnedRun } from './run-starter.js';

type PlanEntry = NonNullable<ReturnType<CompiledWorkflow['plan']['entries']['get']>>;

/** What is known of the blocks behind one trigger. */
interface Prospect {
  readonly pure: boolean;
  /** How often in a row the end was not known in time. */
  missed: number;
}

/** After this many runs in a row that took longer than the way to the database, a workflow is no longer tried. */
const MAX_MISSED = 3;

/** A run that is computed while its call is on its way to be accepted. */
export interface EarlyRun {
  /** The end to write with the call; null = not known: the run is carried on as any other. Stops what still runs. */
  take(): EndedRun | null;
  /** The call was accepted together with the end: wakes who waits for it. */
  settle(): void;
}

/**
 * Computes runs of pure blocks before their calls are accepted, so that such a run is written once, ended, by the
 * statement that accepts its call. A pure block changes nothing in the world: when the call turns out to be limited, a
 * duplicate or stale, the result is forgotten and nobody can tell that it was there.
 */
@Injectable()
export class EarlyRuns {
  readonly #prospects = new WeakMap<PlanEntry, Prospect>();

  constructor(
    private readonly plans: PlanCache,
    private readonly input: ExecutionInput,
    private readonly waiters: RunWaitersService,
    private readonly capacity: RunCapacity,
    private readonly clock: Clock,
  ) {}

  /** Begins to compute a run that has no stream; null = it is not of a kind that ends early. Never throws. */
  begin(run: OwnedRun): EarlyRun | null {
    const entry = this.#entryOf(run);
    if (!entry) return null;
    const prospect = this.#prospectOf(entry, run);
    if (!prospect?.pure || prospect.missed >= MAX_MISSED) return null;
    const abort = new AbortController();
    let end: RunEnd | null = null;
    const note = (outcome: RunOutcome | null): void => {
      if (outcome?.status === 'completed' || outcome?.status === 'failed') end = runEndOf(run.runId, outcome);
    };
    void this.#compute(run, abort.signal).then(note);
    return {
      take: () => {
        prospect.missed = end ? 0 : prospect.missed + 1;
        if (!end) abort.abort();
        return end && this.#written(end);
      },
      settle: () => end && this.waiters.settle(end.ending),
    };
  }

  #entryOf(run: OwnedRun): PlanEntry | undefined {
    // A process without the worker role executes nothing.
    if (this.capacity.places === 0) return undefined;
    return this.plans.peek(run.workflowId, run.workflowVersion)?.plan.entries.get(run.triggerBlockId);
  }

  #prospectOf(entry: PlanEntry, run: OwnedRun): Prospect | undefined {
    const known = this.#prospects.get(entry);
    if (known) return known;
    const plan = this.plans.peek(run.workflowId, run.workflowVersion)?.plan;
    if (!plan) return undefined;
    const reached = [...plan.byId.values()].filter(
      (block) => block.definition !== null && !entry.skipped.includes(block),
    );
    const prospect = { pure: reached.every(({ sideEffects }) => sideEffects === 'none'), missed: 0 };
    this.#prospects.set(entry, prospect);
    return prospect;
  }

  /** Null when it failed in a way that is no outcome: the run is executed again in the ordinary way, and says why. */
  async #compute(run: OwnedRun, signal: AbortSignal): Promise<RunOutcome | null> {
    try {
      const { plan, input } = await this.input.prepare(firstExecution(run, NOBODY), signal);
      // Pure blocks are not journalled, and there is no run yet that a journal could belong to.
      const { journal: _journal, ...unrecorded } = input;
      return await executeWorkflow(plan, unrecorded);
    } catch {
      return null;
    }
  }

  #written({ ending, written }: RunEnd): EndedRun {
    const status = ending.status === 'failed' ? 'failed' : 'completed';
    return { status, ...written, finishedAt: this.clock.now() };
  }
}
