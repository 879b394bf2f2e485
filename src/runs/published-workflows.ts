import { Inject, Injectable } from '@nestjs/common';
import type { CompiledWorkflow, KeptVersion } from '#engine';
import { WorkflowStore } from '#store';
import { PlanCache } from '../authoring/plan-cache.js';

/** A published version, compiled. */
export interface PublishedPlan {
  readonly plan: CompiledWorkflow;
  readonly version: number;
  /** Of the workflow that has, or had, the name. */
  readonly id: string;
}

/** Finds published workflows by name, as other workflows of the workspace call them. */
@Injectable()
export class PublishedWorkflows {
  constructor(
    @Inject(WorkflowStore) private readonly workflows: WorkflowStore,
    private readonly plans: PlanCache,
  ) {}

  /**
   * @param kept what the run opened under that name before, also when that workflow was deleted meanwhile; null = the
   *   version that is published now
   * @returns undefined when the workspace has no such workflow, or it was never published
   * @throws InvalidWorkflow when the version needs a plugin that is no longer installed
   */
  async find(
    workspaceId: string,
    name: string,
    kept: KeptVersion | null,
  ): Promise<PublishedPlan | undefined> {
    const opened = kept?.id == null ? await this.#named(workspaceId, name, kept) : { ...kept, id: kept.id };
    if (opened === undefined) return undefined;
    const plan = await this.plans.get(opened.id, opened.version);
    return plan === null ? undefined : { plan, ...opened };
  }

  async #named(
    workspaceId: string,
    name: string,
    kept: KeptVersion | null,
  ): Promise<{ readonly id: string; readonly version: number } | undefined> {
    const workflow = await this.workflows.get(workspaceId, name);
    const version = kept?.version ?? workflow?.publishedVersion ?? null;
    return workflow === null || version === null ? undefined : { id: workflow.id, version };
  }
}
