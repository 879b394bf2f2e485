import type { PreparedStatement } from '../database/database.js';

/** The execution log of an API trigger is of so many, however old they are. */
const LOG_LENGTH = 50;

// Each: $1 id after which it begins, $2 the time in ids, $3 the time, $4 how many to look at.

/** Runs with everything of them. */
export const sweepRuns: PreparedStatement = {
  name: 'sweep_runs',
  text: `
    WITH seen AS MATERIALIZED (
      SELECT e.run_id FROM run_results e
      WHERE e.run_id > $1 AND e.run_id < 'run_' || $2 ORDER BY e.run_id LIMIT $4
    ), old AS MATERIALIZED (
      SELECT e.run_id, r.trigger_id, r.surface, r.created_at
      FROM seen s JOIN run_results e ON e.run_id = s.run_id JOIN runs r ON r.id = e.run_id
      WHERE e.finished_at < $3
        AND NOT EXISTS (SELECT FROM deliveries d WHERE d.run_id = e.run_id AND d.status = 'pending')
        AND (r.surface <> 'trigger' OR ${LOG_LENGTH} = (
          SELECT count(*) FROM (
            SELECT FROM runs n WHERE n.trigger_id = r.trigger_id AND n.surface = 'trigger'
              AND (n.created_at, n.id) > (r.created_at, r.id) LIMIT ${LOG_LENGTH}
          ) newer
        ))
      FOR UPDATE OF e SKIP LOCKED
    ), counted AS (
      UPDATE api_triggers a SET swept_calls = a.swept_calls + c.calls, swept_last_at = greatest(a.swept_last_at, c.last)
      FROM (
        SELECT trigger_id, count(*) AS calls, max(created_at) AS last FROM old WHERE surface = 'trigger'
        GROUP BY trigger_id
      ) c
      WHERE a.id = c.trigger_id
    ), journal AS (
      DELETE FROM run_journal j USING old WHERE j.run_id = old.run_id
    ), events AS (
      DELETE FROM run_events v USING old WHERE v.run_id = old.run_id
    ), signals AS (
      DELETE FROM run_signals s USING old WHERE s.run_id = old.run_id
    ), sent AS (
      DELETE FROM deliveries d USING old WHERE d.run_id = old.run_id AND d.status <> 'pending'
    ), results AS (
      DELETE FROM run_results e USING old WHERE e.run_id = old.run_id
    ), gone AS (
      DELETE FROM runs r USING old WHERE r.id = old.run_id
    )
    SELECT (SELECT count(*)::integer FROM old) AS gone, count(*)::integer AS seen, max(run_id) AS last FROM seen`,
};

const sweepPartsOf = (name: string, table: 'run_journal' | 'run_events'): PreparedStatement => ({
  name,
  text: `
    WITH seen AS MATERIALIZED (
      SELECT DISTINCT p.run_id FROM ${table} p
      WHERE p.run_id > $1 AND p.run_id < 'run_' || $2 ORDER BY p.run_id LIMIT $4
    ), gone AS (
      DELETE FROM ${table} p USING seen s
      WHERE p.run_id = s.run_id
        -- a run without a result is under way, however old it is
        AND EXISTS (SELECT FROM run_results e WHERE e.run_id = s.run_id AND e.finished_at < $3)
      RETURNING p.run_id
    )
    SELECT (SELECT count(*)::integer FROM gone) AS gone, count(*)::integer AS seen, max(run_id) AS last FROM seen`,
});

/** The journals of ended runs, from which single blocks can be run again. */
export const sweepJournals = sweepPartsOf('sweep_journals', 'run_journal');

/** The events of streamed runs that ended. */
export const sweepEvents = sweepPartsOf('sweep_events', 'run_events');

/** Calls that were not accepted. */
export const sweepRefusals: PreparedStatement = {
  name: 'sweep_refusals',
  text: `
    WITH seen AS MATERIALIZED (
      SELECT r.id FROM refusals r WHERE r.id > $1 AND r.id < 'call_' || $2 ORDER BY r.id LIMIT $4
    ), gone AS (
      -- a line that stands for many goes with the last of them
      DELETE FROM refusals r USING seen s WHERE r.id = s.id AND r.last_at < $3 RETURNING r.id
    )
    SELECT (SELECT count(*)::integer FROM gone) AS gone, count(*)::integer AS seen, max(id) AS last FROM seen`,
};
