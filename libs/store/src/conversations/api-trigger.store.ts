import type { Database, PreparedStatement, Queryable } from '../database/database.js';
import { managementOf } from '../database/pg-database.js';
import { announceTrigger } from './announce-trigger.js';
import { insertConversationTrigger } from './conversation-trigger.js';
import type {
  ApiTriggerChange,
  CallableApiTrigger,
  CountedApiTrigger,
  ExecutionRecord,
  NewApiTrigger,
} from './conversation-record.js';
import { eraseRuns } from './erase-runs.js';
import { listExecutions } from './list-executions.js';

const API_TRIGGERS = `
  SELECT a.id, a.thread_id AS "threadId", t.workspace_id AS "workspaceId", a.name, a.description,
    a.rate_limit_per_hour AS "rateLimitPerHour", a.ephemeral, a.ip_allow_list AS "ipAllowList", t.active, a.last4,
    a.expires_at AS "expiresAt", a.webhook_url AS "webhookUrl", a.webhook_secret_box AS "webhookSecretBox",
    a.webhook_allowed_urls AS "webhookAllowedUrls", a.webhook_hub_signature AS "webhookHubSignature",
    t.created_at AS "createdAt", t.updated_at AS "updatedAt", a.token_made_at AS "tokenMadeAt",
    (a.swept_calls + c.total)::float8 AS "totalCalls", greatest(a.swept_last_at, c.last) AS "lastTriggeredAt"
  FROM api_triggers a JOIN triggers t ON t.id = a.id
  CROSS JOIN LATERAL (
    SELECT count(*) AS total, max(r.created_at) AS last FROM runs r
    WHERE r.trigger_id = a.id AND r.surface = 'trigger'
  ) c`;

/** Column of each field that may change. */
const COLUMNS: Readonly<Record<Exclude<keyof ApiTriggerChange, 'active'>, string>> = {
  name: 'name',
  description: 'description',
  rateLimitPerHour: 'rate_limit_per_hour',
  ephemeral: 'ephemeral',
  ipAllowList: 'ip_allow_list',
  expiresAt: 'expires_at',
  webhookUrl: 'webhook_url',
  webhookSecretBox: 'webhook_secret_box',
  webhookAllowedUrls: 'webhook_allowed_urls',
  webhookHubSignature: 'webhook_hub_signature',
};

const byDigest: PreparedStatement = {
  name: 'api_trigger_by_digest',
  text: `
    SELECT a.id, t.workspace_id AS "workspaceId", a.name, a.rate_limit_per_hour AS "rateLimitPerHour", a.ephemeral,
      a.ip_allow_list AS "ipAllowList", a.expires_at AS "expiresAt",
      a.webhook_allowed_urls AS "webhookAllowedUrls", t.revision, h.id AS "threadId", h.title, h.system,
      h.model, h.tools, t.config -> 'guardrails' AS guardrails, coalesce((SELECT json_agg(json_build_object('id', s.id, 'pattern', s.pattern,
        'textDigest', encode(s.text_digest, 'hex'))) FROM guardrail_suppressions s
        WHERE s.trigger_id = t.id AND s.revoked_at IS NULL), '[]') AS suppressions
    FROM api_triggers a JOIN triggers t ON t.id = a.id JOIN threads h ON h.id = a.thread_id
    WHERE a.digest = $1 AND t.active AND NOT t.retired`,
};

/** API triggers of threads. Tokens are known by their digest only. */
export class ApiTriggerStore {
  constructor(private readonly db: Database) {}

  /** The active trigger of a token; null = unknown or switched off. Whether it expired is for the caller's clock. */
  async byDigest(digest: Buffer): Promise<CallableApiTrigger | null> {
    const [trigger] = await this.db.prepared<CallableApiTrigger>(byDigest, [digest]);
    return trigger ?? null;
  }

