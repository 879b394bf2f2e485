import type { PreparedStatement } from '../database/database.js';

export const takeRuns: PreparedStatement = {
  name: 'take_runs',
  text: `
    SELECT l.run_id AS "runId", l.workspace_id AS "workspaceId", r.workflow_id AS "workflowId",
           r.workflow_version AS "workflowVersion", r.trigger_id AS "triggerId",
           r.trigger_block_id AS "triggerBlockId", r.simulate, r.request_id AS "requestId",
           r.caller, r.input, l.attempt, v.id AS "talkId", v.scope AS "talkScope", v.key AS "talkKey",
           r.stream, r.ephemeral, l.waiter, l.cancel_requested AS "cancelRequested",
           coalesce(l.waits, '[]') AS waits, l.created_at AS "createdAt", l.started_at AS "startedAt",
           CASE WHEN l.signalled THEN (
             SELECT json_agg(json_build_object('blockKey', s.block_key, 'step', s.step, 'payload', s.payload,
                                               'deliveredAt', s.delivered_at) ORDER BY s.delivered_at)
             FROM run_signals s WHERE s.run_id = l.run_id
           ) END AS signals
    FROM take_runs($1, $2, $3) l
    CROSS JOIN LATERAL (SELECT * FROM runs r WHERE r.id = l.run_id LIMIT 1) r
    LEFT JOIN LATERAL (SELECT * FROM conversations v WHERE v.id = l.conversation_id LIMIT 1) v ON true
    ORDER BY l.created_at, l.run_id`,
};

export const finishRuns: PreparedStatement = {
  name: 'finish_runs',
  text: 'SELECT n, next FROM finish_runs($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)',
};

export const journalRuns: PreparedStatement = {
  name: 'journal_runs',
  text: 'SELECT journal_runs($1) AS held',
};

export const loadJournal: PreparedStatement = {
  name: 'load_journal',
  text: `SELECT run_id AS "runId", key, kind, data, attempt FROM run_journal
         WHERE run_id = ANY ($1) ORDER BY run_id, entry`,
};

export const dueRuns: PreparedStatement = {
  name: 'due_runs',
  text: `
    UPDATE live_runs SET status = 'queued', ready_at = $1, resume_at = NULL WHERE run_id = ANY (ARRAY(
      SELECT run_id FROM live_runs WHERE status = 'waiting' AND resume_at <= $1
      ORDER BY resume_at LIMIT $2 FOR UPDATE SKIP LOCKED
    )) RETURNING run_id AS "runId"`,
};

export const undispatchedRuns: PreparedStatement = {
  name: 'undispatched_runs',
  text: `
    UPDATE live_runs SET ready_at = $3 WHERE run_id = ANY (ARRAY(
      SELECT run_id FROM live_runs WHERE status = 'queued' AND ready_at <= $1
      ORDER BY ready_at LIMIT $2 FOR UPDATE SKIP LOCKED
    )) RETURNING run_id AS "runId"`,
};

/** Not prepared: planned anew, it finds its row by key however many there are by then. */
export const ANSWER_RUN = `
  WITH answered AS (
    UPDATE live_runs SET response = $4::json
    WHERE run_id = $1 AND owner = $2 AND attempt = $3 AND status = 'running'
    RETURNING run_id, waiter, owner
  )
  SELECT CASE WHEN waiter <> owner THEN pg_notify('prompthook_run_ended', run_id) END FROM answered`;

export const runEndings: PreparedStatement = {
  name: 'run_endings',
  text: `
    SELECT l.run_id AS "runId", l.status, l.response, NULL::json AS output, NULL::json AS error,
      l.resume_at AS "resumesAt"
    FROM live_runs l WHERE l.run_id = ANY ($1)
    UNION ALL
    SELECT e.run_id, e.status, e.response, e.output, e.error, NULL FROM run_results e WHERE e.run_id = ANY ($1)`,
};

export const cancelRequestedRuns: PreparedStatement = {
  name: 'cancel_requested_runs',
  text: `SELECT run_id AS "runId" FROM live_runs WHERE run_id = ANY ($1) AND cancel_requested`,
};
