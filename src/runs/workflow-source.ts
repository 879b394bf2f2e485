import { Injectable } from '@nestjs/common';
import type { WorkflowSource } from '#engine';
import { SecretVault } from '../authoring/secret-vault.js';
import { Clock } from '../config/clock.js';
import type { Execution } from './execution.js';
import { nestedInput } from './nested-input.js';
import { PublishedWorkflows } from './published-workflows.js';

/** Lends a run the published workflows of its workspace. */
@Injectable()
export class WorkflowSources {
  constructor(
    private readonly published: PublishedWorkflows,
    private readonly vault: SecretVault,
    private readonly clock: Clock,
  ) {}

  /**
   * @param workflow name of the run's own workflow
   * @param secrets of the run: those of each workflow that is opened are added, because a nested one looks them up there
   */
  of(execution: Execution, workflow: string, secrets: Map<string, string>): WorkflowSource {
    const { workspaceId, requestId, input } = execution;
    const called = input['timestamp'];
    const timestamp = typeof called === 'string' ? called : this.clock.now().toISOString();
    return {
      open: async (call) => {
        const kept = call.version === null ? null : { version: call.version, id: call.id };
        const found = await this.published.find(workspaceId, call.workflow, kept);
        if (found === undefined) return undefined;
        const { plan, version, id } = found;
        const trigger = nestedInput(call.workflow, plan, call.input, { requestId, workflow, timestamp });
        for (const [name, value] of await this.vault.values(workspaceId, plan.runSecretNames))
          secrets.set(name, value);
        return { plan, version, id, trigger };
      },
    };
  }
}
