import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * `accept_calls`: counts, checks, claims and creates, for a whole batch in one round trip. Statements are set-based
 * and take locks in one order everywhere (throttles by key, claims by key, conversations by workspace, scope and
 * key), so that instances cannot deadlock. Tables are reached by index only (no sequential scans, LATERAL .. LIMIT 1
 * against hash joins): a plan that was cached while a table was empty must stay right when it is not. The plans are
 * generic, because planning anew costs more than a small batch itself.
 */
export class AcceptCalls1763800000003 implements MigrationInterface {
  readonly name = 'AcceptCalls1763800000003';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TYPE accept_call AS (
        n integer,
        charge_key text, charge_limit integer, charge_window_ms float8, charge_at timestamptz,
        held boolean,
        run_id text, workspace_id text, workflow_id text, workflow_version integer,
        trigger_id text, trigger_block_id text, trigger_revision integer,
        surface text, request_id text, client_request_id text, caller text, client_ip text, user_agent text,
        conversation_id text, conversation_scope text, conversation_key text,
        owner text, waiter text, stream boolean, ephemeral boolean, simulate boolean,
        claim_keys bytea[], claim_expires timestamptz[], claim_traces boolean[], fingerprint bytea,
        guardrails_triggered boolean, patterns text[], at timestamptz,
        input text
      );

      CREATE FUNCTION accept_calls(batch json)
      RETURNS TABLE (
        n integer, hits integer, reset_ms float8, limited boolean,
        verdict text, owned boolean, to_enqueue boolean,
        original_run text, original_request text, fingerprint_matches boolean
      )
      LANGUAGE plpgsql
      SET plan_cache_mode = force_generic_plan
      SET enable_seqscan = off
      SET jit = off
      AS $$
      #variable_conflict use_column
      DECLARE
        calls accept_call[];
        accepted accept_call[];
        accepted_n integer[];
        charged_n integer[]; charged_hits integer[]; charged_ends timestamptz[]; over_n integer[];
        lost_claims bigint;
        lost_n integer[]; lost_run text[]; lost_request text[]; lost_same boolean[];
        talk_n integer[]; talk_id text[]; talk_seq bigint[]; talk_blocked boolean[];
      BEGIN
        SELECT array_agg(c ORDER BY c.n) INTO calls FROM json_populate_recordset(NULL::accept_call, batch) c;

        -- 1. Charges. One row per key; the rank inside the batch decides who is over.
        WITH asked AS (
          SELECT c.n, c.charge_key, c.charge_limit, c.charge_window_ms, c.charge_at,
                 row_number() OVER (PARTITION BY c.charge_key ORDER BY c.n) AS rank
          FROM unnest(calls) c WHERE c.charge_key IS NOT NULL
        ), charged AS (
          INSERT INTO throttles AS t (key, quota, hits, granted, began_at, ends_at)
          SELECT charge_key, max(charge_limit), least(count(*), max(charge_limit)), least(count(*), max(charge_limit)),
                 max(charge_at), max(charge_at) + max(charge_window_ms) * interval '1 millisecond'
          FROM asked GROUP BY charge_key ORDER BY charge_key
          ON CONFLICT (key) DO UPDATE SET
            quota = excluded.quota,
            granted = CASE WHEN t.ends_at <= excluded.began_at THEN excluded.granted
                           ELSE greatest(least(excluded.granted, excluded.quota - t.hits), 0) END,
            hits = CASE WHEN t.ends_at <= excluded.began_at THEN excluded.hits
                        ELSE t.hits + greatest(least(excluded.granted, excluded.quota - t.hits), 0) END,
            began_at = CASE WHEN t.ends_at <= excluded.began_at THEN excluded.began_at ELSE t.began_at END,
            -- a shortened window ends sooner; a refused hit never moves the end away
            ends_at = CASE WHEN t.ends_at <= excluded.began_at THEN excluded.ends_at
                           ELSE least(t.ends_at, excluded.ends_at) END
          RETURNING t.key, t.hits, t.granted, t.ends_at
        )
        SELECT array_agg(a.n), array_agg((d.hits - d.granted + least(a.rank, d.granted))::integer),
               array_agg(d.ends_at), array_agg(a.n) FILTER (WHERE a.rank > d.granted)
        INTO charged_n, charged_hits, charged_ends, over_n
        FROM asked a JOIN charged d ON d.key = a.charge_key;
        over_n := coalesce(over_n, '{}');

