import { Inject, Injectable } from '@nestjs/common';
import { makeToken, tokenDigest } from '#security';
import { AgentStore, AgentTokenStore, newId } from '#store';
import type { AgentTokenRecord } from '#store';
import { Clock } from '../config/clock.js';
import { RejectedCall } from '../http/rejected-call.js';
import type { Actor } from '../identity/actor.js';
import { AuditLog } from '../identity/audit-log.js';
import type { CreateAgentTokenBody } from './agent.dto.js';

/** Access tokens of agents: issued once, stored as digests, revoked at once on every instance. */
@Injectable()
export class AgentTokenService {
  constructor(
    @Inject(AgentTokenStore) private readonly tokens: AgentTokenStore,
    @Inject(AgentStore) private readonly agents: AgentStore,
    @Inject(AuditLog) private readonly audit: AuditLog,
    private readonly clock: Clock,
  ) {}

  /** @throws RejectedCall invalid_request for an agent of nobody or of others, and an expiry in the past */
  async create(
    actor: Actor,
    body: CreateAgentTokenBody,
  ): Promise<{ record: AgentTokenRecord; token: string }> {
    const now = this.clock.now();
    const expiresAt = body.expiresAt ? new Date(body.expiresAt) : null;
    if (expiresAt !== null && expiresAt <= now) {
      throw new RejectedCall('invalid_request', { detail: 'expiresAt is in the past.', param: 'expiresAt' });
    }
    const agents = [...new Set(body.agents ?? [])];
    await this.#mustExist(actor.workspaceId, agents);
    const token = makeToken('workspace_agent');
    const wanted = {
      id: newId('token'),
      workspaceId: actor.workspaceId,
      name: body.name,
      agents,
      digest: tokenDigest(token),
      prefix: token.slice(0, 8),
      last4: token.slice(-4),
      expiresAt,
      actor: actor.id,
      now,
    };
    const record = await this.audit.change(
      actor,
      () => this.tokens.create(wanted),
      ({ id }) => ({
        action: 'agent_token.create',
        targetType: 'agent_token',
        targetId: id,
        after: { name: body.name, agents, expiresAt: body.expiresAt ?? null },
      }),
    );
    return { record, token };
  }

  list(workspaceId: string): Promise<AgentTokenRecord[]> {
    return this.tokens.list(workspaceId);
  }

  /** @throws RejectedCall not_found */
  async revoke(actor: Actor, id: string): Promise<void> {
    const record = await this.audit.change(
      actor,
      () => this.tokens.revoke(actor.workspaceId, id, this.clock.now()),
      (revoked) =>
        revoked && {
          action: 'agent_token.revoke',
          targetType: 'agent_token',
          targetId: id,
          before: { name: revoked.name, agents: [...revoked.agents] },
        },
    );
    if (!record) {
      const detail = `There is no agent token "${id.slice(0, 100)}" in this workspace.`;
      throw new RejectedCall('not_found', { detail });
    }
  }

  async #mustExist(workspaceId: string, agents: readonly string[]): Promise<void> {
    for (const [index, id] of agents.entries()) {
      if (await this.agents.get(workspaceId, id)) continue;
      throw new RejectedCall('invalid_request', {
        detail: `There is no agent "${id.slice(0, 100)}" in this workspace.`,
        param: `agents/${index}`,
      });
    }
  }
}
