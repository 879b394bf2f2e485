import { Inject, Injectable } from '@nestjs/common';
import type { JsonValue } from '#sdk';
import { AuditStore } from '#store';
import { Clock } from '../config/clock.js';
import type { Actor } from './actor.js';

/** One thing that was done. `before` and `after` hold no secrets: names, versions and switches only. */
export interface AuditedAction {
  /** `<room>.<verb>`: `workflow.publish`, `secret.rotate` */
  readonly action: string;
  readonly targetType: string;
  readonly targetId: string | null;
  readonly before?: JsonValue;
  readonly after?: JsonValue;
}

/** Writes the audit log: append-only at the database, one entry for each change through the management API. */
@Injectable()
export class AuditLog {
  constructor(
    @Inject(AuditStore) private readonly entries: AuditStore,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  async record(actor: Actor, done: AuditedAction): Promise<void> {
    await this.entries.append([
      {
        workspaceId: actor.workspaceId,
        at: this.clock.now(),
        actor: actor.id,
        action: done.action,
        targetType: done.targetType,
        targetId: done.targetId,
        before: done.before ?? null,
        after: done.after ?? null,
        ip: actor.ip,
        requestId: actor.requestId,
      },
    ]);
  }
}
