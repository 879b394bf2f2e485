import type { JsonValue } from '#sdk';
import type { Database } from '../database/database.js';
import { managementOf } from '../database/pg-database.js';
import { pageLimit, pageOf, positionOf, type Page, type PageRequest } from '../paging.js';

/** The scope under which events of agents are accepted. */
const SCOPE = 'agent';

/** One event of a conversation with an agent, and what came of it. */
export interface AgentEventRecord {
  readonly runId: string;
  readonly agentId: string;
  /** The caller's name for the conversation; null = it has this event only. */
  readonly conversationKey: string | null;
  readonly input: string;
  readonly status: 'queued' | 'running' | 'waiting' | 'completed' | 'failed' | 'cancelled';
  readonly output: JsonValue;
  readonly createdAt: Date;
  readonly finishedAt: Date | null;
}

/** A conversation that callers go on with under a key of theirs. */
export interface AgentConversationRecord {
  readonly id: string;
  readonly conversationKey: string;
  /** Events that were accepted so far. */
  readonly events: number;
  /** Of these, not finished yet. */
  readonly open: number;
  readonly createdAt: Date;
}

const EVENTS = `
  SELECT r.id AS "runId", r.input ->> 'agentId' AS "agentId", r.input ->> 'conversationKey' AS "conversationKey",
    r.input ->> 'input' AS input, coalesce(l.status, e.status) AS status, e.output, r.created_at AS "createdAt",
    e.finished_at AS "finishedAt"
  FROM runs r LEFT JOIN live_runs l ON l.run_id = r.id LEFT JOIN run_results e ON e.run_id = r.id`;

/** Conversations with agents, as `conversation_url` promises them to callers of the runs beta. */
export class AgentConversationStore {
  constructor(private readonly db: Database) {}

  /** Conversations with a key of one agent, newest first. @throws InvalidCursor */
  async list(
    workspaceId: string,
    agentId: string,
    page: PageRequest,
  ): Promise<Page<AgentConversationRecord>> {
    const limit = pageLimit(page);
    const after = positionOf(page);
    // Keys of an agent begin with its id and a space; "!" is the character behind the space.
    const rows: AgentConversationRecord[] = await managementOf(this.db).query(
      `SELECT v.id, substr(v.key, length($3) + 2) AS "conversationKey", v.last_seq::float8 AS events,
         v.open_runs AS open, v.created_at AS "createdAt"
       FROM conversations v
       WHERE v.workspace_id = $1 AND v.scope = $2 AND v.key > $3 || ' ' AND v.key < $3 || '!'
         AND ($4::timestamptz IS NULL OR (v.created_at, v.id) < ($4, $5))
       ORDER BY v.created_at DESC, v.id DESC LIMIT $6`,
      [workspaceId, SCOPE, agentId, after?.at ?? null, after?.id ?? null, limit + 1],
    );
    return pageOf(rows, limit, (conversation) => ({ at: conversation.createdAt, id: conversation.id }));
  }

  /** Newest event first; no events = there is no such conversation here. @throws InvalidCursor */
  async events(workspaceId: string, id: string, page: PageRequest): Promise<Page<AgentEventRecord>> {
    const limit = pageLimit(page);
    const after = positionOf(page);
    const rows: AgentEventRecord[] = await managementOf(this.db).query(
      `${EVENTS} WHERE r.workspace_id = $1 AND r.surface = $3
         -- an event without a key is a conversation by itself, which is named after its run
         AND (r.conversation_id = $2 OR r.id = 'run_' || substr($2, 5) AND r.conversation_id IS NULL)
         AND ($4::timestamptz IS NULL OR (r.created_at, r.id) < ($4, $5))
       ORDER BY r.created_at DESC, r.id DESC LIMIT $6`,
      [workspaceId, id, SCOPE, after?.at ?? null, after?.id ?? null, limit + 1],
    );
    return pageOf(rows, limit, (event) => ({ at: event.createdAt, id: event.runId }));
  }
}
