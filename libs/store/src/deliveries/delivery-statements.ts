import type { PreparedStatement } from '../database/database.js';

/** $1 claim, $2 due, $3 lease now, $4 lease until, $5 limit. */
export const claimDeliveries: PreparedStatement = {
  name: 'claim_deliveries',
  text: `
    WITH taken AS (
      UPDATE deliveries SET claim = $1, claimed_until = $4, attempt = attempt + 1
      WHERE id = ANY (ARRAY(
        SELECT id FROM deliveries
        WHERE status = 'pending' AND next_at <= $2 AND (claimed_until IS NULL OR claimed_until <= $3)
        ORDER BY next_at LIMIT $5 FOR UPDATE SKIP LOCKED
      ))
      RETURNING *
    )
    SELECT t.id, t.claim, t.workspace_id AS "workspaceId", t.trigger_id AS "triggerId", t.run_id AS "runId", t.url,
      r.request_id AS "requestId", t.attempt, t.step, e.status AS "runStatus", e.error, t.ephemeral,
      CASE WHEN t.ephemeral THEN t.payload -> 'output' ELSE e.output END AS output,
      CASE WHEN t.ephemeral THEN t.payload -> 'response' ELSE e.response END AS response,
      t.created_at AS "createdAt", e.created_at AS "runCreatedAt", e.finished_at AS "finishedAt"
    FROM taken t
    LEFT JOIN runs r ON r.id = t.run_id
    LEFT JOIN run_results e ON e.run_id = t.run_id
    ORDER BY t.next_at, t.id`,
};

/** $1 id, $2 claim, $3 attempt, $4 status, $5 next at, $6 step, $7 reason, $8 now, $9 the attempt as JSON or null. */
export const settleDelivery: PreparedStatement = {
  name: 'settle_delivery',
  text: `
    WITH settled AS (
      UPDATE deliveries SET status = $4, next_at = $5, step = coalesce($6, step), reason = $7, claim = NULL,
        claimed_until = NULL,
        payload = CASE WHEN $4 = 'pending' THEN payload END,
        ended_at = CASE WHEN $4 <> 'pending' THEN $8::timestamptz END
      WHERE id = $1 AND claim = $2 AND attempt = $3
      RETURNING id, attempt
    ), logged AS (
      INSERT INTO delivery_attempts (delivery_id, attempt, at, duration_ms, status, error, response)
      SELECT s.id, s.attempt, a.at, a.duration_ms, a.status, a.error, a.response
      FROM settled s CROSS JOIN json_to_record($9::json) AS a (
        at timestamptz, duration_ms integer, status integer, error text, response text)
      WHERE $9 IS NOT NULL
    )
    SELECT count(*)::integer AS settled FROM settled`,
};
