import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What moves a run after it was accepted: take, journal, events, finish, cancel, signal. Each takes a batch and is
 * one round trip. A write of an owner shows its fence (owner, attempt); without it nothing is written. Plans are pinned
 * to nested loops over indexes: one that was cached while a table was empty must stay right when it is not.
 */
export class RunLife1763800000004 implements MigrationInterface {
  readonly name = 'RunLife1763800000004';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TYPE fenced_write AS (n integer, run_id text, owner text, attempt integer, entries json);
      CREATE TYPE finished_run AS (
        n integer, run_id text, owner text, attempt integer, status text,
        output text, response text, error text, trace text, usage text, waits text,
        resume_at timestamptz, at timestamptz, events json
      );

      -- Tells waiting callers on other processes; payloads stay under the 8000 bytes of NOTIFY.
      CREATE FUNCTION notify_runs(channel text, run_ids text[]) RETURNS void LANGUAGE sql AS $$
        SELECT pg_notify(channel, string_agg(id, ',' ORDER BY place))
        FROM unnest(run_ids) WITH ORDINALITY AS r (id, place) GROUP BY (place - 1) / 100
      $$;

      -- Runs of conversations ended: lets the next of each go, and answers it.
      CREATE FUNCTION release_conversations(ended text[], at timestamptz)
      RETURNS TABLE (conversation_id text, run_id text)
      LANGUAGE plpgsql SET plan_cache_mode = force_generic_plan
      SET enable_seqscan = off SET enable_hashjoin = off SET enable_mergejoin = off SET jit = off AS $$
      #variable_conflict use_column
      BEGIN
        -- the order of accept_calls
        PERFORM 1 FROM conversations v WHERE v.id = ANY (ended) ORDER BY v.workspace_id, v.scope, v.key FOR UPDATE;
        UPDATE conversations v SET open_runs = v.open_runs - e.runs
        FROM (SELECT id, count(*)::integer AS runs FROM unnest(ended) AS u (id) GROUP BY id) e WHERE v.id = e.id;
        RETURN QUERY
        UPDATE live_runs l SET ready_at = release_conversations.at
        FROM conversations v
        CROSS JOIN LATERAL (
          SELECT f.run_id FROM live_runs f WHERE f.conversation_id = v.id ORDER BY f.conversation_seq LIMIT 1
        ) first
        WHERE v.id = ANY (ended) AND v.open_runs > 0
          AND l.run_id = first.run_id AND l.status = 'queued' AND l.ready_at IS NULL
        RETURNING v.id, l.run_id;
      END $$;

