import { Body, Get, Inject, Param, Patch, Query } from '@nestjs/common';
import { IsBoolean, IsOptional, IsString, MaxLength } from 'class-validator';
import type { JsonObject } from '#sdk';
import { TriggerStore } from '#store';
import type { TriggerRecord } from '#store';
import { AppConfig } from '../config/app-config.js';
import type { Actor } from '../identity/actor.js';
import { CurrentActor } from '../identity/current-actor.decorator.js';
import { ManagementController } from '../identity/management-controller.decorator.js';
import { RequirePermission } from '../identity/require-permission.decorator.js';
import { Origin } from './request-origin.decorator.js';
import { TriggerSwitch } from './trigger-switch.js';
import { triggerUrl } from './trigger-url.js';
import type { RequestOrigin } from './trigger-url.js';
import { WorkflowService } from './workflow.service.js';

/** Query of `GET /api/v1/triggers`. */
export class ListTriggersQuery {
  /** Name of a workflow. */
  @IsOptional()
  @IsString()
  @MaxLength(63)
  workflow?: string;
}

/** Body of `PATCH /api/v1/triggers/{id}`. */
export class PatchTriggerBody {
  @IsBoolean()
  active!: boolean;
}

/** Published entry points. What they check is set in the workflow's document; here they are switched on and off. */
@ManagementController('triggers')
export class TriggersController {
  constructor(
    @Inject(TriggerStore) private readonly triggers: TriggerStore,
    @Inject(TriggerSwitch) private readonly toggle: TriggerSwitch,
    @Inject(WorkflowService) private readonly workflows: WorkflowService,
    @Inject(AppConfig) private readonly config: AppConfig,
  ) {}

  @Get()
  @RequirePermission('triggers.read')
  async list(
    @CurrentActor() actor: Actor,
    @Query() query: ListTriggersQuery,
    @Origin() origin: RequestOrigin,
  ): Promise<JsonObject> {
    const { workspaceId } = actor;
    const workflow =
      query.workflow === undefined ? undefined : await this.workflows.get(workspaceId, query.workflow);
    const found = await this.triggers.list(workspaceId, workflow?.id);
    return { items: found.map((trigger) => this.#view(trigger, origin)), nextCursor: null };
  }

  /** Off: calls are answered 404 at once; history stays. */
  @Patch(':id')
  @RequirePermission('triggers.write')
  async patch(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Body() body: PatchTriggerBody,
    @Origin() origin: RequestOrigin,
  ): Promise<JsonObject> {
    return this.#view(await this.toggle.set(actor, id, body.active), origin);
  }

  #view(trigger: TriggerRecord, origin: RequestOrigin): JsonObject {
    const auth = trigger.config['auth'];
    const mode = typeof auth === 'object' && auth !== null && !Array.isArray(auth) ? auth['mode'] : undefined;
    return {
      id: trigger.id,
      workflow: trigger.workflowName,
      workflowVersion: trigger.workflowVersion,
      block: trigger.blockName,
      type: trigger.type,
      path: trigger.path,
      url: triggerUrl(trigger, origin, this.config.publicUrl),
      active: trigger.active,
      authMode: mode ?? null,
      // As the author wrote them: secrets by name, never by value.
      settings: trigger.config,
      credentials: trigger.credentials.map(({ id, name }) => ({ id, name })),
      createdAt: trigger.createdAt.toISOString(),
      updatedAt: trigger.updatedAt.toISOString(),
    };
  }
}
