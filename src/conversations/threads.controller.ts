import { Body, Delete, Get, HttpCode, Inject, Param, Patch, Post, Query } from '@nestjs/common';
import type { JsonObject } from '#sdk';
import type { ThreadMessageRecord, ThreadRecord } from '#store';
import type { Actor } from '../identity/actor.js';
import { CurrentActor } from '../identity/current-actor.decorator.js';
import { ManagementController } from '../identity/management-controller.decorator.js';
import { pageOf, PagingQuery } from '../identity/paging.dto.js';
import { RequirePermission } from '../identity/require-permission.decorator.js';
import { ChangeThreadBody, CreateThreadBody, MessagesQuery, PostMessageBody } from './thread.dto.js';
import { ThreadMessageService } from './thread-message.service.js';
import { ThreadService } from './thread.service.js';

const DEFAULT_MESSAGES = 100;

const view = (thread: ThreadRecord): JsonObject => ({
  id: thread.id,
  title: thread.title,
  system: thread.system,
  model: thread.model,
  tools: thread.tools,
  createdAt: thread.createdAt.toISOString(),
  updatedAt: thread.updatedAt.toISOString(),
});

const messageView = (message: ThreadMessageRecord): JsonObject => ({
  id: `${message.runId}:${message.role}`,
  runId: message.runId,
  role: message.role,
  content: message.content,
  status: message.status,
  caller: message.caller,
  source: message.source,
  createdAt: message.createdAt.toISOString(),
});

/** Threads and what is said in them. */
@ManagementController('threads')
export class ThreadsController {
  constructor(
    @Inject(ThreadService) private readonly threads: ThreadService,
    @Inject(ThreadMessageService) private readonly messages: ThreadMessageService,
  ) {}

  @Post()
  @RequirePermission('threads.write')
  async create(@CurrentActor() actor: Actor, @Body() body: CreateThreadBody): Promise<JsonObject> {
    return view(await this.threads.create(actor, body));
  }

  @Get()
  @RequirePermission('threads.read')
  async list(@CurrentActor() actor: Actor, @Query() query: PagingQuery): Promise<JsonObject> {
    const { items, nextCursor } = await this.threads.list(actor.workspaceId, pageOf(query));
    return { items: items.map(view), nextCursor };
  }

  @Get(':id')
  @RequirePermission('threads.read')
  async get(@CurrentActor() actor: Actor, @Param('id') id: string): Promise<JsonObject> {
    return view(await this.threads.get(actor.workspaceId, id));
  }

  @Patch(':id')
  @RequirePermission('threads.write')
  async change(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Body() body: ChangeThreadBody,
  ): Promise<JsonObject> {
    return view(await this.threads.change(actor, id, body));
  }

  /** With its API triggers, messages and logs. */
  @Delete(':id')
  @HttpCode(204)
  @RequirePermission('threads.write')
  async remove(@CurrentActor() actor: Actor, @Param('id') id: string): Promise<void> {
    await this.threads.remove(actor, id);
  }

  /** Oldest first; the newest ones without a cursor. */
  @Get(':id/messages')
  @RequirePermission('threads.read')
  async listMessages(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Query() query: MessagesQuery,
  ): Promise<JsonObject> {
    const thread = await this.threads.get(actor.workspaceId, id);
    const page = await this.messages.list(thread, query.limit ?? DEFAULT_MESSAGES, query.cursor ?? null);
    return {
      items: page.items.map(messageView),
      nextCursor: page.nextCursor === null ? null : String(page.nextCursor),
    };
  }

  /** The answer is a message of its own, when it is there. */
  @Post(':id/messages')
  @HttpCode(202)
  @RequirePermission('messages.write')
  async post(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Body() body: PostMessageBody,
  ): Promise<JsonObject> {
    const thread = await this.threads.get(actor.workspaceId, id);
    const content = body.content ?? body.prompt;
    const runId = await this.messages.post(actor, thread, content);
    return { id: `${runId}:user`, runId, role: 'user', content: content ?? '', status: 'queued' };
  }
}
