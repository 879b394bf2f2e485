import type { Database } from '../database/database.js';
import { NotFound } from '../store-errors.js';
import type { InviteRecord, NewInvite } from './identity-record.js';

const INVITE = `i.id, i.workspace_id AS "workspaceId", i.email, i.role, i.reveal, i.created_by AS "createdBy",
  i.created_at AS "createdAt", i.expires_at AS "expiresAt", i.accepted_at AS "acceptedAt",
  i.revoked_at AS "revokedAt"`;

const OPEN = 'i.accepted_at IS NULL AND i.revoked_at IS NULL AND i.expires_at > $2';

/** Invitations into workspaces, found by digest. The token is never stored. */
export class InviteStore {
  constructor(private readonly db: Database) {}

  /** An open invitation of the same address is revoked: the newest one counts. */
  async create(invite: NewInvite): Promise<InviteRecord> {
    await this.db.query(
      `UPDATE invites SET revoked_at = $3
       WHERE workspace_id = $1 AND email = $2 AND accepted_at IS NULL AND revoked_at IS NULL`,
      [invite.workspaceId, invite.email, invite.createdAt],
    );
    const [created] = await this.db.query<InviteRecord>(
      `INSERT INTO invites AS i (id, workspace_id, email, role, reveal, digest, created_by, created_at, expires_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9) RETURNING ${INVITE}`,
      [
        invite.id,
        invite.workspaceId,
        invite.email,
        invite.role,
        invite.reveal,
        invite.digest,
        invite.createdBy,
        invite.createdAt,
        invite.expiresAt,
      ],
    );
    return created as InviteRecord;
  }

  /** Those that may still be accepted, oldest first. */
  list(workspaceId: string, now: Date): Promise<InviteRecord[]> {
    return this.db.query(
      `SELECT ${INVITE} FROM invites i WHERE i.workspace_id = $1 AND ${OPEN} ORDER BY i.created_at, i.id`,
      [workspaceId, now],
    );
  }

  /** Null = unknown, used, revoked or expired, or its workspace is gone. */
  async open(digest: Buffer, now: Date): Promise<InviteRecord | null> {
    const [invite] = await this.db.query<InviteRecord>(
      `SELECT ${INVITE} FROM invites i JOIN workspaces w ON w.id = i.workspace_id AND w.deleted_at IS NULL
       WHERE i.digest = $1 AND ${OPEN}`,
      [digest, now],
    );
    return invite ?? null;
  }

  /** False = somebody else was first. */
  async accept(id: string, now: Date): Promise<boolean> {
    const rows = await this.db.query(
      `UPDATE invites i SET accepted_at = $2 WHERE i.id = $1 AND ${OPEN} RETURNING i.id`,
      [id, now],
    );
    return rows.length === 1;
  }

  /** @throws NotFound */
  async revoke(workspaceId: string, id: string, now: Date): Promise<InviteRecord> {
    const [invite] = await this.db.query<InviteRecord>(
      `UPDATE invites i SET revoked_at = coalesce(i.revoked_at, $3)
       WHERE i.workspace_id = $1 AND i.id = $2 AND i.accepted_at IS NULL RETURNING ${INVITE}`,
      [workspaceId, id, now],
    );
    if (!invite) throw new NotFound('invite', id);
    return invite;
  }
}
