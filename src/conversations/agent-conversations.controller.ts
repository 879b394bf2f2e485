import { Get, Inject, Param, Query } from '@nestjs/common';
import type { JsonObject } from '#sdk';
import { AgentConversationStore } from '#store';
import type { AgentEventRecord } from '#store';
import { RejectedCall } from '../http/rejected-call.js';
import type { Actor } from '../identity/actor.js';
import { CurrentActor } from '../identity/current-actor.decorator.js';
import { ManagementController } from '../identity/management-controller.decorator.js';
import { pageOf, PagingQuery } from '../identity/paging.dto.js';
import { RequirePermission } from '../identity/require-permission.decorator.js';

const view = (event: AgentEventRecord): JsonObject => ({
  runId: event.runId,
  status: event.status,
  input: event.input,
  output: event.output,
  createdAt: event.createdAt.toISOString(),
  finishedAt: event.finishedAt?.toISOString() ?? null,
});

/** Where `conversation_url` leads: the events of one conversation with an agent, for members of its workspace. */
@ManagementController('conversations')
export class AgentConversationsController {
  constructor(@Inject(AgentConversationStore) private readonly conversations: AgentConversationStore) {}

  /** Newest event first. */
  @Get(':id')
  @RequirePermission('runs.read')
  async get(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Query() query: PagingQuery,
  ): Promise<JsonObject> {
    const { items, nextCursor } = await this.conversations.events(actor.workspaceId, id, pageOf(query));
    const [newest] = items;
    if (!newest) {
      const detail = `There is no conversation "${id.slice(0, 100)}" in this workspace.`;
      throw new RejectedCall('not_found', { detail });
    }
    const { agentId: agent, conversationKey } = newest;
    return { id, agent, conversationKey, items: items.map(view), nextCursor };
  }
}
