import { Body, Delete, Get, HttpCode, Inject, Param, Post } from '@nestjs/common';
import type { JsonObject } from '#sdk';
import type { AgentTokenRecord } from '#store';
import type { Actor } from '../identity/actor.js';
import { CurrentActor } from '../identity/current-actor.decorator.js';
import { ManagementController } from '../identity/management-controller.decorator.js';
import { RequirePermission } from '../identity/require-permission.decorator.js';
import { CreateAgentTokenBody } from './agent.dto.js';
import { AgentTokenService } from './agent-token.service.js';

const view = (token: AgentTokenRecord): JsonObject => ({
  id: token.id,
  name: token.name,
  agents: token.agents.length === 0 ? null : [...token.agents],
  prefix: token.prefix,
  last4: token.last4,
  expiresAt: token.expiresAt?.toISOString() ?? null,
  revokedAt: token.revokedAt?.toISOString() ?? null,
  createdAt: token.createdAt.toISOString(),
});

/** Access tokens of agents. A token is in the answer of its creation and nowhere else. */
@ManagementController('agent-tokens')
export class AgentTokensController {
  constructor(@Inject(AgentTokenService) private readonly tokens: AgentTokenService) {}

  @Post()
  @RequirePermission('agent_tokens.write')
  async create(@CurrentActor() actor: Actor, @Body() body: CreateAgentTokenBody): Promise<JsonObject> {
    const { record, token } = await this.tokens.create(actor, body);
    return { ...view(record), token };
  }

  @Get()
  @RequirePermission('agent_tokens.read')
  async list(@CurrentActor() actor: Actor): Promise<JsonObject> {
    return { items: (await this.tokens.list(actor.workspaceId)).map(view), nextCursor: null };
  }

  /** Revokes the token; it stays in the list. */
  @Delete(':id')
  @HttpCode(204)
  @RequirePermission('agent_tokens.write')
  async revoke(@CurrentActor() actor: Actor, @Param('id') id: string): Promise<void> {
    await this.tokens.revoke(actor, id);
  }
}
