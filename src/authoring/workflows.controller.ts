import { Body, Delete, Get, HttpCode, Inject, Param, Put, Query, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import type { JsonObject } from '#sdk';
import { TriggerStore, WorkflowStore } from '#store';
import { AppConfig } from '../config/app-config.js';
import type { Actor } from '../identity/actor.js';
import { CurrentActor } from '../identity/current-actor.decorator.js';
import { ManagementController } from '../identity/management-controller.decorator.js';
import { pageOf, PagingQuery } from '../identity/paging.dto.js';
import { RequirePermission } from '../identity/require-permission.decorator.js';
import { ForceQuery, isForced } from './force.dto.js';
import { PublishingService } from './publishing.service.js';
import { Origin, originOf } from './request-origin.decorator.js';
import type { RequestOrigin } from './trigger-url.js';
import { documentTriggers, publishedTriggers, savedView, summaryView } from './workflow-view.js';
import { SaveWorkflowQuery } from './workflow.dto.js';
import { WorkflowService } from './workflow.service.js';
import { assertMayPublish } from './assert-may-publish.js';

const isOn = (flag: string | undefined): boolean => flag === 'true' || flag === '';

/** Workflows: the document in, the document out. */
@ManagementController('workflows')
export class WorkflowsController {
  constructor(
    @Inject(WorkflowService) private readonly workflows: WorkflowService,
    @Inject(PublishingService) private readonly publishing: PublishingService,
    @Inject(WorkflowStore) private readonly stored: WorkflowStore,
    @Inject(TriggerStore) private readonly triggers: TriggerStore,
    @Inject(AppConfig) private readonly config: AppConfig,
  ) {}

  @Put(':name')
  @RequirePermission('workflows.write')
  async save(
    @CurrentActor() actor: Actor,
    @Param('name') name: string,
    @Query() query: SaveWorkflowQuery,
    @Body() document: unknown,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<JsonObject> {
    const origin = originOf(reply.request);
    const publish = isOn(query.publish);
    if (publish) assertMayPublish(actor);
    const saved = await this.workflows.save(actor, name, document, {
      publishing: publish,
      dryRun: isOn(query.dryRun),
      expectedVersion: query.expectedDraftVersion ?? null,
    });
    const { workflow, compiled, created, problems } = saved;
    const urls = { origin, publicUrl: this.config.publicUrl };
    if (isOn(query.dryRun) || workflow === null) {
      const triggers = documentTriggers(compiled, [], urls);
      return {
        id: workflow?.id ?? null,
        name,
        dryRun: true,
        triggers,
        problems: problems.map((each) => ({ ...each })),
      };
    }
    void reply.status(created ? 201 : 200);
    if (publish) {
      const published = await this.publishing.publish(actor, workflow, query.note ?? null);
      return savedView(published.workflow, publishedTriggers(published.triggers, urls), problems);
    }
    const known = await this.triggers.list(actor.workspaceId, workflow.id);
    return savedView(workflow, documentTriggers(compiled, known, urls), problems);
  }

  @Get()
  @RequirePermission('workflows.read')
  async list(@CurrentActor() actor: Actor, @Query() query: PagingQuery): Promise<JsonObject> {
    const page = await this.stored.list(actor.workspaceId, pageOf(query));
    const changed = await this.stored.changedDrafts(page.items.map(({ id }) => id));
    return { items: page.items.map((one) => summaryView(one, changed)), nextCursor: page.nextCursor };
  }

  @Get(':name')
  @RequirePermission('workflows.read')
  async get(
    @CurrentActor() actor: Actor,
    @Param('name') name: string,
    @Origin() origin: RequestOrigin,
  ): Promise<JsonObject> {
    const workflow = await this.workflows.get(actor.workspaceId, name);
    const triggers = await this.triggers.list(actor.workspaceId, workflow.id);
    return {
      ...summaryView(workflow, await this.stored.changedDrafts([workflow.id])),
      document: workflow.draft,
      triggers: publishedTriggers(triggers, { origin, publicUrl: this.config.publicUrl }),
    };
  }

  @Delete(':name')
  @HttpCode(204)
  @RequirePermission('workflows.delete')
  async remove(
    @CurrentActor() actor: Actor,
    @Param('name') name: string,
    @Query() query: ForceQuery,
  ): Promise<void> {
    const workflow = await this.workflows.get(actor.workspaceId, name);
    await this.publishing.remove(actor, workflow, isForced(query));
  }
}
