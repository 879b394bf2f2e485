import type { Database, Transaction } from '../database/database.js';
import { NotFound } from '../store-errors.js';
import type { MemberChange, MemberRecord } from './identity-record.js';

const MEMBERS = `
  SELECT p.id, p.email, p.name, p.created_at AS "createdAt", m.workspace_id AS "workspaceId", m.role, m.reveal,
    m.created_at AS since
  FROM members m JOIN people p ON p.id = m.person_id`;

/** A change would leave the workspace without an owner. */
export type MemberOutcome =
  | { readonly kind: 'changed'; readonly before: MemberRecord; readonly after: MemberRecord | null }
  | { readonly kind: 'last_owner' };

/** Who is in which workspace, as what. */
export class MemberStore {
  constructor(private readonly db: Database) {}

  /** False = is a member already; nothing was changed. */
  async add(
    member: { workspaceId: string; personId: string; role: string; reveal: boolean },
    now: Date,
  ): Promise<boolean> {
    const rows = await this.db.query(
      `INSERT INTO members (workspace_id, person_id, role, reveal, created_at) VALUES ($1, $2, $3, $4, $5)
       ON CONFLICT DO NOTHING RETURNING person_id`,
      [member.workspaceId, member.personId, member.role, member.reveal, now],
    );
    return rows.length === 1;
  }

  /** Oldest first. */
  list(workspaceId: string): Promise<MemberRecord[]> {
    return this.db.query(`${MEMBERS} WHERE m.workspace_id = $1 ORDER BY m.created_at, p.id`, [workspaceId]);
  }

  /** Ids of the workspaces of a person. */
  async workspacesOf(personId: string): Promise<string[]> {
    const rows = await this.db.query<{ id: string }>(
      `SELECT m.workspace_id AS id FROM members m JOIN workspaces w ON w.id = m.workspace_id
       WHERE m.person_id = $1 AND w.deleted_at IS NULL ORDER BY m.created_at, m.workspace_id`,
      [personId],
    );
    return rows.map(({ id }) => id);
  }

  /** @throws NotFound */
  change(workspaceId: string, personId: string, change: MemberChange): Promise<MemberOutcome> {
    return this.withOwnerLeft(workspaceId, personId, async (tx) => {
      await tx.query(
        `UPDATE members SET role = coalesce($3, role), reveal = coalesce($4, reveal)
         WHERE workspace_id = $1 AND person_id = $2`,
        [workspaceId, personId, change.role ?? null, change.reveal ?? null],
      );
    });
  }

  /** @throws NotFound */
  remove(workspaceId: string, personId: string): Promise<MemberOutcome> {
    return this.withOwnerLeft(workspaceId, personId, async (tx) => {
      await tx.query('DELETE FROM members WHERE workspace_id = $1 AND person_id = $2', [
        workspaceId,
        personId,
      ]);
    });
  }

  /** Two owners who leave at the same time: the second one stays. */
  private async withOwnerLeft(
    workspaceId: string,
    personId: string,
    change: (tx: Transaction) => Promise<void>,
  ): Promise<MemberOutcome> {
    const lastOwner = new Error('The workspace would have no owner.');
    try {
      return await this.db.transaction(async (tx) => {
        await tx.query('SELECT id FROM workspaces WHERE id = $1 FOR UPDATE', [workspaceId]);
        const before = await read(tx, workspaceId, personId);
        if (!before) throw new NotFound('member', personId);
        await change(tx);
        const owners = await tx.query(
          `SELECT person_id FROM members WHERE workspace_id = $1 AND role = 'owner' LIMIT 1`,
          [workspaceId],
        );
        if (owners.length === 0 && before.role === 'owner') throw lastOwner;
        return { kind: 'changed', before, after: await read(tx, workspaceId, personId) };
      });
    } catch (error) {
      if (error === lastOwner) return { kind: 'last_owner' };
      throw error;
    }
  }
}

async function read(tx: Transaction, workspaceId: string, personId: string): Promise<MemberRecord | null> {
  const [member] = await tx.query<MemberRecord>(`${MEMBERS} WHERE m.workspace_id = $1 AND m.person_id = $2`, [
    workspaceId,
    personId,
  ]);
  return member ?? null;
}
