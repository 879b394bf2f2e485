import { Inject, Injectable } from '@nestjs/common';
import { CannotRerun, rerunJournal } from '#engine';
import type { BlockRun, CompiledTriggerBlock, CompiledWorkflow, JournalEntry, Rerun } from '#engine';
import { newId, RunStore } from '#store';
import type { RunDraft, RunRecord } from '#store';
import type { JsonObject } from '#sdk';
import { PlanCache } from '../../authoring/plan-cache.js';
import { Clock } from '../../config/clock.js';
import { triggerOutputsOf } from '../../delivery/result-webhook/named-receiver.js';
import { RejectedCall } from '../../http/rejected-call.js';
import type { Actor } from '../../identity/actor.js';
import { withAnswers } from '../../plugins/host/answers.js';
import { RunChanges } from '../run-changes.js';
import { editedInput } from './edited-input.js';
import { repeatedDraft } from './repeated-draft.js';

/** What a repetition may differ in; null and false = as it was. */
export interface RepeatOptions {
  /** Version of the workflow to execute; null = the one of the old run. */
  readonly version: number | null;
  /** Destructive blocks simulate. */
  readonly simulate: boolean;
}

/** Runs again what ran before: a whole call, or a run from one of its blocks on. Each is a new run. */
@Injectable()
export class RunRepeats {
  constructor(
    @Inject(RunStore) private readonly runs: RunStore,
    private readonly plans: PlanCache,
    private readonly changes: RunChanges,
    private readonly clock: Clock,
  ) {}

  /**
   * Runs again what a call brought.
   *
   * @param edits fields of the trigger's outputs to replace, checked as at the trigger; null = as they were
   * @returns id of the new run
   * @throws RejectedCall `run_not_found`, `conflict`, or what the trigger says of the edited input
   */
  async replay(
    actor: Actor,
    runId: string,
    edits: JsonObject | null,
    options: RepeatOptions,
  ): Promise<string> {
    const original = await this.#original(actor.workspaceId, runId);
    const version = options.version ?? original.workflowVersion;
    const trigger = this.#trigger(await this.#plan(original, version), original, version);
    const now = this.clock.now();
    const requestId = newId('req');
    const { guardrailsTriggered, patterns } = original;
    const edited =
      edits === null
        ? { input: original.input, guardrailsTriggered, patterns }
        : await withAnswers(() => editedInput(trigger, original.input, edits));
    const input = freshened(edited.input, { requestId, timestamp: now.toISOString() });
    const { simulate } = options;
    const draft = repeatedDraft(original, requestId, { ...edited, version, input, simulate, now });
    return this.#begin(
      draft,
      this.changes.replay(actor, { runId, fromBlock: null, edited: edits !== null }, draft),
    );
  }

  /**
   * Runs a run again from one of its blocks on, with what the old run recorded in front of it: nothing in front of the
   * block is executed again.
   *
   * @param from name of the block
   * @returns id of the new run
   * @throws RejectedCall `run_not_found`, `conflict` (the old run lacks what is needed, or a block changed),
   *   `unprocessable` (there is no such block)
   */
  async rerun(actor: Actor, runId: string, from: string, options: RepeatOptions): Promise<string> {
    const original = await this.#original(actor.workspaceId, runId);
    if (original.finishedAt === null)
      throw new RejectedCall('conflict', {
        detail: `The run is ${original.status}. Wait for its end, or cancel it, before you run it again.`,
      });
    const version = options.version ?? original.workflowVersion;
    const before = await this.#plan(original, original.workflowVersion);
    const workflow = await this.#plan(original, version);
    this.#trigger(workflow, original, version);
    const trace = (Array.isArray(original.trace) ? original.trace : []) as unknown as BlockRun[];
    const entries = journalFor({ workflow, before, trace, from });
    const { input, guardrailsTriggered, patterns } = original;
    const draft = repeatedDraft(original, newId('req'), {
      version,
      input,
      guardrailsTriggered,
      patterns,
      simulate: options.simulate,
      now: this.clock.now(),
    });
    const seed = entries.map((entry) => ({
      key: entry.key,
      kind: entry.kind,
      data: JSON.stringify(entry),
    }));
    return this.#begin(
      draft,
      this.changes.rerun(actor, { runId, fromBlock: from, edited: false }, draft, seed),
    );
  }

  async #original(workspaceId: string, runId: string): Promise<RunRecord> {
    const original = await this.runs.get(workspaceId, runId);
    if (!original)
      throw new RejectedCall('run_not_found', { detail: `There is no run ${runId} in this workspace.` });
    // Whoever named a receiver for the result of their call has got it: a repetition is not theirs.
    if (!original.ephemeral) return { ...original, input: triggerOutputsOf(original.input) };
    throw new RejectedCall('conflict', {
      detail: 'The run is ephemeral: its prompt was not kept, so there is nothing to run again.',
    });
  }

  async #plan({ workflowId }: RunRecord, version: number): Promise<CompiledWorkflow> {
    const plan = await this.plans.get(workflowId, version);
    if (plan !== null) return plan;
    throw new RejectedCall('unprocessable', {
      detail: `The workflow has no version ${version}.`,
      param: 'version',
    });
  }

  #trigger(plan: CompiledWorkflow, { triggerBlockId }: RunRecord, version: number): CompiledTriggerBlock {
    const trigger = plan.triggers.find(({ id }) => id === triggerBlockId);
    if (trigger !== undefined) return trigger;
    throw new RejectedCall('conflict', {
      detail: `Version ${version} no longer has the trigger by which this run came. Choose another version.`,
      param: 'version',
    });
  }

  async #begin({ runId }: RunDraft, accepted: Promise<boolean>): Promise<string> {
    if (await accepted) return runId;
    throw new RejectedCall('conflict', {
      detail: 'The trigger of this run is switched off or gone. Switch it on to run it again.',
    });
  }
}

/** What the server gives of itself is given anew, where the trigger gives it: a kind of a plugin may not. */
function freshened(input: JsonObject, fresh: { requestId: string; timestamp: string }): JsonObject {
  const own = Object.entries(fresh).filter(([name]) => Object.hasOwn(input, name));
  return { ...input, ...Object.fromEntries(own) };
}

function journalFor(rerun: Rerun): JournalEntry[] {
  try {
    return rerunJournal(rerun);
  } catch (error) {
    if (!(error instanceof CannotRerun)) throw error;
    const { reason, blocks, message } = error;
    throw new RejectedCall(reason === 'unknown_block' ? 'unprocessable' : 'conflict', {
      detail: message,
      param: reason === 'changed' ? 'version' : 'from',
      extensions: { reason, blocks: [...blocks] },
    });
  }
}
