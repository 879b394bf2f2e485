import { Inject, Injectable } from '@nestjs/common';
import { AgentStore, newId, WorkflowStore } from '#store';
import type { AgentRecord, Page, PageRequest } from '#store';
import { Clock } from '../config/clock.js';
import { RejectedCall } from '../http/rejected-call.js';
import type { Actor } from '../identity/actor.js';
import { AuditLog } from '../identity/audit-log.js';
import type { AuditedAction } from '../identity/audit-log.js';
import type { CreateAgentBody } from './agent.dto.js';

/** Per token and agent. Generous: a token belongs to one integration, and its owner can revoke it. */
const DEFAULT_RATE_LIMIT = { limit: 600, windowSeconds: 60 };

/** Agents of a workspace: a workflow gets a public id, and is published under it or taken back. */
@Injectable()
export class AgentService {
  constructor(
    @Inject(AgentStore) private readonly agents: AgentStore,
    @Inject(WorkflowStore) private readonly workflows: WorkflowStore,
    @Inject(AuditLog) private readonly audit: AuditLog,
    private readonly clock: Clock,
  ) {}

  /** Unpublished at first. @throws RejectedCall invalid_request */
  async create(actor: Actor, { name, workflow, rateLimit }: CreateAgentBody): Promise<AgentRecord> {
    const found = await this.workflows.get(actor.workspaceId, workflow);
    if (!found) {
      throw new RejectedCall('invalid_request', {
        detail: `There is no workflow "${workflow}" in this workspace.`,
        param: 'workflow',
      });
    }
    const { limit, windowSeconds } = rateLimit ?? DEFAULT_RATE_LIMIT;
    const agent = {
      id: newId('agtch'),
      workspaceId: actor.workspaceId,
      name,
      workflowId: found.id,
      rateLimit: limit,
      rateWindowSeconds: windowSeconds,
      actor: actor.id,
      now: this.clock.now(),
    };
    return this.audit.change(
      actor,
      () => this.agents.create(agent),
      (created) => entry('agent.create', created),
    );
  }

  /** @throws RejectedCall not_found */
  async get(workspaceId: string, id: string): Promise<AgentRecord> {
    return (await this.agents.get(workspaceId, id)) ?? missing(id);
  }

  list(workspaceId: string, page: PageRequest): Promise<Page<AgentRecord>> {
    return this.agents.list(workspaceId, page);
  }

  /** From now on events are accepted. @throws RejectedCall not_found, conflict when nothing could run them */
  async publish(actor: Actor, id: string): Promise<AgentRecord> {
    const agent = await this.get(actor.workspaceId, id);
    const callable = await this.agents.callable(id);
    if (!callable?.channel) {
      throw new RejectedCall('conflict', {
        detail:
          `The workflow "${agent.workflowName}" has no published version with a trigger of type "agent_channel" ` +
          'that is switched on. Add one, publish the workflow, then publish the agent.',
      });
    }
    return this.#setPublished(actor, id, true);
  }

  /** From now on events are refused with 409; events that were accepted run on. @throws RejectedCall not_found */
  unpublish(actor: Actor, id: string): Promise<AgentRecord> {
    return this.#setPublished(actor, id, false);
  }

  /** @throws RejectedCall not_found */
  async remove(actor: Actor, id: string): Promise<void> {
    const agent = await this.get(actor.workspaceId, id);
    const removed = await this.audit.change(
      actor,
      () => this.agents.remove(actor.workspaceId, id),
      (done) => (done ? entry('agent.delete', agent) : null),
    );
    if (!removed) missing(id);
  }

  async #setPublished(actor: Actor, id: string, published: boolean): Promise<AgentRecord> {
    const agent = await this.audit.change(
      actor,
      () => this.agents.setPublished(actor.workspaceId, id, published, this.clock.now()),
      (changed) => changed && entry(published ? 'agent.publish' : 'agent.unpublish', changed),
    );
    return agent ?? missing(id);
  }
}

const entry = (
  action: string,
  { id, name, workflowName: workflow, published }: AgentRecord,
): AuditedAction => ({ action, targetType: 'agent', targetId: id, after: { name, workflow, published } });

const missing = (id: string): never => {
  throw new RejectedCall('not_found', {
    detail: `There is no agent "${id.slice(0, 100)}" in this workspace.`,
  });
};
