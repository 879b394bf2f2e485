import type { MigrationInterface, QueryRunner } from 'typeorm';
import { RunLife1763800000004 } from './1763800000004-run-life.js';

/**
 * Live runs are found by their key alone, whatever else is asked of them. A plan that was made while the table was
 * small took all queued (or running) runs from an index of theirs and compared them with the wanted ones, so that
 * taking or ending a few runs cost more the more others were live. A subquery with a LIMIT, or a CASE, keeps the other
 * conditions away from the choice of the index. Rows are locked in the order of their keys, and only those that fit.
 *
 * `finish_runs` takes one array per column and reads them by place, as `accept_calls` does.
 */
export class RowsByKey1763800000023 implements MigrationInterface {
  readonly name = 'RowsByKey1763800000023';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE OR REPLACE FUNCTION take_runs(run_ids text[], taker text, at timestamptz) RETURNS SETOF live_runs ROWS 20
      LANGUAGE plpgsql SET plan_cache_mode = force_generic_plan
      SET enable_seqscan = off SET enable_hashjoin = off SET enable_mergejoin = off SET jit = off AS $$
      #variable_conflict use_column
      DECLARE free text[]; signalled text[];
      BEGIN
        SELECT array_agg(f.run_id), array_agg(f.run_id) FILTER (WHERE f.signalled) INTO free, signalled
        FROM (
          SELECT l.run_id, l.signalled
          FROM (SELECT DISTINCT u.id FROM unnest(run_ids) AS u (id) ORDER BY u.id) wanted
          CROSS JOIN LATERAL (
            SELECT * FROM live_runs r
            WHERE r.run_id = wanted.id AND CASE r.status WHEN 'queued' THEN r.ready_at IS NOT NULL
                                                         WHEN 'waiting' THEN r.resume_at <= take_runs.at END
            LIMIT 1 FOR UPDATE
          ) l
        ) f;
        IF free IS NULL THEN RETURN; END IF;
        IF signalled IS NOT NULL THEN
          UPDATE run_signals s SET seen = true WHERE s.run_id = ANY (signalled) AND NOT s.seen;
        END IF;
        RETURN QUERY
        UPDATE live_runs l SET status = 'running', owner = taker, attempt = l.attempt + 1, ready_at = NULL,
          resume_at = NULL, started_at = coalesce(l.started_at, take_runs.at)
        WHERE l.run_id = ANY (free)
        RETURNING l.*;
      END $$;

      CREATE OR REPLACE FUNCTION held_fences(writes fenced_write[]) RETURNS integer[]
      LANGUAGE plpgsql SET plan_cache_mode = force_generic_plan
      SET enable_seqscan = off SET enable_hashjoin = off SET enable_mergejoin = off SET jit = off AS $$
      DECLARE held integer[];
      BEGIN
        SELECT array_agg(f.n) INTO held FROM (
          SELECT w.n FROM (SELECT * FROM unnest(writes) u ORDER BY u.run_id COLLATE "C") w
          CROSS JOIN LATERAL (
            SELECT FROM live_runs r
            WHERE r.run_id = w.run_id
              AND CASE r.status WHEN 'running' THEN r.owner = w.owner AND r.attempt = w.attempt END
            LIMIT 1 FOR SHARE
          ) l
        ) f;
        RETURN coalesce(held, '{}');
      END $$;

      DROP FUNCTION finish_runs(json);
      DROP TYPE finished_run;

      -- n: place (from 1) of an attempt whose fence held.
      CREATE FUNCTION finish_runs(
        run_ids text[], owners text[], attempts integer[], statuses text[], ats float8[], outputs text[],
        responses text[], errors text[], traces text[], usages text[], wait_lists text[], resume_ats float8[], events text[]
      )
      RETURNS TABLE (n integer, next text)
      LANGUAGE plpgsql SET plan_cache_mode = force_generic_plan
      SET enable_seqscan = off SET enable_hashjoin = off SET enable_mergejoin = off SET enable_bitmapscan = off
      SET jit = off AS $$
      #variable_conflict use_column
      DECLARE
        ended_ids text[] := run_ids; parked_ids text[]; woken text[];
        ended_n integer[]; ended_talk text[]; talks text[]; elsewhere text[]; signalled text[];
        parked_n integer[]; parked_next text[]; parked_elsewhere text[];
      BEGIN
        IF 'waiting' = ANY (statuses) OR 'queued' = ANY (statuses) THEN
          SELECT array_agg(run_ids[c]) FILTER (WHERE statuses[c] IN ('waiting', 'queued')),
                 array_agg(run_ids[c]) FILTER (WHERE statuses[c] NOT IN ('waiting', 'queued'))
          INTO parked_ids, ended_ids
          FROM generate_series(1, array_length(run_ids, 1)) AS c;
        END IF;