        -- 2. Drafts whose trigger is still the one that was checked.
        SELECT coalesce(array_agg(c ORDER BY c.n), '{}') INTO accepted
        FROM unnest(calls) c CROSS JOIN LATERAL (
          SELECT FROM triggers t
          WHERE t.id = c.trigger_id AND t.revision = coalesce(c.trigger_revision, t.revision) AND t.active AND NOT t.retired LIMIT 1
        ) current
        WHERE c.run_id IS NOT NULL AND NOT c.held AND c.n <> ALL (over_n);

        -- 3. Claims: all keys of a call or none. An expired claim is taken over. A trace that is held already is no loss.
        WITH wanted AS (
          SELECT c.run_id, c.request_id, c.fingerprint, c.at, k.key, k.expires_at, k.trace
          FROM unnest(accepted) c, unnest(c.claim_keys, c.claim_expires, c.claim_traces) AS k (key, expires_at, trace)
        ), won AS (
          INSERT INTO claims AS k (key, run_id, request_id, fingerprint, claimed_at, expires_at)
          SELECT key, run_id, request_id, fingerprint, at, expires_at FROM wanted ORDER BY key
          ON CONFLICT (key) DO UPDATE SET
            run_id = excluded.run_id, request_id = excluded.request_id, fingerprint = excluded.fingerprint,
            claimed_at = excluded.claimed_at, expires_at = excluded.expires_at
          WHERE k.expires_at <= excluded.claimed_at
          RETURNING k.key
        )
        SELECT count(*) INTO lost_claims FROM wanted w
        WHERE NOT w.trace AND w.key NOT IN (SELECT key FROM won);

        IF lost_claims > 0 THEN
          SELECT array_agg(l.n), array_agg(l.run_id), array_agg(l.request_id), array_agg(l.same)
          INTO lost_n, lost_run, lost_request, lost_same
          FROM (
            SELECT DISTINCT ON (c.n) c.n, k.run_id, k.request_id,
                   coalesce(k.fingerprint = c.fingerprint, true) AS same
            FROM unnest(accepted) c
            CROSS JOIN LATERAL unnest(c.claim_keys, c.claim_traces) WITH ORDINALITY AS w (key, trace, place)
            CROSS JOIN LATERAL (
              SELECT * FROM claims k WHERE NOT w.trace AND k.key = w.key AND k.run_id <> c.run_id LIMIT 1
            ) k
            ORDER BY c.n, w.place
          ) l;
          DELETE FROM claims k
          WHERE k.key = ANY (ARRAY(
              SELECT w.key FROM unnest(accepted) c, unnest(c.claim_keys) AS w (key) WHERE c.n = ANY (lost_n)
            ))
            AND k.run_id = ANY (ARRAY(SELECT c.run_id FROM unnest(accepted) c WHERE c.n = ANY (lost_n)));
          SELECT coalesce(array_agg(c ORDER BY c.n), '{}') INTO accepted
          FROM unnest(accepted) c WHERE c.n <> ALL (lost_n);
        END IF;

