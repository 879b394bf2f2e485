import { Inject, Injectable } from '@nestjs/common';
import { BlockRegistry, compileWorkflow } from '#engine';
import type { CompiledWorkflow } from '#engine';
import { WorkflowStore } from '#store';
import { PlanCache } from '../../authoring/plan-cache.js';
import { RejectedCall } from '../../http/rejected-call.js';
import { withAnswers } from '../../plugins/host/answers.js';

/** A workflow as it is tested. */
export interface TrialPlan {
  readonly workflowId: string;
  /** 0 = the draft. */
  readonly version: number;
  readonly plan: CompiledWorkflow;
}

/** Finds what is to be tested: the draft as it is now, or a published version. */
@Injectable()
export class TrialPlans {
  constructor(
    @Inject(WorkflowStore) private readonly workflows: WorkflowStore,
    @Inject(BlockRegistry) private readonly registry: BlockRegistry,
    private readonly plans: PlanCache,
  ) {}

  /**
   * @param version null = the draft
   * @throws RejectedCall not_found; InvalidWorkflow when the draft has errors
   */
  async find(workspaceId: string, name: string, version: number | null): Promise<TrialPlan> {
    const workflow = await this.workflows.get(workspaceId, name);
    if (!workflow) throw new RejectedCall('not_found', { detail: `There is no workflow "${name}".` });
    const { id: workflowId } = workflow;
    if (version === null)
      return {
        workflowId,
        version: 0,
        plan: await withAnswers(() => compileWorkflow(workflow.draft, this.registry)),
      };
    const plan = await this.plans.get(workflowId, version);
    if (plan === null)
      throw new RejectedCall('not_found', {
        detail: `"${name}" has no version ${version}.`,
        param: 'version',
      });
    return { workflowId, version, plan };
  }
}
