import { Get, Inject, Query } from '@nestjs/common';
import { Type } from 'class-transformer';
import { IsInt, IsISO8601, IsOptional, Max, Min } from 'class-validator';
import type { JsonObject } from '#sdk';
import { CallStore } from '#store';
import { Clock } from '../config/clock.js';
import type { Actor } from '../identity/actor.js';
import { CurrentActor } from '../identity/current-actor.decorator.js';
import { ManagementController } from '../identity/management-controller.decorator.js';
import { RequirePermission } from '../identity/require-permission.decorator.js';

const BUCKETS = 24;
const HOUR_MS = 3_600_000;
const HOURS = 'hours must be a whole number from 1 to 2160';

/** Query of `GET /api/v1/usage`. */
export class WorkspaceUsageQuery {
  /** How far back; default 24. */
  @IsOptional()
  @Type(() => Number)
  @IsInt({ message: HOURS })
  @Min(1, { message: HOURS })
  @Max(2_160, { message: HOURS })
  hours?: number;

  /** The end of the stretch; default: now. For comparing with the one before. */
  @IsOptional()
  @IsISO8601({ strict: true })
  until?: string;
}

/** How often the workspace is called, what became of it, and how long it took. */
@ManagementController('usage')
export class UsageController {
  constructor(
    @Inject(CallStore) private readonly calls: CallStore,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  @Get()
  @RequirePermission('calls.read')
  async usage(
    @CurrentActor() { workspaceId }: Actor,
    @Query() { hours = 24, until: end }: WorkspaceUsageQuery,
  ): Promise<JsonObject> {
    // A call of this very moment counts.
    const until = end === undefined ? new Date(this.clock.now().getTime() + 1) : new Date(end);
    const since = new Date(until.getTime() - hours * HOUR_MS);
    const usage = await this.calls.workspaceUsage({ workspaceId, since, until, buckets: BUCKETS });
    const { buckets, queued, worked, callers, triggers, codes, complete } = usage;
    return {
      since: since.toISOString(),
      until: until.toISOString(),
      complete,
      queuedMs: { ...queued },
      workedMs: { ...worked },
      callers: callers.map((each) => ({ ...each })),
      triggers: triggers.map((each) => ({ ...each })),
      codes: codes.map((each) => ({ ...each })),
      buckets: buckets.map(({ at, p50, p95, ...counts }) => ({
        at: at.toISOString(),
        ...counts,
        p50Ms: p50,
        p95Ms: p95,
      })),
    };
  }
}
