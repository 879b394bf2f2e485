import { Inject, Injectable } from '@nestjs/common';
import { NotFound, TriggerStore } from '#store';
import type { TriggerRecord } from '#store';
import { Clock } from '../config/clock.js';
import { RejectedCall } from '../http/rejected-call.js';
import type { Actor } from '../identity/actor.js';
import { AuditLog } from '../identity/audit-log.js';
import { TriggerDirectory } from './trigger-directory.js';

/** Switches published triggers on and off: at once here, by notification on every other process. */
@Injectable()
export class TriggerSwitch {
  constructor(
    @Inject(TriggerStore) private readonly triggers: TriggerStore,
    @Inject(TriggerDirectory) private readonly directory: TriggerDirectory,
    @Inject(AuditLog) private readonly audit: AuditLog,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  /** @throws RejectedCall not_found */
  async set(actor: Actor, triggerId: string, active: boolean): Promise<TriggerRecord> {
    const trigger = await this.audit.change(
      actor,
      () => this.#write(actor.workspaceId, triggerId, active),
      ({ workflowName: workflow, blockName: block }) => ({
        action: active ? 'trigger.enable' : 'trigger.disable',
        targetType: 'trigger',
        targetId: triggerId,
        after: { workflow, block, active },
      }),
    );
    this.directory.invalidate();
    return trigger;
  }

  async #write(workspaceId: string, triggerId: string, active: boolean): Promise<TriggerRecord> {
    try {
      return await this.triggers.setActive(workspaceId, triggerId, active, this.clock.now());
    } catch (error) {
      if (error instanceof NotFound) throw new RejectedCall('not_found', { detail: error.message });
      throw error;
    }
  }
}
