import { Inject, Injectable } from '@nestjs/common';
import { makeToken, tokenDigest } from '#security';
import { InviteStore, newId, NotFound } from '#store';
import type { InviteRecord } from '#store';
import { Clock } from '../../config/clock.js';
import { RejectedCall } from '../../http/rejected-call.js';
import type { Actor } from '../actor.js';
import { assertMayGrant } from '../assert-may-grant.js';
import { AuditLog } from '../audit-log.js';
import { grantedPermissions } from '../permission.js';
import type { Role } from '../permission.js';

const LIFETIME_MS = 7 * 86_400_000;

/** Who is invited, as what. */
export interface Invitation {
  readonly email: string;
  readonly role: Role;
  readonly reveal: boolean;
}

/** Invitations into a workspace: a token for one use, shown once, stored as its digest. */
@Injectable()
export class InviteService {
  constructor(
    @Inject(InviteStore) private readonly invites: InviteStore,
    @Inject(AuditLog) private readonly audit: AuditLog,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  /** An open invitation of the same address ends with it. @throws RejectedCall forbidden for rights that the actor lacks */
  async create(
    actor: Actor,
    { email, role, reveal }: Invitation,
  ): Promise<{ invite: InviteRecord; token: string }> {
    assertMayGrant(actor, grantedPermissions(role, [], reveal));
    const token = makeToken('invitation');
    const now = this.clock.now();
    const wanted = {
      id: newId('inv'),
      workspaceId: actor.workspaceId,
      email,
      role,
      reveal,
      digest: tokenDigest(token),
      createdBy: actor.id,
      createdAt: now,
      expiresAt: new Date(now.getTime() + LIFETIME_MS),
    };
    const invite = await this.audit.change(
      actor,
      () => this.invites.create(wanted),
      ({ id }) => ({
        action: 'invite.create',
        targetType: 'invite',
        targetId: id,
        after: { email, role, reveal },
      }),
    );
    return { invite, token };
  }

  /** Those that may still be accepted. */
  list(workspaceId: string): Promise<InviteRecord[]> {
    return this.invites.list(workspaceId, this.clock.now());
  }

  /** @throws RejectedCall not_found */
  async revoke(actor: Actor, id: string): Promise<void> {
    try {
      await this.audit.change(
        actor,
        () => this.invites.revoke(actor.workspaceId, id, this.clock.now()),
        ({ email, role }) => ({
          action: 'invite.revoke',
          targetType: 'invite',
          targetId: id,
          before: { email, role },
        }),
      );
    } catch (error) {
      if (!(error instanceof NotFound)) throw error;
      throw new RejectedCall('not_found', {
        detail: `There is no open invitation "${id.slice(0, 100)}" in this workspace.`,
      });
    }
  }
}
