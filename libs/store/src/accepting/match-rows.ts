import type { PreparedStatement } from '../database/database.js';
import type { AcceptRequest } from './accept-request.js';

/**
 * Accepts a batch and keeps the matches of the runs that it made, in one statement. For batches that hold a match:
 * all others take the plain one and pay nothing.
 */
export const acceptMatched: PreparedStatement = {
  name: 'accept_matched',
  text: `
    WITH answered AS MATERIALIZED (SELECT * FROM accept_calls($1)),
    kept AS (
      INSERT INTO run_matches (run_id, workspace_id, trigger_id, created_at, found)
      SELECT m.run_id, m.workspace_id, m.trigger_id, m.at, m.found::json
      FROM json_to_recordset($2) AS m
        (n integer, run_id text, workspace_id text, trigger_id text, at timestamptz, found text)
      JOIN answered a ON a.n = m.n AND a.verdict = 'accepted'
    )
    SELECT * FROM answered ORDER BY n`,
};

/** JSON text of what a batch has to keep beside its runs; null = nothing. Of ephemeral runs nothing is kept. */
export function matchRows(batch: readonly AcceptRequest[]): string | null {
  const rows: object[] = [];
  for (const [n, { draft }] of batch.entries()) {
    if (!draft?.matches || draft.ephemeral) continue;
    rows.push({
      n,
      run_id: draft.runId,
      workspace_id: draft.workspaceId,
      trigger_id: draft.triggerId,
      at: draft.now,
      found: draft.matches,
    });
  }
  return rows.length === 0 ? null : JSON.stringify(rows);
}
