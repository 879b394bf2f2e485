import type { JsonValue } from '#sdk';
import type { Database, PreparedStatement } from '../database/database.js';
import { managementOf } from '../database/pg-database.js';
import type { MemoryPlace, ThreadMessageRecord } from './conversation-record.js';

/** One remembered message, as it was appended. */
export interface MemoryMessage {
  readonly seq: number;
  readonly role: 'user' | 'assistant';
  readonly parts: JsonValue;
}

export interface MemoryPast {
  readonly summary: { readonly text: string; readonly through: number } | null;
  /** Oldest first. */
  readonly messages: readonly MemoryMessage[];
}

export interface MemoryAddition {
  readonly messages: readonly { readonly role: 'user' | 'assistant'; readonly parts: JsonValue }[];
  readonly summary: { readonly text: string; readonly through: number } | null;
  readonly runId: string;
  /** Adds once for a run, however often it comes. */
  readonly once: string;
  readonly now: Date;
}

const load: PreparedStatement = {
  name: 'load_memory',
  text: `
    SELECT m.summary, m.summary_through::float8 AS through, (
      SELECT json_agg(json_build_object('seq', n.seq, 'role', n.role, 'parts', n.parts) ORDER BY n.seq) FROM (
        SELECT c.seq, c.role, c.parts FROM conversation_messages c
        WHERE c.workspace_id = $1 AND c.scope = $2 AND c.key = $3 AND c.seq > coalesce(m.summary_through, 0)
        ORDER BY c.seq DESC LIMIT $4
      ) n
    ) AS messages
    FROM conversation_memories m WHERE m.workspace_id = $1 AND m.scope = $2 AND m.key = $3`,
};

const append: PreparedStatement = {
  name: 'append_conversation',
  text: 'SELECT append_conversation($1, $2, $3, $4, $5, $6, $7, $8, $9) AS added',
};

/** Of a run that has appended nothing (yet): it waits its turn, is under way, or failed. */
const UNANSWERED = `
  SELECT r.id, r.conversation_seq AS turn, NULL::bigint AS seq, 'user' AS role, r.input ->> 'prompt' AS content,
    CASE coalesce(l.status, e.status) WHEN 'queued' THEN 'queued' WHEN 'running' THEN 'processing'
      WHEN 'waiting' THEN 'processing' ELSE 'failed' END AS status,
    r.caller, r.input ->> 'source' AS source, r.created_at
  FROM conversations v
  JOIN runs r ON r.conversation_id = v.id
  LEFT JOIN live_runs l ON l.run_id = r.id LEFT JOIN run_results e ON e.run_id = r.id
  WHERE v.workspace_id = $1 AND v.scope = $4 AND v.key = $3 AND NOT r.ephemeral AND r.conversation_seq < $5
    AND coalesce(e.status, 'queued') <> 'completed'
    AND NOT EXISTS (SELECT FROM conversation_messages c WHERE c.run_id = r.id)
  ORDER BY r.conversation_seq DESC LIMIT $6`;

const ANSWERED = `
  SELECT c.run_id, c.turn, c.seq, c.role,
    (SELECT string_agg(p ->> 'text', '' ORDER BY place) FROM json_array_elements(c.parts) WITH ORDINALITY AS p (p, place)),
    'completed', r.caller, r.input ->> 'source', CASE WHEN c.role = 'user' THEN coalesce(r.created_at, c.created_at) ELSE c.created_at END
  FROM conversation_messages c LEFT JOIN runs r ON r.id = c.run_id
  WHERE c.workspace_id = $1 AND c.scope = $2 AND c.key = $3 AND c.turn < $5
  ORDER BY c.turn DESC, c.seq DESC LIMIT $6`;

/** What conversations remember. Messages are only ever added. */
export class MemoryStore {
  constructor(private readonly db: Database) {}

  /** The last summary, and the newest `limit` messages behind it. */
  async load({ workspaceId, scope, key }: MemoryPlace, limit: number): Promise<MemoryPast> {
    interface Row {
      summary: string | null;
      through: number | null;
      messages: MemoryMessage[] | null;
    }
    const [row] = await this.db.prepared<Row>(load, [workspaceId, scope, key, limit]);
    if (!row) return { summary: null, messages: [] };
    const { summary, through, messages } = row;
    return {
      summary: summary === null || through === null ? null : { text: summary, through },
      messages: messages ?? [],
    };
  }

  /** False = this run has added them already. */
  async append({ workspaceId, scope, key }: MemoryPlace, addition: MemoryAddition): Promise<boolean> {
    const { messages, summary, runId, once, now } = addition;
    const [row] = await this.db.prepared<{ added: boolean }>(append, [
      workspaceId,
      scope,
      key,
      runId,
      once,
      JSON.stringify(messages),
      summary?.text ?? null,
      summary?.through ?? null,
      now,
    ]);
    return row?.added ?? false;
  }

  /**
   * What people see of a conversation, oldest first: what was remembered, and what was asked and not answered. The
   * newest `limit` messages with a turn below `beforeTurn`.
   *
   * @param conversationScope the scope under which the runs were accepted
   */
  async messages(
    { workspaceId, scope, key }: MemoryPlace,
    conversationScope: string,
    page: { readonly beforeTurn: number; readonly limit: number },
  ): Promise<ThreadMessageRecord[]> {
    const rows: ThreadMessageRecord[] = await managementOf(this.db).query(
      `SELECT id AS "runId", turn::float8 AS turn, role, content, status, caller, source, created_at AS "createdAt"
       FROM ((${UNANSWERED}) UNION ALL (${ANSWERED})) m ORDER BY turn DESC, seq DESC NULLS FIRST LIMIT $6`,
      [workspaceId, scope, key, conversationScope, page.beforeTurn, page.limit],
    );
    return rows.toReversed();
  }
}
