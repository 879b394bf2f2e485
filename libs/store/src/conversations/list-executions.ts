import type { Database } from '../database/database.js';
import { managementOf } from '../database/pg-database.js';
import type { ExecutionRecord } from './conversation-record.js';

/** So many of the lines may stand for limited calls; one stands for a whole window of them. */
const MOST_LIMITED = 5;

const EXECUTIONS = `
  SELECT r.id AS "runId",
    CASE coalesce(l.status, e.status) WHEN 'running' THEN 'processing' WHEN 'waiting' THEN 'processing'
      WHEN 'cancelled' THEN 'failed' ELSE coalesce(l.status, e.status) END AS status,
    r.input ->> 'prompt' AS prompt, r.input ->> 'source' AS source, r.ephemeral, r.created_at AS "queuedAt",
    coalesce(l.started_at, e.started_at) AS "startedAt", e.finished_at AS "completedAt", e.error,
    r.client_ip AS "clientIp", r.user_agent AS "userAgent", 1 AS count
  FROM runs r LEFT JOIN live_runs l ON l.run_id = r.id LEFT JOIN run_results e ON e.run_id = r.id
  WHERE r.trigger_id = $1 ORDER BY r.created_at DESC, r.id DESC LIMIT $2`;

const LIMITED = `
  SELECT NULL AS "runId", 'rate_limited' AS status, NULL AS prompt, NULL AS source, false AS ephemeral,
    r.at AS "queuedAt", NULL::timestamptz AS "startedAt", NULL::timestamptz AS "completedAt", NULL::json AS error,
    r.client_ip AS "clientIp", r.user_agent AS "userAgent", r.count
  FROM refusals r WHERE r.trigger_id = $1 AND r.outcome = 'rate_limited'
  ORDER BY r.at DESC, r.id DESC LIMIT $3`;

/**
 * The execution log of an API trigger: its runs, which are recorded anyway, and the calls that its limit refused. A
 * flood of refused calls is a line or two, so it pushes out nothing.
 */
export async function listExecutions(
  db: Database,
  triggerId: string,
  limit: number,
): Promise<ExecutionRecord[]> {
  return managementOf(db).query(
    `SELECT * FROM ((${EXECUTIONS}) UNION ALL (${LIMITED})) log ORDER BY "queuedAt" DESC, "runId" DESC NULLS FIRST
     LIMIT $2`,
    [triggerId, limit, MOST_LIMITED],
  );
}