        -- 4. Conversations: the row's lock makes the order of seq the order of commits.
        IF EXISTS (SELECT FROM unnest(accepted) c WHERE c.conversation_key IS NOT NULL) THEN
          WITH asked AS (
            SELECT c.n, c.at, c.workspace_id, c.conversation_id, c.conversation_scope, c.conversation_key,
                   row_number() OVER same AS place
            FROM unnest(accepted) c WHERE c.conversation_key IS NOT NULL
            WINDOW same AS (PARTITION BY c.workspace_id, c.conversation_scope, c.conversation_key ORDER BY c.n)
          ), counted AS (
            SELECT workspace_id, conversation_scope, conversation_key, min(conversation_id) AS id,
                   count(*) AS runs, min(at) AS at
            FROM asked GROUP BY workspace_id, conversation_scope, conversation_key
          ), grown AS (
            INSERT INTO conversations AS v (id, workspace_id, scope, key, last_seq, open_runs, created_at)
            SELECT id, workspace_id, conversation_scope, conversation_key, runs, runs, at FROM counted
            ORDER BY workspace_id COLLATE "C", conversation_scope COLLATE "C", conversation_key COLLATE "C"
            ON CONFLICT (workspace_id, scope, key) DO UPDATE SET
              last_seq = v.last_seq + excluded.last_seq, open_runs = v.open_runs + excluded.open_runs
            RETURNING v.id, v.workspace_id, v.scope, v.key, v.last_seq, v.open_runs
          )
          SELECT array_agg(a.n), array_agg(g.id), array_agg(g.last_seq - c.runs + a.place),
                 array_agg(g.open_runs - c.runs + a.place > 1)
          INTO talk_n, talk_id, talk_seq, talk_blocked
          FROM asked a
          JOIN counted c USING (workspace_id, conversation_scope, conversation_key)
          JOIN grown g ON g.workspace_id = a.workspace_id AND g.scope = a.conversation_scope
                      AND g.key = a.conversation_key;
        END IF;

        -- 5. Runs.
        WITH placed AS (
          SELECT c.*, v.id AS talk, v.seq, coalesce(v.blocked, false) AS blocked,
                 c.owner IS NOT NULL AND NOT coalesce(v.blocked, false) AS owned
          FROM unnest(accepted) c
          LEFT JOIN unnest(talk_n, talk_id, talk_seq, talk_blocked) AS v (n, id, seq, blocked) ON v.n = c.n
        ), made AS (
          INSERT INTO runs (id, workspace_id, workflow_id, workflow_version, trigger_id, trigger_block_id,
            trigger_revision, surface, request_id, client_request_id, caller, client_ip, user_agent, conversation_id,
            conversation_seq, stream, ephemeral, simulate, guardrails_triggered, patterns, created_at, input)
          SELECT run_id, workspace_id, workflow_id, workflow_version, trigger_id,
            coalesce(trigger_block_id, (SELECT t.block_id FROM triggers t WHERE t.id = trigger_id)),
            coalesce(trigger_revision, (SELECT t.revision FROM triggers t WHERE t.id = trigger_id)), surface,
            request_id, client_request_id, caller, client_ip, user_agent, talk, seq, stream,
            ephemeral, simulate, guardrails_triggered, patterns, at, input::json
          FROM placed
        )
        INSERT INTO live_runs (run_id, workspace_id, status, owner, attempt, ready_at, conversation_id,
          conversation_seq, waiter, stream, created_at, started_at)
        SELECT run_id, workspace_id, CASE WHEN owned THEN 'running' ELSE 'queued' END,
               CASE WHEN owned THEN owner END, CASE WHEN owned THEN 1 ELSE 0 END,
               CASE WHEN NOT blocked THEN at END, talk, seq, waiter, stream, at, CASE WHEN owned THEN at END
        FROM placed;

        SELECT coalesce(array_agg(c.n), '{}') INTO accepted_n FROM unnest(accepted) c;
        RETURN QUERY
        SELECT c.n, h.hits,
               extract(epoch FROM h.ends_at - c.charge_at)::float8 * 1000,
               c.n = ANY (over_n),
               CASE WHEN c.run_id IS NULL OR c.held OR c.n = ANY (over_n) THEN NULL
                    WHEN d.n IS NOT NULL THEN 'duplicate'
                    WHEN c.n = ANY (accepted_n) THEN 'accepted'
                    ELSE 'stale_trigger' END,
               c.owner IS NOT NULL AND NOT coalesce(v.blocked, false),
               c.owner IS NULL AND NOT coalesce(v.blocked, false),
               d.run_id, d.request_id, d.same
        FROM unnest(calls) c
        LEFT JOIN unnest(charged_n, charged_hits, charged_ends) AS h (n, hits, ends_at) ON h.n = c.n
        LEFT JOIN unnest(lost_n, lost_run, lost_request, lost_same) AS d (n, run_id, request_id, same) ON d.n = c.n
        LEFT JOIN unnest(talk_n, talk_blocked) AS v (n, blocked) ON v.n = c.n
        ORDER BY c.n;
      END $$;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP FUNCTION accept_calls(json); DROP TYPE accept_call;`);
  }
}