  async create({ actor, now, workflow, ...trigger }: NewApiTrigger): Promise<CountedApiTrigger> {
    return this.db.transaction(async (tx) => {
      await insertConversationTrigger(tx, { ...trigger, workflow, now });
      await tx.query(
        `INSERT INTO api_triggers (id, thread_id, name, description, rate_limit_per_hour, ephemeral, ip_allow_list,
           digest, last4, expires_at, webhook_url, webhook_secret_box, webhook_allowed_urls, webhook_hub_signature,
           created_by, token_made_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16)`,
        [
          trigger.id,
          trigger.threadId,
          trigger.name,
          trigger.description,
          trigger.rateLimitPerHour,
          trigger.ephemeral,
          trigger.ipAllowList,
          trigger.digest,
          trigger.last4,
          trigger.expiresAt,
          trigger.webhookUrl,
          trigger.webhookSecretBox,
          trigger.webhookAllowedUrls,
          trigger.webhookHubSignature,
          actor,
          now,
        ],
      );
      return (await read(tx, trigger.threadId, trigger.id)) as CountedApiTrigger;
    });
  }

  /** Null = the thread has no such trigger. */
  get(threadId: string, id: string): Promise<CountedApiTrigger | null> {
    return read(this.db, threadId, id);
  }

  /** Of one thread, oldest first. */
  list(threadId: string): Promise<CountedApiTrigger[]> {
    return managementOf(this.db).query(`${API_TRIGGERS} WHERE a.thread_id = $1 ORDER BY t.created_at, t.id`, [
      threadId,
    ]);
  }

  /** Calls meet the new settings from the commit on. Null = the thread has no such trigger. */
  change(
    threadId: string,
    id: string,
    change: ApiTriggerChange,
    now: Date,
  ): Promise<CountedApiTrigger | null> {
    return this.write(threadId, id, now, async (tx) => {
      const { active, ...fields } = change;
      for (const [field, value] of Object.entries(fields)) {
        const column = COLUMNS[field as keyof typeof COLUMNS];
        await tx.query(`UPDATE api_triggers SET ${column} = $2 WHERE id = $1`, [id, value]);
      }
      if (active !== undefined) await tx.query('UPDATE triggers SET active = $2 WHERE id = $1', [id, active]);
    });
  }

  /** Puts another token in place of the present one, which opens nothing from the commit on. */
  regenerate(
    threadId: string,
    id: string,
    token: { readonly digest: Buffer; readonly last4: string },
    now: Date,
  ): Promise<CountedApiTrigger | null> {
    return this.write(threadId, id, now, async (tx) => {
      await tx.query('UPDATE api_triggers SET digest = $2, last4 = $3, token_made_at = $4 WHERE id = $1', [
        id,
        token.digest,
        token.last4,
        now,
      ]);
    });
  }

  /** Removes the trigger with its log. Runs under way go on and leave nothing. False = there was none. */
  async remove(threadId: string, id: string, now: Date): Promise<boolean> {
    return this.db.transaction(async (tx) => {
      if ((await read(tx, threadId, id)) === null) return false;
      // The row of "triggers" first, as in every other write.
      await eraseRuns(tx, [id], now);
      const gone = await tx.query('DELETE FROM api_triggers WHERE id = $1 RETURNING id', [id]);
      if (gone.length === 0) return false;
      await announceTrigger(tx, [id]);
      return true;
    });
  }

  /** The newest entries of the log, newest first. */
  executions(id: string, limit: number): Promise<ExecutionRecord[]> {
    return listExecutions(this.db, id, limit);
  }

  /** Every write raises the revision, by which the accepting statement knows calls that were checked before it. */
  private write(
    threadId: string,
    id: string,
    now: Date,
    work: (tx: Queryable) => Promise<void>,
  ): Promise<CountedApiTrigger | null> {
    return this.db.transaction(async (tx) => {
      const locked = await tx.query(
        `UPDATE triggers t SET revision = t.revision + 1, updated_at = $3 FROM api_triggers a
         WHERE t.id = $2 AND a.id = $2 AND a.thread_id = $1 RETURNING t.id`,
        [threadId, id, now],
      );
      if (locked.length === 0) return null;
      await work(tx);
      const trigger = await read(tx, threadId, id);
      await announceTrigger(tx, [id]);
      return trigger;
    });
  }
}

async function read(where: Queryable, threadId: string, id: string): Promise<CountedApiTrigger | null> {
  const [trigger] = await where.query<CountedApiTrigger>(
    `${API_TRIGGERS} WHERE a.thread_id = $1 AND a.id = $2`,
    [threadId, id],
  );
  return trigger ?? null;
}
