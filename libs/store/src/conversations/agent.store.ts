import type { Database, PreparedStatement } from '../database/database.js';
import { managementOf } from '../database/pg-database.js';
import { pageLimit, pageOf, positionOf, type Page, type PageRequest } from '../paging.js';
import type { AgentRecord, CallableAgent, ClaimHolder, NewAgent } from './conversation-record.js';

const AGENTS = `
  SELECT a.id, a.workspace_id AS "workspaceId", a.name, a.workflow_id AS "workflowId", w.name AS "workflowName",
    a.published, a.rate_limit AS "rateLimit", a.rate_window_seconds AS "rateWindowSeconds",
    a.created_at AS "createdAt", a.updated_at AS "updatedAt"
  FROM agents a JOIN workflows w ON w.id = a.workflow_id`;

const callable: PreparedStatement = {
  name: 'callable_agent',
  text: `
    SELECT a.id, a.workspace_id AS "workspaceId", a.name, a.workflow_id AS "workflowId", a.published,
      a.rate_limit AS "rateLimit", a.rate_window_seconds AS "rateWindowSeconds",
      CASE WHEN t.id IS NOT NULL THEN json_build_object('triggerId', t.id, 'blockId', t.block_id,
        'revision', t.revision, 'workflowVersion', t.workflow_version, 'config', t.config, 'suppressions', coalesce((SELECT json_agg(json_build_object('id', s.id, 'pattern', s.pattern,
        'textDigest', encode(s.text_digest, 'hex'))) FROM guardrail_suppressions s
        WHERE s.trigger_id = t.id AND s.revoked_at IS NULL), '[]')) END AS channel
    FROM agents a
    LEFT JOIN workflows w ON w.id = a.workflow_id AND w.deleted_at IS NULL AND NOT w.archived
    LEFT JOIN LATERAL (
      SELECT * FROM triggers t WHERE t.workflow_id = w.id AND t.type = 'agent_channel' AND NOT t.retired
      ORDER BY t.created_at, t.id LIMIT 1
    ) t ON t.active
    WHERE a.id = $1`,
};

const heldClaim: PreparedStatement = {
  name: 'held_claim',
  text: `SELECT run_id AS "runId", request_id AS "requestId" FROM claims WHERE key = $1 AND expires_at > $2`,
};

/** Published agents: which workflow answers under which id. */
export class AgentStore {
  constructor(private readonly db: Database) {}

  /** Read anew for each call, so that an unpublished agent takes nothing from the commit on. */
  async callable(id: string): Promise<CallableAgent | null> {
    const [agent] = await this.db.prepared<CallableAgent>(callable, [id]);
    return agent ?? null;
  }

  /** Who holds a claim at this moment; null = it is free. For calls that can only be repeats. */
  async claimHolder(key: Buffer, now: Date): Promise<ClaimHolder | null> {
    const [holder] = await this.db.prepared<ClaimHolder>(heldClaim, [key, now]);
    return holder ?? null;
  }

  async create(agent: NewAgent): Promise<AgentRecord> {
    await this.db.query(
      `INSERT INTO agents (id, workspace_id, name, workflow_id, published, rate_limit, rate_window_seconds, created_by,
         created_at, updated_at)
       VALUES ($1, $2, $3, $4, false, $5, $6, $7, $8, $8)`,
      [
        agent.id,
        agent.workspaceId,
        agent.name,
        agent.workflowId,
        agent.rateLimit,
        agent.rateWindowSeconds,
        agent.actor,
        agent.now,
      ],
    );
    return (await this.get(agent.workspaceId, agent.id)) as AgentRecord;
  }

  async get(workspaceId: string, id: string): Promise<AgentRecord | null> {
    const [agent] = await this.db.query<AgentRecord>(`${AGENTS} WHERE a.workspace_id = $1 AND a.id = $2`, [
      workspaceId,
      id,
    ]);
    return agent ?? null;
  }

  /** Newest first. @throws InvalidCursor */
  async list(workspaceId: string, page: PageRequest): Promise<Page<AgentRecord>> {
    const limit = pageLimit(page);
    const after = positionOf(page);
    const rows: AgentRecord[] = await managementOf(this.db).query(
      `${AGENTS} WHERE a.workspace_id = $1 AND ($2::timestamptz IS NULL OR (a.created_at, a.id) < ($2, $3))
       ORDER BY a.created_at DESC, a.id DESC LIMIT $4`,
      [workspaceId, after?.at ?? null, after?.id ?? null, limit + 1],
    );
    return pageOf(rows, limit, (agent) => ({ at: agent.createdAt, id: agent.id }));
  }

  /** Null = there is no such agent. */
  async setPublished(
    workspaceId: string,
    id: string,
    published: boolean,
    now: Date,
  ): Promise<AgentRecord | null> {
    await this.db.query(
      'UPDATE agents SET published = $3, updated_at = $4 WHERE workspace_id = $1 AND id = $2 AND published <> $3',
      [workspaceId, id, published, now],
    );
    return this.get(workspaceId, id);
  }

  /** False = there was none. Its runs stay. */
  async remove(workspaceId: string, id: string): Promise<boolean> {
    const gone = await this.db.query('DELETE FROM agents WHERE workspace_id = $1 AND id = $2 RETURNING id', [
      workspaceId,
      id,
    ]);
    return gone.length > 0;
  }
}
