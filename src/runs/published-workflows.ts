import { Inject, Injectable } from '@nestjs/common';
import type { CompiledWorkflow } from '#engine';
import { WorkflowStore } from '#store';
import { PlanCache } from '../authoring/plan-cache.js';

/** A published version, compiled. */
export interface PublishedPlan {
  readonly plan: CompiledWorkflow;
  readonly version: number;
}

/** Finds published workflows by name, as other workflows of the workspace call them. */
@Injectable()
export class PublishedWorkflows {
  constructor(
    @Inject(WorkflowStore) private readonly workflows: WorkflowStore,
    private readonly plans: PlanCache,
  ) {}

  /**
   * @param version null = the one that is published now
   * @returns undefined when the workspace has no such workflow, or it was never published
   * @throws InvalidWorkflow when the version needs a plugin that is no longer installed
   */
  async find(workspaceId: string, name: string, version: number | null): Promise<PublishedPlan | undefined> {
    const workflow = await this.workflows.get(workspaceId, name);
    const wanted = version ?? workflow?.publishedVersion ?? null;
    if (workflow === null || wanted === null) return undefined;
    const plan = await this.plans.get(workflow.id, wanted);
    return plan === null ? undefined : { plan, version: wanted };
  }
}
