import { Injectable } from '@nestjs/common';
import type { CompiledWorkflow, RunInput } from '#engine';
import { SecretVault } from '../authoring/secret-vault.js';
import type { Execution } from './execution.js';
import { AgentTools } from './tool-source.js';
import { WorkflowSources } from './workflow-source.js';

/** What was authored beside the workflow itself, as its run reads it: secrets, other workflows, tools. */
@Injectable()
export class RunSources {
  constructor(
    private readonly vault: SecretVault,
    private readonly workflows: WorkflowSources,
    private readonly agentTools: AgentTools,
  ) {}

  async of(
    execution: Execution,
    plan: CompiledWorkflow,
  ): Promise<Required<Pick<RunInput, 'secrets' | 'workflows' | 'tools'>>> {
    const secrets = new Map(await this.vault.values(execution.workspaceId, plan.runSecretNames));
    const workflows = this.workflows.of(execution, plan.document.name, secrets);
    return { secrets, workflows, tools: this.agentTools };
  }
}
