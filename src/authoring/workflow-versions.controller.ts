import { Body, Get, HttpCode, Inject, Param, ParseIntPipe, Post } from '@nestjs/common';
import type { JsonObject } from '#sdk';
import { WorkflowStore } from '#store';
import { AppConfig } from '../config/app-config.js';
import { RejectedCall } from '../http/rejected-call.js';
import type { Actor } from '../identity/actor.js';
import { CurrentActor } from '../identity/current-actor.decorator.js';
import { ManagementController } from '../identity/management-controller.decorator.js';
import { RequirePermission } from '../identity/require-permission.decorator.js';
import { PublishingService } from './publishing.service.js';
import type { Publication } from './publishing.service.js';
import { Origin } from './request-origin.decorator.js';
import type { RequestOrigin } from './trigger-url.js';
import { publishedTriggers, savedView, versionView } from './workflow-view.js';
import { PublishBody, RollbackBody } from './workflow.dto.js';
import { WorkflowService } from './workflow.service.js';

/** Published versions: made, listed, taken back. A version never changes. */
@ManagementController('workflows/:name')
export class WorkflowVersionsController {
  constructor(
    @Inject(WorkflowService) private readonly workflows: WorkflowService,
    @Inject(PublishingService) private readonly publishing: PublishingService,
    @Inject(WorkflowStore) private readonly stored: WorkflowStore,
    @Inject(AppConfig) private readonly config: AppConfig,
  ) {}

  @Post('publish')
  @HttpCode(200)
  @RequirePermission('workflows.publish')
  async publish(
    @CurrentActor() actor: Actor,
    @Param('name') name: string,
    @Origin() origin: RequestOrigin,
    @Body() body?: PublishBody,
  ): Promise<JsonObject> {
    const workflow = await this.workflows.get(actor.workspaceId, name);
    return this.#view(await this.publishing.publish(actor, workflow, body?.note ?? null), origin);
  }

  @Post('rollback')
  @HttpCode(200)
  @RequirePermission('workflows.publish')
  async rollback(
    @CurrentActor() actor: Actor,
    @Param('name') name: string,
    @Origin() origin: RequestOrigin,
    @Body() body: RollbackBody,
  ): Promise<JsonObject> {
    const workflow = await this.workflows.get(actor.workspaceId, name);
    return this.#view(
      await this.publishing.rollback(actor, workflow, body.version, body.note ?? null),
      origin,
    );
  }

  @Get('versions')
  @RequirePermission('workflows.read')
  async list(@CurrentActor() actor: Actor, @Param('name') name: string): Promise<JsonObject> {
    const workflow = await this.workflows.get(actor.workspaceId, name);
    const versions = await this.stored.versions(actor.workspaceId, workflow.id);
    return { items: versions.map(versionView), nextCursor: null };
  }

  @Get('versions/:version')
  @RequirePermission('workflows.read')
  async get(
    @CurrentActor() actor: Actor,
    @Param('name') name: string,
    @Param('version', ParseIntPipe) version: number,
  ): Promise<JsonObject> {
    const workflow = await this.workflows.get(actor.workspaceId, name);
    const found = await this.stored.version(workflow.id, version);
    if (!found) throw new RejectedCall('not_found', { detail: `"${name}" has no version ${version}.` });
    return { ...versionView(found), document: found.document };
  }

  #view({ workflow, triggers, problems }: Publication, origin: RequestOrigin): JsonObject {
    return savedView(
      workflow,
      publishedTriggers(triggers, { origin, publicUrl: this.config.publicUrl }),
      problems,
    );
  }
}
