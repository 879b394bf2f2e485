import { Body, Delete, Get, Header, HttpCode, Inject, Param, Patch, Post } from '@nestjs/common';
import type { JsonObject } from '#sdk';
import { ApiTriggerStore } from '#store';
import { Origin } from '../authoring/request-origin.decorator.js';
import type { RequestOrigin } from '../authoring/trigger-url.js';
import { AppConfig } from '../config/app-config.js';
import type { Actor } from '../identity/actor.js';
import { CurrentActor } from '../identity/current-actor.decorator.js';
import { ManagementController } from '../identity/management-controller.decorator.js';
import { RequirePermission } from '../identity/require-permission.decorator.js';
import { CallRecorder } from '../ingest/call-recorder.js';
import { ChangeApiTriggerBody, CreateApiTriggerBody } from './api-trigger.dto.js';
import { ApiTriggerService } from './api-trigger.service.js';
import type { IssuedApiTrigger } from './api-trigger.service.js';
import { apiTriggerUrl, apiTriggerView, executionView } from './api-trigger.view.js';
import { executionsCsv } from './executions-csv.js';
import { ThreadService } from './thread.service.js';

/** The log shows so many executions. */
const SHOWN_EXECUTIONS = 50;

/** The API triggers of a thread. A token is in the answer that issues it and nowhere else. */
@ManagementController('threads/:id/triggers')
export class ApiTriggersController {
  constructor(
    @Inject(ThreadService) private readonly threads: ThreadService,
    @Inject(ApiTriggerService) private readonly triggers: ApiTriggerService,
    @Inject(ApiTriggerStore) private readonly stored: ApiTriggerStore,
    private readonly recorder: CallRecorder,
    @Inject(AppConfig) private readonly config: AppConfig,
  ) {}

  @Post()
  @RequirePermission('threads.write')
  async create(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Body() body: CreateApiTriggerBody,
    @Origin() origin: RequestOrigin,
  ): Promise<JsonObject> {
    const thread = await this.threads.get(actor.workspaceId, id);
    return this.#issued(await this.triggers.create(actor, thread, body), origin);
  }

  @Get()
  @RequirePermission('threads.read')
  async list(@CurrentActor() actor: Actor, @Param('id') id: string): Promise<JsonObject> {
    const thread = await this.threads.get(actor.workspaceId, id);
    return { items: (await this.triggers.list(thread)).map(apiTriggerView), nextCursor: null };
  }

  @Get(':triggerId')
  @RequirePermission('threads.read')
  async get(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Param('triggerId') triggerId: string,
  ): Promise<JsonObject> {
    const thread = await this.threads.get(actor.workspaceId, id);
    return apiTriggerView(await this.triggers.get(thread, triggerId));
  }

  @Patch(':triggerId')
  @RequirePermission('threads.write')
  async change(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Param('triggerId') triggerId: string,
    @Body() body: ChangeApiTriggerBody,
  ): Promise<JsonObject> {
    const thread = await this.threads.get(actor.workspaceId, id);
    const { trigger, notices } = await this.triggers.change(actor, thread, triggerId, body);
    return { ...apiTriggerView(trigger), notices: [...notices] };
  }

  /** With its execution log. A run under way ends, and leaves no text. */
  @Delete(':triggerId')
  @HttpCode(204)
  @RequirePermission('threads.write')
  async remove(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Param('triggerId') triggerId: string,
  ): Promise<void> {
    await this.recorder.flush();
    await this.triggers.remove(actor, await this.threads.get(actor.workspaceId, id), triggerId);
  }

  /** A new token; the URL so far is dead at once. */
  @Post(':triggerId/regenerate')
  @HttpCode(200)
  @RequirePermission('threads.write')
  async regenerate(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Param('triggerId') triggerId: string,
    @Origin() origin: RequestOrigin,
  ): Promise<JsonObject> {
    const thread = await this.threads.get(actor.workspaceId, id);
    return this.#issued(await this.triggers.regenerate(actor, thread, triggerId), origin);
  }

  @Get(':triggerId/executions')
  @RequirePermission('threads.read')
  async executions(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Param('triggerId') triggerId: string,
  ): Promise<JsonObject> {
    return { items: await this.#log(actor, id, triggerId), nextCursor: null };
  }

  /** The same log for spreadsheets. */
  @Get(':triggerId/executions.csv')
  @Header('content-type', 'text/csv; charset=utf-8')
  @Header('content-disposition', 'attachment; filename="executions.csv"')
  @RequirePermission('threads.read')
  async executionsCsv(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Param('triggerId') triggerId: string,
  ): Promise<string> {
    const log = await this.#log(actor, id, triggerId);
    const thread = await this.threads.get(actor.workspaceId, id);
    await this.triggers.noteExport(actor, thread, triggerId, log.length);
    return executionsCsv(log);
  }

  async #log(actor: Actor, threadId: string, triggerId: string): Promise<JsonObject[]> {
    const thread = await this.threads.get(actor.workspaceId, threadId);
    const trigger = await this.triggers.get(thread, triggerId);
    // Limited calls of this process that are still on their way into the store belong in the log.
    await this.recorder.flush();
    return (await this.stored.executions(trigger.id, SHOWN_EXECUTIONS)).map(executionView);
  }

  #issued({ trigger, token, notices }: IssuedApiTrigger, origin: RequestOrigin): JsonObject {
    const url = apiTriggerUrl(token, origin, this.config.publicUrl);
    return { ...apiTriggerView(trigger), url, token, notices: [...notices] };
  }
}