      CREATE FUNCTION take_runs(run_ids text[], taker text, at timestamptz) RETURNS SETOF live_runs ROWS 20
      LANGUAGE plpgsql SET plan_cache_mode = force_generic_plan
      SET enable_seqscan = off SET enable_hashjoin = off SET enable_mergejoin = off SET jit = off AS $$
      #variable_conflict use_column
      DECLARE free text[]; signalled text[];
      BEGIN
        SELECT array_agg(f.run_id), array_agg(f.run_id) FILTER (WHERE f.signalled) INTO free, signalled
        FROM (
          SELECT l.run_id, l.signalled FROM live_runs l
          WHERE l.run_id = ANY (run_ids)
            AND (l.status = 'queued' AND l.ready_at IS NOT NULL
                 OR l.status = 'waiting' AND l.resume_at <= take_runs.at)
          ORDER BY l.run_id FOR UPDATE
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

      -- The numbers (n) of the writes whose fence holds. Share locks keep it so until the commit.
      CREATE FUNCTION held_fences(writes fenced_write[]) RETURNS integer[]
      LANGUAGE plpgsql SET plan_cache_mode = force_generic_plan
      SET enable_seqscan = off SET enable_hashjoin = off SET enable_mergejoin = off SET jit = off AS $$
      DECLARE held integer[];
      BEGIN
        SELECT array_agg(f.n) INTO held FROM (
          SELECT w.n FROM unnest(writes) w JOIN live_runs l ON l.run_id = w.run_id
          WHERE l.owner = w.owner AND l.attempt = w.attempt AND l.status = 'running'
          ORDER BY l.run_id FOR SHARE OF l
        ) f;
        RETURN coalesce(held, '{}');
      END $$;

      CREATE FUNCTION journal_runs(batch json) RETURNS integer[]
      LANGUAGE plpgsql SET plan_cache_mode = force_generic_plan
      SET enable_seqscan = off SET enable_hashjoin = off SET enable_mergejoin = off SET jit = off AS $$
      DECLARE writes fenced_write[]; held integer[];
      BEGIN
        SELECT array_agg(w ORDER BY w.n) INTO writes FROM json_populate_recordset(NULL::fenced_write, batch) w;
        held := held_fences(writes);
        INSERT INTO run_journal (run_id, attempt, key, kind, data)
        SELECT w.run_id, w.attempt, e.entry ->> 0, e.entry ->> 1, (e.entry ->> 2)::json
        FROM unnest(writes) w CROSS JOIN LATERAL json_array_elements(w.entries) WITH ORDINALITY AS e (entry, place)
        WHERE w.n = ANY (held)
        ORDER BY w.n, e.place;
        RETURN held;
      END $$;

      CREATE FUNCTION append_run_events(batch json) RETURNS integer[]
      LANGUAGE plpgsql SET plan_cache_mode = force_generic_plan
      SET enable_seqscan = off SET enable_hashjoin = off SET enable_mergejoin = off SET jit = off AS $$
      DECLARE writes fenced_write[]; held integer[]; elsewhere text[];
      BEGIN
        SELECT array_agg(w ORDER BY w.n) INTO writes FROM json_populate_recordset(NULL::fenced_write, batch) w;
        held := held_fences(writes);
        INSERT INTO run_events (run_id, seq, type, data)
        SELECT w.run_id, (e.entry ->> 0)::integer, e.entry ->> 1, (e.entry ->> 2)::json
        FROM unnest(writes) w CROSS JOIN LATERAL json_array_elements(w.entries) AS e (entry)
        WHERE w.n = ANY (held)
        ON CONFLICT DO NOTHING;
        SELECT array_agg(DISTINCT l.run_id) INTO elsewhere
        FROM unnest(writes) w JOIN live_runs l ON l.run_id = w.run_id
        WHERE w.n = ANY (held) AND l.waiter <> l.owner;
        IF elsewhere IS NOT NULL THEN PERFORM notify_runs('prompthook_run_event', elsewhere); END IF;
        RETURN held;
      END $$;

      CREATE FUNCTION finish_runs(batch json) RETURNS TABLE (n integer, next text)
      LANGUAGE plpgsql SET plan_cache_mode = force_generic_plan
      SET enable_seqscan = off SET enable_hashjoin = off SET enable_mergejoin = off SET jit = off AS $$
      #variable_conflict use_column
      DECLARE
        ends finished_run[];
        ended_n integer[]; ended_talk text[]; talks text[]; elsewhere text[]; signalled text[];
        parked_n integer[]; parked_next text[]; parked_elsewhere text[];
      BEGIN
        SELECT array_agg(f ORDER BY f.run_id) INTO ends FROM json_populate_recordset(NULL::finished_run, batch) f;

        -- 1. Ended: out of live_runs, into run_results.
        WITH gone AS (
          DELETE FROM live_runs l USING unnest(ends) f
          WHERE f.status IN ('completed', 'failed', 'cancelled')
            AND l.run_id = f.run_id AND l.owner = f.owner AND l.attempt = f.attempt AND l.status = 'running'
          RETURNING f.*, l.workspace_id, l.created_at, l.started_at, l.conversation_id, l.waiter, l.signalled
        ), kept AS (
          INSERT INTO run_results (run_id, workspace_id, status, attempt, created_at, started_at, finished_at,
            output, response, error, trace, usage)
          SELECT run_id, workspace_id, status, attempt, created_at, started_at, at,
                 output::json, response::json, error::json, trace::json, usage::json
          FROM gone
        )
        SELECT coalesce(array_agg(n), '{}'), array_agg(conversation_id),
               array_agg(conversation_id) FILTER (WHERE conversation_id IS NOT NULL),
               array_agg(run_id) FILTER (WHERE waiter <> owner), array_agg(run_id) FILTER (WHERE signalled)
        INTO ended_n, ended_talk, talks, elsewhere, signalled
        FROM gone;
        IF signalled IS NOT NULL THEN DELETE FROM run_signals s WHERE s.run_id = ANY (signalled); END IF;

        -- 2. Parked: waiting, or handed back. Locked first, so that a signal that came in between is seen.
        IF EXISTS (SELECT FROM unnest(ends) f WHERE f.status IN ('waiting', 'queued')) THEN
          PERFORM 1 FROM live_runs l
          WHERE l.run_id IN (SELECT f.run_id FROM unnest(ends) f WHERE f.status IN ('waiting', 'queued'))
          ORDER BY l.run_id FOR UPDATE;
          -- answers that this attempt has seen are spent; a run that is handed back has not used them
          DELETE FROM run_signals s USING unnest(ends) f, live_runs l
          WHERE f.status = 'waiting' AND s.run_id = f.run_id AND s.seen
            AND l.run_id = f.run_id AND l.owner = f.owner AND l.attempt = f.attempt AND l.status = 'running';
          WITH parked AS (
            UPDATE live_runs l SET
              status = CASE WHEN p.waits_on THEN 'waiting' ELSE 'queued' END,
              ready_at = CASE WHEN p.waits_on THEN NULL ELSE p.at END,
              resume_at = CASE WHEN p.waits_on THEN p.resume_at END,
              owner = NULL,
              waits = coalesce(p.waits::json, l.waits),
              response = coalesce(p.response::json, l.response), trace = coalesce(p.trace::json, l.trace),
              usage = coalesce(p.usage::json, l.usage)
            FROM (
              SELECT f.*, f.status = 'waiting' AND NOT EXISTS (
                SELECT FROM json_array_elements(coalesce(f.waits, '[]')::json) w
                JOIN run_signals s ON s.run_id = f.run_id AND s.block_key = w ->> 'blockKey'
              ) AS waits_on
              FROM unnest(ends) f WHERE f.status IN ('waiting', 'queued')
            ) p
            WHERE l.run_id = p.run_id AND l.owner = p.owner AND l.attempt = p.attempt AND l.status = 'running'
            RETURNING p.n, p.run_id, p.owner, p.status AS asked, l.status, l.waiter
          )
          SELECT array_agg(n), array_agg(CASE WHEN asked = 'waiting' AND status = 'queued' THEN run_id END),
                 array_agg(run_id) FILTER (WHERE status = 'waiting' AND waiter <> owner)
          INTO parked_n, parked_next, parked_elsewhere
          FROM parked;
        END IF;

        -- 3. Last events of streamed runs.
        IF EXISTS (SELECT FROM unnest(ends) f WHERE f.events IS NOT NULL) THEN
          INSERT INTO run_events (run_id, seq, type, data)
          SELECT f.run_id, (e.entry ->> 0)::integer, e.entry ->> 1, (e.entry ->> 2)::json
          FROM unnest(ends) f CROSS JOIN LATERAL json_array_elements(f.events) AS e (entry)
          WHERE f.n = ANY (ended_n || parked_n)
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
            FROM release_conversations(talks, (SELECT max(f.at) FROM unnest(ends) f)) r
          )
          SELECT e.n, r.run_id FROM unnest(ended_n, ended_talk) AS e (n, talk)
          LEFT JOIN released r ON r.conversation_id = e.talk;
        END IF;
        RETURN QUERY SELECT p.n, p.run_id FROM unnest(parked_n, parked_next) AS p (n, run_id);
      END $$;