        -- 1. Ended: out of live_runs, into run_results.
        IF ended_ids IS NOT NULL THEN
          WITH gone AS (
            DELETE FROM live_runs l
            WHERE l.run_id = ANY (ended_ids) AND CASE WHEN l.status = 'running' THEN
              (l.owner, l.attempt) = (owners[array_position(run_ids, l.run_id)], attempts[array_position(run_ids, l.run_id)])
            END
            RETURNING array_position(run_ids, l.run_id) AS n, l.run_id, l.owner, l.attempt, l.workspace_id, l.created_at,
              l.started_at, l.conversation_id, l.waiter, l.signalled
          ), kept AS (
            INSERT INTO run_results (run_id, workspace_id, status, attempt, created_at, started_at, finished_at,
              output, response, error, trace, usage)
            SELECT run_id, workspace_id, statuses[n], attempt, created_at, started_at, to_timestamp(ats[n] / 1000),
                   outputs[n]::json, responses[n]::json, errors[n]::json, traces[n]::json, usages[n]::json
            FROM gone
          )
          SELECT array_agg(n), array_agg(conversation_id),
                 array_agg(conversation_id) FILTER (WHERE conversation_id IS NOT NULL),
                 array_agg(run_id) FILTER (WHERE waiter <> owner), array_agg(run_id) FILTER (WHERE signalled)
          INTO ended_n, ended_talk, talks, elsewhere, signalled
          FROM gone;
          IF signalled IS NOT NULL THEN DELETE FROM run_signals s WHERE s.run_id = ANY (signalled); END IF;
        END IF;

        -- 2. Parked: waiting, or handed back. Locked first, so that a signal that came in between is seen.
        IF parked_ids IS NOT NULL THEN
          SELECT array_agg(l.run_id) INTO parked_ids
          FROM (SELECT * FROM live_runs r WHERE r.run_id = ANY (parked_ids) ORDER BY r.run_id FOR UPDATE) l
          WHERE CASE WHEN l.status = 'running' THEN
            (l.owner, l.attempt) = (owners[array_position(run_ids, l.run_id)], attempts[array_position(run_ids, l.run_id)])
          END;
        END IF;
        IF parked_ids IS NOT NULL THEN
          -- answers that this attempt has seen are spent; a run that is handed back has not used them
          DELETE FROM run_signals s
          WHERE s.run_id = ANY (parked_ids) AND s.seen AND statuses[array_position(run_ids, s.run_id)] = 'waiting';
          SELECT array_agg(p.id) INTO woken FROM unnest(parked_ids) AS p (id)
          WHERE EXISTS (
            SELECT FROM json_array_elements(coalesce(wait_lists[array_position(run_ids, p.id)], '[]')::json) w
            JOIN run_signals s ON s.run_id = p.id AND s.block_key = w ->> 'blockKey'
          );
          WITH parked AS (
            UPDATE live_runs l SET
              status = p.becomes,
              ready_at = CASE p.becomes WHEN 'queued' THEN to_timestamp(ats[p.n] / 1000) END,
              resume_at = CASE p.becomes WHEN 'waiting' THEN to_timestamp(resume_ats[p.n] / 1000) END,
              owner = NULL,
              waits = coalesce(wait_lists[p.n]::json, l.waits),
              response = coalesce(responses[p.n]::json, l.response), trace = coalesce(traces[p.n]::json, l.trace),
              usage = coalesce(usages[p.n]::json, l.usage)
            FROM (
              SELECT locked.id, locked.n,
                     CASE WHEN locked.id = ANY (woken) THEN 'queued' ELSE statuses[locked.n] END AS becomes
              FROM (
                SELECT r.run_id AS id, array_position(run_ids, r.run_id) AS n FROM live_runs r
                WHERE r.run_id = ANY (parked_ids) OFFSET 0
              ) locked
            ) p
            WHERE l.run_id = p.id AND l.run_id = ANY (parked_ids)
            RETURNING p.n, p.id, owners[p.n] AS owner, statuses[p.n] AS asked, l.status, l.waiter
          )
          SELECT array_agg(n), array_agg(CASE WHEN asked = 'waiting' AND status = 'queued' THEN id END),
                 array_agg(id) FILTER (WHERE status = 'waiting' AND waiter <> owner)
          INTO parked_n, parked_next, parked_elsewhere
          FROM parked;
        END IF;

        -- 3. Last events of streamed runs.
        IF events IS NOT NULL THEN
          INSERT INTO run_events (run_id, seq, type, data)
          SELECT run_ids[h.n], (e.entry ->> 0)::integer, e.entry ->> 1, (e.entry ->> 2)::json
          FROM unnest(ended_n || parked_n) AS h (n)
          CROSS JOIN LATERAL json_array_elements(events[h.n]::json) AS e (entry)
          ON CONFLICT DO NOTHING;
        END IF;

        -- 4. Waiting callers elsewhere, then the next runs of the conversations.
        elsewhere := elsewhere || parked_elsewhere;
        IF cardinality(elsewhere) > 0 THEN PERFORM notify_runs('prompthook_run_ended', elsewhere); END IF;
        IF talks IS NULL THEN
          RETURN QUERY SELECT e.n, NULL::text FROM unnest(ended_n) AS e (n);
        ELSE
          RETURN QUERY
          WITH released AS MATERIALIZED (
            SELECT r.conversation_id, r.run_id
            FROM release_conversations(talks, to_timestamp((SELECT max(u.at) FROM unnest(ats) AS u (at)) / 1000)) r
          )
          SELECT e.n, r.run_id FROM unnest(ended_n, ended_talk) AS e (n, talk)
          LEFT JOIN released r ON r.conversation_id = e.talk;
        END IF;
        RETURN QUERY SELECT p.n, p.run_id FROM unnest(parked_n, parked_next) AS p (n, run_id);
      END $$;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP FUNCTION finish_runs, deliver_signal, cancel_run, append_run_events, journal_runs, held_fences, take_runs,
        release_conversations, notify_runs;
      DROP TYPE fenced_write;
    `);
    await new RunLife1763800000004().up(runner);
  }
}
