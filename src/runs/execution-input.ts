import { Injectable } from '@nestjs/common';
import type { CompiledWorkflow, RunInput } from '#engine';
import { PlanCache } from '../authoring/plan-cache.js';
import { triggerOutputsOf } from '../delivery/result-webhook/named-receiver.js';
import { BlockServicesFactory } from './block-services.factory.js';
import type { Execution } from './execution.js';
import { RunJournalWriter } from './run-journal.writer.js';
import { RunSources } from './run-sources.js';
import type { RunStream } from './run-stream.js';
import { RunStreams } from './run-streams.js';

/** Everything that the engine needs for one execution. */
export interface PreparedExecution {
  readonly plan: CompiledWorkflow;
  readonly input: RunInput;
  /** Set for runs whose events are stored. */
  readonly stream: RunStream | null;
}

/** Gathers what one execution needs: plan, secrets, tools, services, journal, observer. Usually all from memory. */
@Injectable()
export class ExecutionInput {
  constructor(
    private readonly plans: PlanCache,
    private readonly sources: RunSources,
    private readonly services: BlockServicesFactory,
    private readonly journals: RunJournalWriter,
    private readonly streams: RunStreams,
  ) {}

  async prepare(execution: Execution, signal: AbortSignal): Promise<PreparedExecution> {
    const { runId, workspaceId, workflowId, workflowVersion } = execution;
    const plan = await this.plans.get(workflowId, workflowVersion);
    if (!plan) throw new Error(`The version ${workflowVersion} of ${workflowId} is gone.`);
    const sources = await this.sources.of(execution, plan);
    const stream = execution.stream ? await this.streams.open(execution) : null;
    return {
      plan,
      stream,
      input: {
        run: {
          runId,
          workspaceId,
          workflow: plan.document.name,
          requestId: execution.requestId,
          conversationKey: execution.conversationKey,
          simulate: execution.simulate,
        },
        trigger: { block: execution.triggerBlockId, outputs: triggerOutputsOf(execution.input) },
        services: this.services.for(execution),
        ...sources,
        journal: this.journals.open(execution),
        observer: this.streams.observer(execution, stream),
        signal,
      },
    };
  }
}
