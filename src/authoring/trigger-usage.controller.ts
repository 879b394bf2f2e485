import { Get, Inject, Param, Query } from '@nestjs/common';
import { Type } from 'class-transformer';
import { IsInt, IsOptional, Max, Min } from 'class-validator';
import type { JsonObject } from '#sdk';
import { CallStore, TriggerStore } from '#store';
import { Clock } from '../config/clock.js';
import type { Actor } from '../identity/actor.js';
import { CurrentActor } from '../identity/current-actor.decorator.js';
import { ManagementController } from '../identity/management-controller.decorator.js';
import { RequirePermission } from '../identity/require-permission.decorator.js';
import { noTrigger } from './guardrails/guarded-triggers.js';

const BUCKETS = 24;
const HOUR_MS = 3_600_000;
const HOURS = 'hours must be a whole number from 1 to 720';

/** Query of `GET /api/v1/triggers/{id}/usage`. */
export class UsageQuery {
  /** How far back; default 24. */
  @IsOptional()
  @Type(() => Number)
  @IsInt({ message: HOURS })
  @Min(1, { message: HOURS })
  @Max(720, { message: HOURS })
  hours?: number;
}

/** How often a trigger is called, and what became of the calls. */
@ManagementController('triggers')
export class TriggerUsageController {
  constructor(
    @Inject(TriggerStore) private readonly triggers: TriggerStore,
    @Inject(CallStore) private readonly calls: CallStore,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  @Get(':id/usage')
  @RequirePermission('calls.read')
  async usage(
    @CurrentActor() { workspaceId }: Actor,
    @Param('id') id: string,
    @Query() { hours = 24 }: UsageQuery,
  ): Promise<JsonObject> {
    const trigger = await this.triggers.byId(id);
    if (!trigger || trigger.workspaceId !== workspaceId) throw noTrigger(id);
    // A call of this very moment counts.
    const until = new Date(this.clock.now().getTime() + 1);
    const since = new Date(until.getTime() - hours * HOUR_MS);
    const usage = await this.calls.usage({ workspaceId, triggerId: id, since, until, buckets: BUCKETS });
    return {
      trigger: id,
      since: since.toISOString(),
      until: until.toISOString(),
      complete: usage.complete,
      callers: usage.callers,
      lastCallAt: usage.lastCallAt?.toISOString() ?? null,
      buckets: usage.buckets.map(({ at, ...counts }) => ({ at: at.toISOString(), ...counts })),
    };
  }
}
