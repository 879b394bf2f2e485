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

/** Who is told to have done it, and in which workspace. */
export type AuditActor = Pick<Actor, 'id' | 'workspaceId' | 'ip' | 'requestId'>;

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
   * @param who several = the same person in each of their workspaces
   * @param work the writes of stores, awaited, and nothing that others share (batches, caches)
   * @param tell what was done; null = nothing was, such as for a target that does not exist
   */
  change<T>(
    who: AuditActor | readonly AuditActor[],
    work: () => Promise<T>,
    tell: (result: T) => AuditedAction | null,
  ): Promise<T> {
    return this.entries.alongside(work, (result) => {
      const done = tell(result);
      return done === null ? [] : this.#entries(who, done);
    });
  }

  /** For what changes nothing by itself, such as a refused sign-in or an export. A change belongs into {@link change}. */
  note(who: AuditActor | readonly AuditActor[], done: AuditedAction): Promise<void> {
    return this.entries.append(this.#entries(who, done));
  }

  #entries(who: AuditActor | readonly AuditActor[], done: AuditedAction): AuditEntry[] {
    const at = this.clock.now();
    const actors: readonly AuditActor[] = 'id' in who ? [who] : who;
    return actors.map(({ id, workspaceId, ip, requestId }) => ({
      workspaceId,
      at,
      actor: id,
      action: done.action,
      targetType: done.targetType,
      targetId: done.targetId,
      before: done.before ?? null,
      after: done.after ?? null,
      ip,
      requestId,
    }));
  }
}
