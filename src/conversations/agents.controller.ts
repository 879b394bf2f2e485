import { Body, Delete, Get, HttpCode, Inject, Param, Post, Query } from '@nestjs/common';
import type { JsonObject } from '#sdk';
import { AgentConversationStore } from '#store';
import type { AgentRecord } from '#store';
import { Origin } from '../authoring/request-origin.decorator.js';
import type { RequestOrigin } from '../authoring/trigger-url.js';
import { AppConfig } from '../config/app-config.js';
import type { Actor } from '../identity/actor.js';
import { CurrentActor } from '../identity/current-actor.decorator.js';
import { ManagementController } from '../identity/management-controller.decorator.js';
import { pageOf, PagingQuery } from '../identity/paging.dto.js';
import { RequirePermission } from '../identity/require-permission.decorator.js';
import { CreateAgentBody } from './agent.dto.js';
import { AgentService } from './agent.service.js';

/** Published agents: workflows that outside systems trigger by a stable id. */
@ManagementController('agents')
export class AgentsController {
  constructor(
    @Inject(AgentService) private readonly agents: AgentService,
    @Inject(AgentConversationStore) private readonly conversations: AgentConversationStore,
    @Inject(AppConfig) private readonly config: AppConfig,
  ) {}

  @Post()
  @RequirePermission('agents.write')
  async create(
    @CurrentActor() actor: Actor,
    @Body() body: CreateAgentBody,
    @Origin() origin: RequestOrigin,
  ): Promise<JsonObject> {
    return this.#view(await this.agents.create(actor, body), origin);
  }

  @Get()
  @RequirePermission('agents.read')
  async list(
    @CurrentActor() actor: Actor,
    @Query() query: PagingQuery,
    @Origin() origin: RequestOrigin,
  ): Promise<JsonObject> {
    const { items, nextCursor } = await this.agents.list(actor.workspaceId, pageOf(query));
    return { items: items.map((agent) => this.#view(agent, origin)), nextCursor };
  }

  @Get(':id')
  @RequirePermission('agents.read')
  async get(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Origin() origin: RequestOrigin,
  ): Promise<JsonObject> {
    return this.#view(await this.agents.get(actor.workspaceId, id), origin);
  }

  /** Those that callers go on with under a key, newest first. */
  @Get(':id/conversations')
  @RequirePermission('runs.read')
  async listConversations(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Query() query: PagingQuery,
  ): Promise<JsonObject> {
    const agent = await this.agents.get(actor.workspaceId, id);
    const { items, nextCursor } = await this.conversations.list(actor.workspaceId, agent.id, pageOf(query));
    return {
      items: items.map((each) => ({ ...each, createdAt: each.createdAt.toISOString() })),
      nextCursor,
    };
  }

  @Post(':id/publish')
  @HttpCode(200)
  @RequirePermission('agents.write')
  async publish(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Origin() origin: RequestOrigin,
  ): Promise<JsonObject> {
    return this.#view(await this.agents.publish(actor, id), origin);
  }

  @Post(':id/unpublish')
  @HttpCode(200)
  @RequirePermission('agents.write')
  async unpublish(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Origin() origin: RequestOrigin,
  ): Promise<JsonObject> {
    return this.#view(await this.agents.unpublish(actor, id), origin);
  }

  /** Callers hear 404 from now on; runs and their records stay. */
  @Delete(':id')
  @HttpCode(204)
  @RequirePermission('agents.write')
  async remove(@CurrentActor() actor: Actor, @Param('id') id: string): Promise<void> {
    await this.agents.remove(actor, id);
  }

  #view(agent: AgentRecord, origin: RequestOrigin): JsonObject {
    const base = this.config.publicUrl?.replace(/\/+$/, '') ?? `${origin.protocol}://${origin.host}`;
    return {
      id: agent.id,
      name: agent.name,
      workflow: agent.workflowName,
      workflowId: agent.workflowId,
      published: agent.published,
      url: `${base}/v1/workspace_agents/${agent.id}/trigger`,
      rateLimit: { limit: agent.rateLimit, windowSeconds: agent.rateWindowSeconds },
      createdAt: agent.createdAt.toISOString(),
      updatedAt: agent.updatedAt.toISOString(),
    };
  }
}
