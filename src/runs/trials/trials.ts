import { Inject, Injectable } from '@nestjs/common';
import { executeWorkflow, pinnedJournal, runSingleBlock } from '#engine';
import type { CompiledWorkflow, RunInput, RunOutcome, SingleBlockOutcome } from '#engine';
import { newId } from '#store';
import type { JsonObject, JsonValue } from '#sdk';
import { Clock } from '../../config/clock.js';
import { RejectedCall } from '../../http/rejected-call.js';
import type { Actor } from '../../identity/actor.js';
import { BlockServicesFactory } from '../block-services.factory.js';
import type { Execution } from '../execution.js';
import { RunSources } from '../run-sources.js';
import { withAnswers } from '../../plugins/host/answers.js';
import { sampleInput } from './sample-input.js';
import { TrialJournal } from './trial-journal.js';
import { TrialLog } from './trial-log.js';
import type { TrialPlan } from './trial-plans.js';
import { TrialAnswers } from './trial-waits.js';

/** Tests at one time in one process: they run beside its calls, and nobody queues them. */
const MOST_AT_ONCE = 8;
/** A loop that waits in each of its rounds comes back often. */
const MOST_STEPS = 2_000;

/** What is tried, and with what. */
export interface WholeTrial {
  /** Name of the trigger's block; null = the first. */
  readonly trigger: string | null;
  /** Outputs of the trigger by name; the others are made up. */
  readonly input: JsonObject;
  /** Outputs of blocks that are not to run, by their names. */
  readonly outputs: Readonly<Record<string, JsonObject>>;
  /** Answers to waits, by names of blocks. */
  readonly answers: Readonly<Record<string, JsonValue>>;
}

export interface TrialResult<T> {
  readonly outcome: T;
  readonly log: TrialLog;
  /** Values of the secrets that the workflow uses, by name: none of them is to be shown. */
  readonly secrets: ReadonlyMap<string, string>;
}

/**
 * Runs workflows and blocks to see what they do. Nothing of a test is kept, and what changes the world outside is
 * simulated, as far as blocks declare what they do.
 */
@Injectable()
export class Trials {
  #underWay = 0;

  constructor(
    private readonly sources: RunSources,
    private readonly services: BlockServicesFactory,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  /** Runs a whole workflow in test mode; waits for time are skipped. */
  async whole(
    actor: Actor,
    found: TrialPlan,
    trial: WholeTrial,
    signal: AbortSignal,
  ): Promise<TrialResult<RunOutcome> & { readonly input: JsonObject }> {
    const { plan } = found;
    const trigger =
      trial.trigger === null ? plan.triggers[0] : plan.triggers.find(({ name }) => name === trial.trigger);
    if (trigger === undefined)
      throw new RejectedCall('invalid_request', {
        detail: `There is no trigger ${trial.trigger === null ? 'in this workflow' : `"${trial.trigger}"`}. Triggers: ${plan.triggers.map(({ name }) => name).join(', ') || 'none'}.`,
        param: 'trigger',
      });
    const requestId = newId('req');
    const timestamp = this.clock.now().toISOString();
    const around = { requestId, timestamp, workflow: plan.document.name, caller: `test:${actor.name}` };
    const input = await withAnswers(() => sampleInput(trigger, trial.input, around));
    const journal = new TrialJournal(pinned(plan, trial.outputs));
    const answers = new TrialAnswers(trial.answers, actor.name);
    const log = new TrialLog();
    const execution = this.#execution(actor, found, { requestId, input, simulate: true });
    const secrets = new Map<string, string>();
    const outcome = await this.#guarded(async () => {
      const lent = await this.#lend(execution, plan, log, signal);
      noteSecrets(secrets, plan, lent);
      const clock = { shiftMs: 0 };
      const now = (): number => Date.now() + clock.shiftMs;
      const run = { ...lent, trigger: { block: trigger.id, outputs: input }, journal, clock: now };
      for (let step = 1; ; step += 1) {
        const reached = await executeWorkflow(plan, run);
        if (reached.status !== 'suspended' || step === MOST_STEPS) return reached;
        const next = answers.next(reached.waits, now());
        if (next.kind === 'stop') return reached;
        if (next.kind === 'answer') await journal.record(next.entries);
        else clock.shiftMs += Math.max(1, next.to - now());
      }
    });
    return { outcome, log, input, secrets };
  }

  /** Runs one block by itself. */
  async block(
    actor: Actor,
    found: TrialPlan,
    trial: {
      readonly name: string;
      readonly samples: Readonly<Record<string, JsonObject>>;
      readonly simulate: boolean;
    },
    signal: AbortSignal,
  ): Promise<TrialResult<SingleBlockOutcome>> {
    const { plan } = found;
    const log = new TrialLog();
    const { simulate } = trial;
    const execution = this.#execution(actor, found, { requestId: newId('req'), input: {}, simulate });
    const secrets = new Map<string, string>();
    const outcome = await this.#guarded(async () => {
      const lent = await this.#lend(execution, plan, log, signal);
      noteSecrets(secrets, plan, lent);
      return runSingleBlock(plan, trial.name, trial.samples, lent);
    });
    return { outcome, log, secrets };
  }

  async #guarded<T>(work: () => Promise<T>): Promise<T> {
    if (this.#underWay >= MOST_AT_ONCE)
      throw new RejectedCall('rate_limited', {
        detail: `This server runs ${MOST_AT_ONCE} tests already. Wait for one to end.`,
        headers: { 'retry-after': '1' },
      });
    this.#underWay += 1;
    try {
      return await work();
    } finally {
      this.#underWay -= 1;
    }
  }

  #execution(
    actor: Actor,
    { workflowId, version }: TrialPlan,
    given: Pick<Execution, 'requestId' | 'input' | 'simulate'>,
  ): Execution {
    return {
      ...given,
      runId: newId('run'),
      workspaceId: actor.workspaceId,
      workflowId,
      workflowVersion: version,
      triggerBlockId: '',
      conversationKey: null,
      stream: false,
      // Reads what conversations remember, and adds nothing to it.
      ephemeral: true,
      fence: { owner: 'test', attempt: 1 },
      resumed: false,
      cancelRequested: false,
      signals: [],
    };
  }

  async #lend(
    execution: Execution,
    plan: CompiledWorkflow,
    log: TrialLog,
    signal: AbortSignal,
  ): Promise<Omit<RunInput, 'trigger' | 'journal'>> {
    const { runId, workspaceId, requestId, simulate } = execution;
    return {
      ...(await this.sources.of(execution, plan)),
      run: { runId, workspaceId, requestId, simulate, workflow: plan.document.name, conversationKey: null },
      services: this.services.for(execution),
      observer: log,
      signal,
    };
  }
}

function noteSecrets(to: Map<string, string>, plan: CompiledWorkflow, lent: Pick<RunInput, 'secrets'>): void {
  for (const name of plan.runSecretNames) {
    const value = lent.secrets?.get(name);
    if (value !== undefined) to.set(name, value);
  }
}

function pinned(plan: CompiledWorkflow, outputs: WholeTrial['outputs']): ReturnType<typeof pinnedJournal> {
  try {
    return pinnedJournal(plan, outputs);
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    throw new RejectedCall('invalid_request', { detail: error.message, param: 'outputs' });
  }
}
