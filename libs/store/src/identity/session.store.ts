import type { Database } from '../database/database.js';
import type { MembershipRecord, NewSession, OpenSession, SessionRecord } from './identity-record.js';

const SESSION = `s.id, s.person_id AS "personId", s.ip, s.user_agent AS "userAgent", s.created_at AS "createdAt",
  s.last_seen_at AS "lastSeenAt", s.expires_at AS "expiresAt"`;

/** Ended sessions are kept so long for those who ask what happened. */
const KEPT = `interval '30 days'`;

/** When a session is over by itself. */
export interface SessionDeadline {
  readonly now: Date;
  /** One that was not used since then is over. */
  readonly idleSince: Date;
}

interface Row extends Omit<OpenSession, 'memberships' | 'person'> {
  readonly email: string;
  readonly name: string;
  readonly personSince: Date;
  readonly memberships: readonly (Omit<MembershipRecord, 'since'> & { readonly since: string })[];
}

/** Sessions of the console, found by digest. What a browser holds is never stored. */
export class SessionStore {
  constructor(private readonly db: Database) {}

  /** Also removes what ended long ago of the same person. */
  async create(session: NewSession): Promise<void> {
    await this.db.query(
      `DELETE FROM sessions WHERE person_id = $1 AND coalesce(revoked_at, expires_at) < $2::timestamptz - ${KEPT}`,
      [session.personId, session.createdAt],
    );
    await this.db.query(
      `INSERT INTO sessions (id, person_id, digest, ip, user_agent, created_at, last_seen_at, expires_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`,
      [
        session.id,
        session.personId,
        session.digest,
        session.ip,
        session.userAgent,
        session.createdAt,
        session.lastSeenAt,
        session.expiresAt,
      ],
    );
  }

  /** Null = unknown, over, or revoked. Memberships are read at this moment: a change of role holds at once. */
  async open(digest: Buffer, { now, idleSince }: SessionDeadline): Promise<OpenSession | null> {
    const [row] = await this.db.query<Row>(
      `SELECT ${SESSION}, p.email, p.name, p.created_at AS "personSince", coalesce((
         SELECT json_agg(json_build_object('workspaceId', m.workspace_id, 'workspaceName', w.name, 'role', m.role,
           'reveal', m.reveal, 'since', m.created_at) ORDER BY m.created_at, m.workspace_id)
         FROM members m JOIN workspaces w ON w.id = m.workspace_id AND w.deleted_at IS NULL
         WHERE m.person_id = s.person_id), '[]') AS memberships
       FROM sessions s JOIN people p ON p.id = s.person_id
       WHERE s.digest = $1 AND s.revoked_at IS NULL AND s.expires_at > $2 AND s.last_seen_at > $3`,
      [digest, now, idleSince],
    );
    if (!row) return null;
    const { email, name, personSince, memberships, ...session } = row;
    return {
      ...session,
      person: { id: session.personId, email, name, createdAt: personSince },
      memberships: memberships.map((each) => ({ ...each, since: new Date(each.since) })),
    };
  }

  async touch(id: string, now: Date): Promise<void> {
    await this.db.query('UPDATE sessions SET last_seen_at = $2 WHERE id = $1 AND last_seen_at < $2', [
      id,
      now,
    ]);
  }

  /** Those that are open, newest first. */
  list(personId: string, { now, idleSince }: SessionDeadline): Promise<SessionRecord[]> {
    return this.db.query(
      `SELECT ${SESSION} FROM sessions s
       WHERE s.person_id = $1 AND s.revoked_at IS NULL AND s.expires_at > $2 AND s.last_seen_at > $3
       ORDER BY s.created_at DESC, s.id DESC`,
      [personId, now, idleSince],
    );
  }

  /** Of this person only; dead at once on every process. @returns the ids that ended with it */
  async revoke(personId: string, which: { readonly id: string } | 'all', now: Date): Promise<string[]> {
    const rows = await this.db.query<{ id: string }>(
      `UPDATE sessions SET revoked_at = $3
       WHERE person_id = $1 AND ($2::text IS NULL OR id = $2) AND revoked_at IS NULL RETURNING id`,
      [personId, which === 'all' ? null : which.id, now],
    );
    return rows.map(({ id }) => id);
  }
}
