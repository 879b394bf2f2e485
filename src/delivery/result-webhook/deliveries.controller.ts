import { Get, HttpCode, Inject, Param, Post, Query } from '@nestjs/common';
import { IsIn, IsOptional, IsString, MaxLength } from 'class-validator';
import type { JsonObject } from '#sdk';
import { DeliveryStore } from '#store';
import type { DeliveryFilter, DeliveryRecord, DeliveryStatus } from '#store';
import { Clock } from '../../config/clock.js';
import { RejectedCall } from '../../http/rejected-call.js';
import type { Actor } from '../../identity/actor.js';
import { AuditLog } from '../../identity/audit-log.js';
import { CurrentActor } from '../../identity/current-actor.decorator.js';
import { ManagementController } from '../../identity/management-controller.decorator.js';
import { pageOf, PagingQuery } from '../../identity/paging.dto.js';
import { RequirePermission } from '../../identity/require-permission.decorator.js';

const STATUSES: readonly DeliveryStatus[] = ['pending', 'delivered', 'failed'];

/** Query of `GET /api/v1/deliveries`. */
export class ListDeliveriesQuery extends PagingQuery {
  /** `run_...` */
  @IsOptional()
  @IsString()
  @MaxLength(100)
  run?: string;

  /** `trg_...` */
  @IsOptional()
  @IsString()
  @MaxLength(100)
  trigger?: string;

  @IsOptional()
  @IsIn(STATUSES, { message: `status must be one of ${STATUSES.join(', ')}` })
  status?: DeliveryStatus;
}

const filterOf = ({ run, trigger, status }: ListDeliveriesQuery): DeliveryFilter => ({
  ...(run === undefined ? {} : { runId: run }),
  ...(trigger === undefined ? {} : { triggerId: trigger }),
  ...(status === undefined ? {} : { status }),
});

const viewOf = (delivery: DeliveryRecord): JsonObject => ({
  id: delivery.id,
  run: delivery.runId,
  trigger: delivery.triggerId,
  url: delivery.url,
  status: delivery.status,
  reason: delivery.reason,
  nextAt: delivery.nextAt?.toISOString() ?? null,
  createdAt: delivery.createdAt.toISOString(),
  endedAt: delivery.endedAt?.toISOString() ?? null,
  attempts: delivery.attempts.map((attempt) => ({ ...attempt, at: attempt.at.toISOString() })),
});

/** Results on their way to their receivers, every attempt with its answer. */
@ManagementController('deliveries')
export class DeliveriesController {
  constructor(
    @Inject(DeliveryStore) private readonly deliveries: DeliveryStore,
    private readonly audit: AuditLog,
    private readonly clock: Clock,
  ) {}

  @Get()
  @RequirePermission('deliveries.read')
  async list(@CurrentActor() actor: Actor, @Query() query: ListDeliveriesQuery): Promise<JsonObject> {
    const page = await this.deliveries.list(actor.workspaceId, filterOf(query), pageOf(query));
    return { items: page.items.map(viewOf), nextCursor: page.nextCursor };
  }

  /** Sends the result again under the same id, and switches its receiver on again. */
  @Post(':id/redeliver')
  @HttpCode(202)
  @RequirePermission('deliveries.write')
  async redeliver(@CurrentActor() actor: Actor, @Param('id') id: string): Promise<JsonObject> {
    const outcome = await this.audit.change(
      actor,
      () => this.deliveries.redeliver(actor.workspaceId, id, this.clock.now()),
      (done) =>
        done === 'not_found' || done === 'erased'
          ? null
          : { action: 'delivery.redeliver', targetType: 'delivery', targetId: id },
    );
    if (outcome === 'not_found') {
      throw new RejectedCall('not_found', { detail: `There is no delivery ${id} in this workspace.` });
    }
    if (outcome === 'erased') {
      throw new RejectedCall('conflict', {
        detail: 'The run was ephemeral: its result was erased when its delivery ended. Start a new run.',
      });
    }
    return { id, status: 'pending' };
  }
}
