import { Inject, Injectable } from '@nestjs/common';
import type { JsonValue } from '#sdk';
import { AuditStore } from '#store';
import type { AuditEntry } from '#store';
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

  /**
   * Does a change and writes what tells of it, in one transaction: whoever reads the log knows all that was changed,
   * and a change that cannot be logged is not made.
   *
   * @param work the writes of stores, awaited, and nothing that others share (batches, caches)
   * @param tell what was done; null = nothing was, such as for a target that does not exist
   */
  change<T>(actor: Actor, work: () => Promise<T>, tell: (result: T) => AuditedAction | null): Promise<T> {
    return this.entries.alongside(work, (result) => {
      const done = tell(result);
      return done === null ? [] : [this.#entry(actor, done)];
    });
  }

  /** For what changes nothing by itself, such as a refused sign-in. A change belongs into {@link change}. */
  note(actor: Pick<Actor, 'id' | 'workspaceId' | 'ip' | 'requestId'>, done: AuditedAction): Promise<void> {
    return this.entries.append([this.#entry(actor, done)]);
  }

  #entry(
    actor: Pick<Actor, 'id' | 'workspaceId' | 'ip' | 'requestId'>,
    { action, targetType, targetId, before, after }: AuditedAction,
  ): AuditEntry {
    const { workspaceId, ip, requestId } = actor;
    return {
      workspaceId,
      at: this.clock.now(),
      actor: actor.id,
      action,
      targetType,
      targetId,
      before: before ?? null,
      after: after ?? null,
      ip,
      requestId,
    };
  }
}
