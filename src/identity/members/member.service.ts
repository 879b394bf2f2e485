import { Inject, Injectable } from '@nestjs/common';
import { MemberStore, NotFound } from '#store';
import type { MemberChange, MemberOutcome, MemberRecord, OpenSession } from '#store';
import { RejectedCall } from '../../http/rejected-call.js';
import type { Actor } from '../actor.js';
import { assertMayGrant } from '../assert-may-grant.js';
import { AuditLog } from '../audit-log.js';
import { grantedPermissions } from '../permission.js';
import type { Role } from '../permission.js';

const summary = ({ email, role, reveal }: MemberRecord) => ({ email, role, reveal });

/** Members of a workspace. Their rights are read with every request: what changes here holds at once. */
@Injectable()
export class MemberService {
  constructor(
    @Inject(MemberStore) private readonly members: MemberStore,
    @Inject(AuditLog) private readonly audit: AuditLog,
  ) {}

  list(workspaceId: string): Promise<MemberRecord[]> {
    return this.members.list(workspaceId);
  }

  /** @throws RejectedCall not_found; conflict for the last owner; forbidden for rights that the actor lacks */
  async change(
    actor: Actor,
    personId: string,
    change: MemberChange & { role?: Role },
  ): Promise<MemberRecord> {
    const current = (await this.members.list(actor.workspaceId)).find(({ id }) => id === personId);
    if (!current) throw missing(personId);
    if (change.role !== undefined) assertMayGrant(actor, grantedPermissions(change.role, []));
    // What somebody has already is not given to them.
    if (change.reveal === true && !current.reveal) assertMayGrant(actor, new Set(['secrets.reveal']));
    const { after } = await this.#keepingAnOwner(actor, 'member.change', personId, () =>
      this.members.change(actor.workspaceId, personId, change),
    );
    return after ?? current;
  }

  /** @throws RejectedCall not_found; conflict for the last owner */
  async remove(actor: Actor, personId: string): Promise<void> {
    await this.#keepingAnOwner(actor, 'member.remove', personId, () =>
      this.members.remove(actor.workspaceId, personId),
    );
  }

  /** @throws RejectedCall conflict for the last owner; forbidden for an API key, which is no member */
  async leave(actor: Actor, session: OpenSession | null): Promise<void> {
    if (session === null) {
      throw new RejectedCall('forbidden', { detail: 'An API key is no member. Revoke it instead.' });
    }
    await this.#keepingAnOwner(actor, 'member.leave', session.personId, () =>
      this.members.remove(actor.workspaceId, session.personId),
    );
  }

  async #keepingAnOwner(
    actor: Actor,
    action: string,
    personId: string,
    work: () => Promise<MemberOutcome>,
  ): Promise<Extract<MemberOutcome, { kind: 'changed' }>> {
    try {
      const outcome = await this.audit.change(actor, work, (done) =>
        done.kind === 'last_owner'
          ? null
          : {
              action,
              targetType: 'person',
              targetId: personId,
              before: summary(done.before),
              after: done.after && summary(done.after),
            },
      );
      if (outcome.kind === 'changed') return outcome;
      throw new RejectedCall('conflict', {
        detail: 'This is the last owner of the workspace. Make somebody else an owner first.',
      });
    } catch (error) {
      if (error instanceof NotFound) throw missing(personId);
      throw error;
    }
  }
}

const missing = (id: string): RejectedCall =>
  new RejectedCall('not_found', { detail: `There is no member "${id.slice(0, 100)}" in this workspace.` });
