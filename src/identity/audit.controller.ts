import { Get, Inject, Query } from '@nestjs/common';
import { IsISO8601, IsOptional, IsString, MaxLength } from 'class-validator';
import type { JsonObject } from '#sdk';
import { AuditStore } from '#store';
import type { Actor } from './actor.js';
import { CurrentActor } from './current-actor.decorator.js';
import { ManagementController } from './management-controller.decorator.js';
import { pageOf, PagingQuery } from './paging.dto.js';
import { RequirePermission } from './require-permission.decorator.js';

/** Query of `GET /api/v1/audit`. */
export class AuditQuery extends PagingQuery {
  @IsOptional()
  @IsString()
  @MaxLength(100)
  action?: string;

  @IsOptional()
  @IsString()
  @MaxLength(100)
  actor?: string;

  @IsOptional()
  @IsString()
  @MaxLength(200)
  target?: string;

  @IsOptional()
  @IsISO8601({ strict: true })
  since?: string;

  @IsOptional()
  @IsISO8601({ strict: true })
  until?: string;
}

/** Who did what, newest first. */
@ManagementController('audit')
export class AuditController {
  constructor(@Inject(AuditStore) private readonly entries: AuditStore) {}

  @Get()
  @RequirePermission('audit.read')
  async list(@CurrentActor() actor: Actor, @Query() query: AuditQuery): Promise<JsonObject> {
    const filter = {
      ...(query.action === undefined ? {} : { action: query.action }),
      ...(query.actor === undefined ? {} : { actor: query.actor }),
      ...(query.target === undefined ? {} : { targetId: query.target }),
      ...(query.since === undefined ? {} : { since: new Date(query.since) }),
      ...(query.until === undefined ? {} : { until: new Date(query.until) }),
    };
    const page = await this.entries.list(actor.workspaceId, filter, pageOf(query));
    return {
      items: page.items.map((entry) => ({
        id: entry.id,
        at: entry.at.toISOString(),
        actor: entry.actor,
        action: entry.action,
        targetType: entry.targetType,
        targetId: entry.targetId,
        before: entry.before,
        after: entry.after,
        ip: entry.ip,
        requestId: entry.requestId,
      })),
      nextCursor: page.nextCursor,
    };
  }
}