      CREATE FUNCTION cancel_run(wanted text, of_workspace text, at timestamptz)
      RETURNS TABLE (outcome text, detail text)
      LANGUAGE plpgsql SET plan_cache_mode = force_generic_plan
      SET enable_seqscan = off SET enable_hashjoin = off SET enable_mergejoin = off SET jit = off AS $$
      #variable_conflict use_column
      DECLARE live live_runs; next_run text;
      BEGIN
        SELECT * INTO live FROM live_runs l WHERE l.run_id = wanted AND l.workspace_id = of_workspace FOR UPDATE;
        IF NOT FOUND THEN
          RETURN QUERY SELECT 'already_ended'::text, e.status FROM run_results e
            WHERE e.run_id = wanted AND e.workspace_id = of_workspace;
          RETURN;
        END IF;
        IF live.status = 'running' THEN
          UPDATE live_runs l SET cancel_requested = true WHERE l.run_id = wanted;
          PERFORM pg_notify('prompthook_cancel', wanted);
          RETURN QUERY SELECT 'requested'::text, live.owner;
          RETURN;
        END IF;
        DELETE FROM live_runs l WHERE l.run_id = wanted;
        DELETE FROM run_signals s WHERE s.run_id = wanted;
        INSERT INTO run_results (run_id, workspace_id, status, attempt, created_at, started_at, finished_at, response,
          trace, usage)
        VALUES (wanted, of_workspace, 'cancelled', live.attempt, live.created_at, live.started_at, at, live.response,
          live.trace, live.usage);
        IF live.stream THEN
          INSERT INTO run_events (run_id, seq, type, data)
          SELECT wanted, coalesce(max(e.seq), 0) + 1, 'run.cancelled', '{}' FROM run_events e WHERE e.run_id = wanted;
        END IF;
        IF live.waiter IS NOT NULL THEN PERFORM pg_notify('prompthook_run_ended', wanted); END IF;
        IF live.conversation_id IS NOT NULL THEN
          SELECT r.run_id INTO next_run FROM release_conversations(ARRAY[live.conversation_id], at) r;
        END IF;
        RETURN QUERY SELECT 'cancelled'::text, next_run;
      END $$;

