import type { Database, PreparedStatement } from '../database/database.js';
import type { AgentTokenRecord, NewAgentToken } from './conversation-record.js';

const TOKENS = `
  SELECT id, workspace_id AS "workspaceId", name, agents, prefix, last4, expires_at AS "expiresAt",
    revoked_at AS "revokedAt", created_at AS "createdAt"
  FROM agent_tokens`;

const byDigest: PreparedStatement = { name: 'agent_token_by_digest', text: `${TOKENS} WHERE digest = $1` };

/** Access tokens of agents, known by their digest only. */
export class AgentTokenStore {
  constructor(private readonly db: Database) {}

  /** Revoked and expired ones too: the caller's clock decides. */
  async byDigest(digest: Buffer): Promise<AgentTokenRecord | null> {
    const [token] = await this.db.prepared<AgentTokenRecord>(byDigest, [digest]);
    return token ?? null;
  }

  async create({ actor, now, ...token }: NewAgentToken): Promise<AgentTokenRecord> {
    const { digest, ...record } = token;
    await this.db.query(
      `INSERT INTO agent_tokens (id, workspace_id, name, agents, digest, prefix, last4, expires_at, created_by,
         created_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
      [
        token.id,
        token.workspaceId,
        token.name,
        token.agents,
        digest,
        token.prefix,
        token.last4,
        token.expiresAt,
        actor,
        now,
      ],
    );
    return { ...record, revokedAt: null, createdAt: now };
  }

  /** Oldest first; revoked ones too. */
  list(workspaceId: string): Promise<AgentTokenRecord[]> {
    return this.db.query(`${TOKENS} WHERE workspace_id = $1 ORDER BY created_at, id`, [workspaceId]);
  }

  /** Revoking twice keeps the first time. Null = there is no such token. */
  async revoke(workspaceId: string, id: string, now: Date): Promise<AgentTokenRecord | null> {
    await this.db.query(
      'UPDATE agent_tokens SET revoked_at = coalesce(revoked_at, $3) WHERE workspace_id = $1 AND id = $2',
      [workspaceId, id, now],
    );
    const [token] = await this.db.query<AgentTokenRecord>(`${TOKENS} WHERE workspace_id = $1 AND id = $2`, [
      workspaceId,
      id,
    ]);
    return token ?? null;
  }
}
