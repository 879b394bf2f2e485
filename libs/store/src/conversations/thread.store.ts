import type { Database, Queryable } from '../database/database.js';
import { managementOf } from '../database/pg-database.js';
import { pageLimit, pageOf, positionOf, type Page, type PageRequest } from '../paging.js';
import { announceTrigger } from './announce-trigger.js';
import { insertConversationTrigger } from './conversation-trigger.js';
import type { NewThread, ThreadChange, ThreadRecord } from './conversation-record.js';
import { eraseRuns } from './erase-runs.js';

const THREADS = `
  SELECT h.id, h.workspace_id AS "workspaceId", h.trigger_id AS "triggerId", t.revision AS "triggerRevision", h.title,
    h.system, h.model, h.tools, h.created_at AS "createdAt", h.updated_at AS "updatedAt"
  FROM threads h JOIN triggers t ON t.id = h.trigger_id`;

/** Threads: a title, what the agent is told, and which model and tools it has. */
export class ThreadStore {
  constructor(private readonly db: Database) {}

  async create({ actor, now, workflow, ...thread }: NewThread): Promise<ThreadRecord> {
    return this.db.transaction(async (tx) => {
      const { workspaceId, triggerId } = thread;
      await insertConversationTrigger(tx, { id: triggerId, workspaceId, workflow, name: 'messages', now });
      await tx.query(
        `INSERT INTO threads (id, workspace_id, trigger_id, title, system, model, tools, created_by, created_at,
           updated_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $9)`,
        [
          thread.id,
          workspaceId,
          triggerId,
          thread.title,
          thread.system,
          thread.model,
          JSON.stringify(thread.tools),
          actor,
          now,
        ],
      );
      return (await read(tx, workspaceId, thread.id)) as ThreadRecord;
    });
  }

  get(workspaceId: string, id: string): Promise<ThreadRecord | null> {
    return read(this.db, workspaceId, id);
  }

  /** Newest first. @throws InvalidCursor */
  async list(workspaceId: string, page: PageRequest): Promise<Page<ThreadRecord>> {
    const limit = pageLimit(page);
    const after = positionOf(page);
    const rows: ThreadRecord[] = await managementOf(this.db).query(
      `${THREADS} WHERE h.workspace_id = $1 AND ($2::timestamptz IS NULL OR (h.created_at, h.id) < ($2, $3))
       ORDER BY h.created_at DESC, h.id DESC LIMIT $4`,
      [workspaceId, after?.at ?? null, after?.id ?? null, limit + 1],
    );
    return pageOf(rows, limit, (thread) => ({ at: thread.createdAt, id: thread.id }));
  }

  /** Null = there is no such thread. Every process hears of it. */
  async change(
    workspaceId: string,
    id: string,
    change: ThreadChange,
    now: Date,
  ): Promise<ThreadRecord | null> {
    return this.db.transaction(async (tx) => {
      const changed = await tx.query<{ id: string }>(
        `UPDATE threads SET title = coalesce($3, title), system = coalesce($4, system), model = coalesce($5, model),
           tools = coalesce($6::json, tools), updated_at = $7
         WHERE workspace_id = $1 AND id = $2 RETURNING id`,
        [
          workspaceId,
          id,
          change.title,
          change.system,
          change.model,
          change.tools === undefined ? null : JSON.stringify(change.tools),
          now,
        ],
      );
      if (changed.length === 0) return null;
      const thread = await read(tx, workspaceId, id);
      await announceTrigger(tx, [id]);
      return thread;
    });
  }

  /** Removes the thread with its API triggers, messages and runs. False = there was none. */
  async remove(workspaceId: string, id: string, scope: string, now: Date): Promise<boolean> {
    return this.db.transaction(async (tx) => {
      const [thread] = await tx.query<{ triggerId: string }>(
        `SELECT trigger_id AS "triggerId" FROM threads WHERE workspace_id = $1 AND id = $2 FOR UPDATE`,
        [workspaceId, id],
      );
      if (!thread) return false;
      const triggers = await tx.query<{ id: string }>('SELECT id FROM api_triggers WHERE thread_id = $1', [
        id,
      ]);
      const ids = [thread.triggerId, ...triggers.map((trigger) => trigger.id)];
      await eraseRuns(tx, ids, now);
      await tx.query('DELETE FROM api_triggers WHERE thread_id = $1', [id]);
      await tx.query('DELETE FROM threads WHERE id = $1', [id]);
      const memory = [workspaceId, scope, id];
      const isIts = 'workspace_id = $1 AND scope = $2 AND key = $3';
      await tx.query(`DELETE FROM conversation_messages WHERE ${isIts}`, memory);
      await tx.query(`DELETE FROM conversation_memories WHERE ${isIts}`, memory);
      await announceTrigger(tx, ids);
      return true;
    });
  }
}

async function read(where: Queryable, workspaceId: string, id: string): Promise<ThreadRecord | null> {
  const [thread] = await where.query<ThreadRecord>(`${THREADS} WHERE h.workspace_id = $1 AND h.id = $2`, [
    workspaceId,
    id,
  ]);
  return thread ?? null;
}
