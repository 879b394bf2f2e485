import { Get, Inject } from '@nestjs/common';
import type { JsonObject } from '#sdk';
import { ReceiverStore } from '#store';
import type { Actor } from '../../identity/actor.js';
import { CurrentActor } from '../../identity/current-actor.decorator.js';
import { ManagementController } from '../../identity/management-controller.decorator.js';
import { RequirePermission } from '../../identity/require-permission.decorator.js';

const MOST_SHOWN = 200;

/** Which receivers of results are in trouble, so that owners see it before their customers do (O-04). */
@ManagementController('result-receivers')
export class ResultReceiversController {
  constructor(@Inject(ReceiverStore) private readonly receivers: ReceiverStore) {}

  /** Those given up first; a trigger whose results arrive is not listed. */
  @Get()
  @RequirePermission('deliveries.read')
  async list(@CurrentActor() actor: Actor): Promise<JsonObject> {
    const troubled = await this.receivers.troubled(actor.workspaceId, MOST_SHOWN);
    const items = troubled.map((receiver) => ({
      trigger: receiver.triggerId,
      failingSince: receiver.failingSince?.toISOString() ?? null,
      disabledAt: receiver.disabledAt?.toISOString() ?? null,
      disabledReason: receiver.disabledReason,
    }));
    return { items, nextCursor: null };
  }
}
