import { Get, Inject, Query } from '@nestjs/common';
import { IsIn, IsISO8601, IsOptional, IsString, MaxLength } from 'class-validator';
import type { JsonObject } from '#sdk';
import { CallStore } from '#store';
import type { CallFilter, CallRecord } from '#store';
import type { Actor } from '../identity/actor.js';
import { CurrentActor } from '../identity/current-actor.decorator.js';
import { ManagementController } from '../identity/management-controller.decorator.js';
import { pageOf, PagingQuery } from '../identity/paging.dto.js';
import { RequirePermission } from '../identity/require-permission.decorator.js';

const OUTCOMES = ['accepted', 'refused', 'duplicate', 'rate_limited'] as const;

/** Query of `GET /api/v1/calls`. */
export class ListCallsQuery extends PagingQuery {
  /** `trg_...` */
  @IsOptional()
  @IsString()
  @MaxLength(100)
  trigger?: string;

  @IsOptional()
  @IsIn(OUTCOMES, { message: `outcome must be one of ${OUTCOMES.join(', ')}` })
  outcome?: CallRecord['outcome'];

  /** The error code that the caller saw. */
  @IsOptional()
  @IsString()
  @MaxLength(100)
  code?: string;

  @IsOptional()
  @IsString()
  @MaxLength(200)
  caller?: string;

  @IsOptional()
  @IsISO8601({ strict: true })
  since?: string;

  @IsOptional()
  @IsISO8601({ strict: true })
  until?: string;
}

const filterOf = (query: ListCallsQuery): CallFilter => ({
  ...(query.trigger === undefined ? {} : { triggerId: query.trigger }),
  ...(query.outcome === undefined ? {} : { outcome: query.outcome }),
  ...(query.code === undefined ? {} : { code: query.code }),
  ...(query.caller === undefined ? {} : { caller: query.caller }),
  ...(query.since === undefined ? {} : { since: new Date(query.since) }),
  ...(query.until === undefined ? {} : { until: new Date(query.until) }),
});

/** Every call to a trigger, accepted or not, with the reason; newest first. */
@ManagementController('calls')
export class CallsController {
  constructor(@Inject(CallStore) private readonly calls: CallStore) {}

  @Get()
  @RequirePermission('calls.read')
  async list(@CurrentActor() actor: Actor, @Query() query: ListCallsQuery): Promise<JsonObject> {
    const page = await this.calls.list(actor.workspaceId, filterOf(query), pageOf(query));
    return {
      items: page.items.map((call) => ({
        id: call.callId,
        trigger: call.triggerId,
        outcome: call.outcome,
        code: call.code,
        status: call.status,
        detail: call.detail,
        surface: call.surface,
        requestId: call.requestId,
        caller: call.caller,
        clientIp: call.clientIp,
        userAgent: call.userAgent,
        runId: call.runId,
        payloadMismatch: call.payloadMismatch,
        count: call.count,
        at: call.at.toISOString(),
        lastAt: call.lastAt.toISOString(),
      })),
      nextCursor: page.nextCursor,
    };
  }
}
