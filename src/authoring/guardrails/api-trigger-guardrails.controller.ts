import { Body, Get, Inject, Param, Put } from '@nestjs/common';
import { IsObject } from 'class-validator';
import type { JsonObject } from '#sdk';
import { ApiTriggerGuardrailsStore } from '#store';
import type { ApiTriggerPlace } from '#store';
import { Clock } from '../../config/clock.js';
import type { Actor } from '../../identity/actor.js';
import { AuditLog } from '../../identity/audit-log.js';
import { CurrentActor } from '../../identity/current-actor.decorator.js';
import { ManagementController } from '../../identity/management-controller.decorator.js';
import { RequirePermission } from '../../identity/require-permission.decorator.js';
import { GuardedTriggers, noTrigger } from './guarded-triggers.js';

/** Body of `PUT /api/v1/threads/{id}/triggers/{triggerId}/guardrails`. */
export class PutGuardrailsBody {
  /** Replaces all settings; what is left out is as by default. */
  @IsObject()
  guardrails!: JsonObject;
}

/** How an API trigger of a thread scans its prompts; a trigger of a workflow says so in its document. */
@ManagementController('threads/:id/triggers/:triggerId/guardrails')
export class ApiTriggerGuardrailsController {
  constructor(
    @Inject(ApiTriggerGuardrailsStore) private readonly store: ApiTriggerGuardrailsStore,
    private readonly triggers: GuardedTriggers,
    @Inject(AuditLog) private readonly audit: AuditLog,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  @Get()
  @RequirePermission('threads.read')
  async get(
    @CurrentActor() { workspaceId }: Actor,
    @Param('id') threadId: string,
    @Param('triggerId') triggerId: string,
  ): Promise<JsonObject> {
    const guardrails = await this.#read({ workspaceId, threadId, triggerId });
    return { trigger: triggerId, guardrails };
  }

  /** Checked as in a document: names of patterns, own patterns, their examples. */
  @Put()
  @RequirePermission('threads.write')
  async put(
    @CurrentActor() actor: Actor,
    @Param('id') threadId: string,
    @Param('triggerId') triggerId: string,
    @Body() { guardrails }: PutGuardrailsBody,
  ): Promise<JsonObject> {
    const { workspaceId } = actor;
    const place = { workspaceId, threadId, triggerId };
    const before = await this.#read(place);
    await this.triggers.candidate(guardrails, await this.triggers.find(workspaceId, triggerId));
    const saved = await this.audit.change(
      actor,
      () => this.store.save(place, guardrails, this.clock.now()),
      (done) =>
        done
          ? {
              action: 'api_trigger.guardrails',
              targetType: 'api_trigger',
              targetId: triggerId,
              before: { guardrails: before },
              after: { guardrails },
            }
          : null,
    );
    if (!saved) throw noTrigger(triggerId);
    return { trigger: triggerId, guardrails };
  }

  async #read(place: ApiTriggerPlace): Promise<JsonObject> {
    const settings = await this.store.read(place);
    if (settings === null) throw noTrigger(place.triggerId);
    return settings;
  }
}
