import type { Database, PreparedStatement } from '../database/database.js';
import type { RunRecord } from './run-record.js';

/** The columns of a RunSummary, from `runs r`, `live_runs l` and `run_results e`. */
export const SUMMARY_COLUMNS = `
  r.id AS "runId", r.workspace_id AS "workspaceId", r.workflow_id AS "workflowId",
  r.workflow_version AS "workflowVersion", r.trigger_id AS "triggerId", r.surface, r.request_id AS "requestId",
  r.caller, r.conversation_id AS "conversationId", coalesce(l.status, e.status) AS status,
  coalesce(l.attempt, e.attempt) AS attempt, r.ephemeral, r.simulate, r.guardrails_triggered AS "guardrailsTriggered",
  r.created_at AS "createdAt", coalesce(l.started_at, e.started_at) AS "startedAt",
  e.finished_at AS "finishedAt", e.error,
  CASE WHEN r.surface = 'replay' THEN (
    SELECT json_build_object('runId', o.original_id, 'fromBlock', o.from_block, 'edited', o.edited)
    FROM run_origins o WHERE o.run_id = r.id
  ) END AS "replayOf"`;

const statement: PreparedStatement = {
  name: 'get_run',
  text: `
    SELECT ${SUMMARY_COLUMNS},
      r.trigger_block_id AS "triggerBlockId", r.trigger_revision AS "triggerRevision", r.client_request_id AS "clientRequestId", r.client_ip AS "clientIp",
      r.user_agent AS "userAgent", r.input, r.patterns, r.stream, coalesce(l.cancel_requested, false) AS "cancelRequested",
      l.resume_at AS "resumeAt", e.output, coalesce(l.response, e.response) AS response,
      coalesce(l.trace, e.trace) AS trace, coalesce(l.usage, e.usage) AS usage, coalesce(l.waits, '[]') AS waits,
      m.found AS matches
    FROM runs r
    LEFT JOIN live_runs l ON l.run_id = r.id
    LEFT JOIN run_results e ON e.run_id = r.id
    LEFT JOIN run_matches m ON m.run_id = r.id
    WHERE r.id = $2 AND r.workspace_id = $1`,
};

/** One statement, so that a run that ends meanwhile is seen either live or ended. */
export async function getRun(db: Database, workspaceId: string, runId: string): Promise<RunRecord | null> {
  const [run] = await db.prepared<RunRecord>(statement, [workspaceId, runId]);
  return run ?? null;
}
