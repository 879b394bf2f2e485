import type { Database, PreparedStatement } from '../database/database.js';
import type { RefusalDraft } from './call-record.js';

const append: PreparedStatement = {
  name: 'append_refusals',
  text: `
    WITH drafts AS MATERIALIZED (
      SELECT * FROM json_to_recordset($1) AS d ("callId" text, "workspaceId" text, "triggerId" text, outcome text,
        code text, status integer, detail text, surface text, "requestId" text, caller text, "clientIp" text,
        "userAgent" text, "runId" text, "payloadMismatch" boolean, "coalesceKey" text, count integer, at timestamptz,
        "lastAt" timestamptz)
    ), threads AS (
      -- Deleting a trigger of a thread deletes its log: a record that comes later must not bring it back.
      SELECT t.id, t.retired FROM triggers t
      WHERE t.type = 'thread' AND t.id IN (SELECT "triggerId" FROM drafts) ORDER BY t.id FOR SHARE
    )
    INSERT INTO refusals AS r (id, workspace_id, trigger_id, outcome, code, status, detail, surface, request_id, caller,
      client_ip, user_agent, run_id, payload_mismatch, coalesce_key, count, at, last_at)
    SELECT "callId", "workspaceId", "triggerId", outcome, code, status, detail, surface, "requestId", caller,
      "clientIp", "userAgent", "runId", "payloadMismatch", "coalesceKey", count, at, "lastAt"
    FROM drafts d WHERE NOT EXISTS (SELECT FROM threads t WHERE t.id = d."triggerId" AND t.retired)
    ORDER BY "coalesceKey", "callId"
    ON CONFLICT (coalesce_key) WHERE coalesce_key IS NOT NULL
    DO UPDATE SET count = r.count + excluded.count, last_at = greatest(r.last_at, excluded.last_at)`,
};

/** Calls that were not accepted. */
export class RefusalStore {
  constructor(private readonly db: Database) {}

  /** Writes many in one statement; rows with the same `coalesceKey` become one with a counter. */
  async append(batch: readonly RefusalDraft[]): Promise<void> {
    if (batch.length > 0) await this.db.prepared(append, [JSON.stringify(coalesced(batch))]);
  }
}

type CountedRefusal = RefusalDraft & { count: number; lastAt: Date };

function coalesced(batch: readonly RefusalDraft[]): CountedRefusal[] {
  const rows: CountedRefusal[] = [];
  const byKey = new Map<string, CountedRefusal>();
  for (const draft of batch) {
    const same = draft.coalesceKey === null ? undefined : byKey.get(draft.coalesceKey);
    if (same) {
      same.count++;
      if (draft.at > same.lastAt) same.lastAt = draft.at;
      continue;
    }
    const row = { ...draft, count: 1, lastAt: draft.at };
    rows.push(row);
    if (draft.coalesceKey !== null) byKey.set(draft.coalesceKey, row);
  }
  return rows;
}