      CREATE FUNCTION deliver_signal(wanted text, block text, answer text, at timestamptz)
      RETURNS TABLE (delivered boolean, dispatch boolean)
      LANGUAGE plpgsql SET plan_cache_mode = force_generic_plan
      SET enable_seqscan = off SET enable_hashjoin = off SET enable_mergejoin = off SET jit = off AS $$
      #variable_conflict use_column
      DECLARE live live_runs; wait json;
      BEGIN
        SELECT * INTO live FROM live_runs l WHERE l.run_id = wanted FOR UPDATE;
        SELECT w INTO wait FROM json_array_elements(coalesce(live.waits, '[]')) w WHERE w ->> 'blockKey' = block LIMIT 1;
        IF NOT FOUND THEN
          RETURN QUERY SELECT false, false;
          RETURN;
        END IF;
        INSERT INTO run_signals (run_id, block_key, step, payload, delivered_at)
        VALUES (wanted, block, wait ->> 'step', answer::json, at)
        ON CONFLICT DO NOTHING;
        IF NOT FOUND THEN
          RETURN QUERY SELECT false, false;
          RETURN;
        END IF;
        UPDATE live_runs l SET signalled = true,
          status = CASE l.status WHEN 'waiting' THEN 'queued' ELSE l.status END,
          ready_at = CASE l.status WHEN 'waiting' THEN deliver_signal.at ELSE l.ready_at END,
          resume_at = CASE l.status WHEN 'waiting' THEN NULL ELSE l.resume_at END
        WHERE l.run_id = wanted;
        RETURN QUERY SELECT true, live.status = 'waiting';
      END $$;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP FUNCTION deliver_signal(text, text, text, timestamptz), cancel_run(text, text, timestamptz),
        finish_runs(json), append_run_events(json), journal_runs(json), held_fences(fenced_write[]),
        take_runs(text[], text, timestamptz), release_conversations(text[], timestamptz), notify_runs(text, text[]);
      DROP TYPE finished_run, fenced_write;
    `);
  }
}
