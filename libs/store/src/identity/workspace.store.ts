import type { Database, Transaction } from '../database/database.js';
import { Channels } from '../channels.js';
import { NotFound } from '../store-errors.js';
import type { WorkspaceRecord } from './identity-record.js';

const WORKSPACE = 'id, name, created_at AS "createdAt"';

export type RemoveOutcome =
  { readonly kind: 'removed' } | { readonly kind: 'live_runs'; readonly count: number };

/** Workspaces. Names are for people and may be equal: the id is what counts. */
export class WorkspaceStore {
  constructor(private readonly db: Database) {}

  async create(workspace: { id: string; name: string; now: Date }): Promise<WorkspaceRecord> {
    const [created] = await this.db.query<WorkspaceRecord>(
      `INSERT INTO workspaces (id, name, created_at) VALUES ($1, $2, $3) RETURNING ${WORKSPACE}`,
      [workspace.id, workspace.name, workspace.now],
    );
    return created as WorkspaceRecord;
  }

  /** Null = there is none, or it was deleted. */
  async get(id: string): Promise<WorkspaceRecord | null> {
    const [workspace] = await this.db.query<WorkspaceRecord>(
      `SELECT ${WORKSPACE} FROM workspaces WHERE id = $1 AND deleted_at IS NULL`,
      [id],
    );
    return workspace ?? null;
  }

  /** Oldest first; those of the server itself too. */
  list(): Promise<WorkspaceRecord[]> {
    return this.db.query(
      `SELECT ${WORKSPACE} FROM workspaces WHERE deleted_at IS NULL ORDER BY created_at, id`,
    );
  }

  /** @throws NotFound */
  async rename(id: string, name: string): Promise<WorkspaceRecord> {
    const [renamed] = await this.db.query<WorkspaceRecord>(
      `UPDATE workspaces SET name = $2 WHERE id = $1 AND deleted_at IS NULL RETURNING ${WORKSPACE}`,
      [id, name],
    );
    if (!renamed) throw new NotFound('workspace', id);
    return renamed;
  }

  /**
   * Ends a workspace, unless runs of it go on: its triggers answer nobody from the commit on, its keys, tokens,
   * members, secrets and connections are gone. Its workflows, runs and audit log stay for retention, out of reach.
   *
   * @throws NotFound
   */
  async remove(id: string, now: Date): Promise<RemoveOutcome> {
    let live = 0;
    const busy = new Error('Runs go on.');
    try {
      await this.db.transaction(async (tx) => {
        const [found] = await tx.query(
          'UPDATE workspaces SET deleted_at = $2 WHERE id = $1 AND deleted_at IS NULL RETURNING id',
          [id, now],
        );
        if (!found) throw new NotFound('workspace', id);
        // first, so that no call is accepted any more while runs are counted
        await tx.query(
          `UPDATE triggers SET retired = true, active = false, revision = revision + 1, updated_at = $2
           WHERE workspace_id = $1 AND NOT retired`,
          [id, now],
        );
        const [count] = await tx.query<{ live: number }>(
          'SELECT count(*)::integer AS live FROM live_runs WHERE workspace_id = $1',
          [id],
        );
        live = count?.live ?? 0;
        if (live > 0) throw busy;
        await takeAccessAway(tx, id, now);
        await tx.query('UPDATE trigger_changes SET changes = changes + 1');
        await tx.query('SELECT pg_notify($1, $2)', [Channels.triggers, '*']);
      });
      return { kind: 'removed' };
    } catch (error) {
      if (error === busy) return { kind: 'live_runs', count: live };
      throw error;
    }
  }
}

async function takeAccessAway(tx: Transaction, id: string, now: Date): Promise<void> {
  await tx.query('UPDATE api_keys SET revoked_at = coalesce(revoked_at, $2) WHERE workspace_id = $1', [
    id,
    now,
  ]);
  await tx.query('UPDATE agent_tokens SET revoked_at = coalesce(revoked_at, $2) WHERE workspace_id = $1', [
    id,
    now,
  ]);
  await tx.query('UPDATE agents SET published = false, updated_at = $2 WHERE workspace_id = $1', [id, now]);
  await tx.query('DELETE FROM api_triggers WHERE id IN (SELECT id FROM triggers WHERE workspace_id = $1)', [
    id,
  ]);
  for (const table of ['secrets', 'connections', 'invites', 'members']) {
    await tx.query(`DELETE FROM ${table} WHERE workspace_id = $1`, [id]);
  }
}
