import type { MigrationInterface, QueryRunner } from 'typeorm';
import { AcceptCalls1763800000003 } from './1763800000003-accept-calls.js';

/**
 * `accept_calls` over columns: one array per column instead of one JSON text per batch, which cost a fifth of the
 * statement to parse, and each step reads only the columns that it needs. A call may come with the end of its run: a run
 * of pure blocks is computed before its call is accepted, and is written once, ended (docs/adr/a-pure-run-is-written-once).
 *
 * `charges` and `claim_calls` are places (from 1) in the columns of the charges and of the calls: arrays of integers are
 * read by place in constant time, where a join would compare every row with every row.
 */
export class AcceptColumns1763800000012 implements MigrationInterface {
  readonly name = 'AcceptColumns1763800000012';

  async up(runner: QueryRunner): Promise<void> {
    await new AcceptCalls1763800000003().down(runner);
    await runner.query(`
      -- With the owner alone, a plan that was made while the table was empty looks up a run among all of its owner's.
      DROP INDEX live_runs_running;
      CREATE INDEX live_runs_running ON live_runs (owner, run_id) WHERE status = 'running';

      CREATE FUNCTION accept_calls(
        charge_keys text[], charge_limits integer[], charge_windows float8[], charge_ats float8[], charge_hits integer[],
        charges integer[], ranks integer[], held boolean[],
        run_ids text[], workspace_ids text[], workflow_ids text[], workflow_versions integer[],
        trigger_ids text[], trigger_block_ids text[], trigger_revisions integer[],
        surfaces text[], request_ids text[], client_request_ids text[], callers text[], client_ips text[],
        user_agents text[], conversation_ids text[], conversation_scopes text[], conversation_keys text[],
        owners text[], waiters text[], streams boolean[], ephemerals boolean[], simulates boolean[],
        triggereds boolean[], patterns text[], ats float8[], inputs text[], fingerprints bytea[],
        claim_calls integer[], claim_keys bytea[], claim_untils float8[], claim_traces boolean[],
        ended_statuses text[], ended_ats float8[], outputs text[], responses text[], errors text[], traces text[]
      )
      RETURNS TABLE (
        n integer, hits integer, ends_ms float8, limited boolean, verdict text, blocked boolean,
        original_run text, original_request text, fingerprint_matches boolean
      )
      LANGUAGE plpgsql
      SET plan_cache_mode = force_generic_plan
      SET enable_seqscan = off
      SET jit = off
      AS $$
      #variable_conflict use_column
      DECLARE
        window_hits integer[]; window_granted integer[]; window_ends timestamptz[];
        -- per call: 0 = only counted, 1 = accepted, 2 = its trigger changed, 3 = duplicate
        states integer[];
        lost integer[]; lost_n integer[]; lost_run text[]; lost_request text[]; lost_same boolean[]; i integer;
        talk_n integer[]; talk_id text[]; talk_seq bigint[]; talk_blocked boolean[];
      BEGIN
        -- 1. Charges. One row per key, in the order of the keys; the rank inside the batch decides who is over.
        IF charge_keys IS NOT NULL THEN
          WITH charged AS (
            INSERT INTO throttles AS t (key, quota, hits, granted, began_at, ends_at)
            SELECT g.key, g.quota, least(g.hits, g.quota), least(g.hits, g.quota),
                   to_timestamp(g.at / 1000), to_timestamp((g.at + g.span) / 1000)
            FROM unnest(charge_keys, charge_limits, charge_windows, charge_ats, charge_hits)
              AS g (key, quota, span, at, hits)
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
          SELECT array_agg(d.hits ORDER BY d.key), array_agg(d.granted ORDER BY d.key),
                 array_agg(d.ends_at ORDER BY d.key)
          INTO window_hits, window_granted, window_ends
          FROM charged d;
        END IF;

        -- 2. Drafts whose trigger is still the one that was checked.
        SELECT array_agg(CASE WHEN c.run_id IS NULL OR c.held OR c.rank > window_granted[c.charge] THEN 0
                              WHEN current.yes THEN 1 ELSE 2 END ORDER BY c.n)
        INTO states
        FROM unnest(run_ids, charges, ranks, held, trigger_ids, trigger_revisions)
          WITH ORDINALITY AS c (run_id, charge, rank, held, trigger_id, revision, n)
        LEFT JOIN LATERAL (
          SELECT true AS yes FROM triggers t
          WHERE t.id = c.trigger_id AND t.revision = coalesce(c.revision, t.revision) AND t.active AND NOT t.retired
          LIMIT 1
        ) current ON true;

        -- 3. Claims: all keys of a call or none. An expired claim is taken over. A trace that is held already is no loss.
        IF claim_keys IS NOT NULL THEN
          WITH wanted AS MATERIALIZED (
            SELECT k.call, k.key, k.until, k.trace
            FROM unnest(claim_calls, claim_keys, claim_untils, claim_traces) AS k (call, key, until, trace)
            WHERE states[k.call] = 1
          ), won AS (
            INSERT INTO claims AS k (key, run_id, request_id, fingerprint, claimed_at, expires_at)
            SELECT key, run_ids[call], request_ids[call], fingerprints[call], to_timestamp(ats[call] / 1000),
                   to_timestamp(until / 1000)
            FROM wanted ORDER BY key
            ON CONFLICT (key) DO UPDATE SET
              run_id = excluded.run_id, request_id = excluded.request_id, fingerprint = excluded.fingerprint,
              claimed_at = excluded.claimed_at, expires_at = excluded.expires_at
            WHERE k.expires_at <= excluded.claimed_at
            RETURNING k.key
          )
          SELECT array_agg(DISTINCT w.call) INTO lost FROM wanted w
          WHERE NOT w.trace AND w.key NOT IN (SELECT key FROM won);
        END IF;

        IF lost IS NOT NULL THEN
          SELECT array_agg(l.call), array_agg(l.run_id), array_agg(l.request_id), array_agg(l.same)
          INTO lost_n, lost_run, lost_request, lost_same
          FROM (
            SELECT DISTINCT ON (w.call) w.call, k.run_id, k.request_id,
                   coalesce(k.fingerprint = fingerprints[w.call], true) AS same
            FROM unnest(claim_calls, claim_keys, claim_traces) WITH ORDINALITY AS w (call, key, trace, place)
            CROSS JOIN LATERAL (
              SELECT * FROM claims k WHERE NOT w.trace AND k.key = w.key AND k.run_id <> run_ids[w.call] LIMIT 1
            ) k
            WHERE w.call = ANY (lost)
            ORDER BY w.call, w.place
          ) l;
          DELETE FROM claims k
          WHERE k.key = ANY (ARRAY(
              SELECT w.key FROM unnest(claim_calls, claim_keys) AS w (call, key) WHERE w.call = ANY (lost)
            ))
            AND k.run_id = ANY (ARRAY(SELECT run_ids[l.call] FROM unnest(lost) AS l (call)));
          FOREACH i IN ARRAY lost LOOP
            states[i] := 3;
          END LOOP;
        END IF;

        -- 4. Conversations: the row's lock makes the order of seq the order of commits.
        IF conversation_keys IS NOT NULL THEN
          WITH asked AS (
            SELECT c.n, c.at, c.workspace_id, c.id, c.scope, c.key, row_number() OVER same AS place
            FROM unnest(ats, workspace_ids, conversation_ids, conversation_scopes, conversation_keys)
              WITH ORDINALITY AS c (at, workspace_id, id, scope, key, n)
            WHERE c.key IS NOT NULL AND states[c.n] = 1
            WINDOW same AS (PARTITION BY c.workspace_id, c.scope, c.key ORDER BY c.n)
          ), counted AS (
            SELECT workspace_id, scope, key, min(id) AS id, count(*) AS runs, min(at) AS at
            FROM asked GROUP BY workspace_id, scope, key
          ), grown AS (
            INSERT INTO conversations AS v (id, workspace_id, scope, key, last_seq, open_runs, created_at)
            SELECT id, workspace_id, scope, key, runs, runs, to_timestamp(at / 1000) FROM counted
            ORDER BY workspace_id COLLATE "C", scope COLLATE "C", key COLLATE "C"
            ON CONFLICT (workspace_id, scope, key) DO UPDATE SET
              last_seq = v.last_seq + excluded.last_seq, open_runs = v.open_runs + excluded.open_runs
            RETURNING v.id, v.workspace_id, v.scope, v.key, v.last_seq, v.open_runs
          )
          SELECT array_agg(a.n), array_agg(g.id), array_agg(g.last_seq - c.runs + a.place),
                 array_agg(g.open_runs - c.runs + a.place > 1)
          INTO talk_n, talk_id, talk_seq, talk_blocked
          FROM asked a
          JOIN counted c USING (workspace_id, scope, key)
          JOIN grown g ON g.workspace_id = a.workspace_id AND g.scope = a.scope AND g.key = a.key;
        END IF;

        -- 5. Runs, live or ended.
        WITH placed AS MATERIALIZED (
          SELECT c.*, to_timestamp(c.at_ms / 1000) AS at, v.id AS talk, v.seq, coalesce(v.blocked, false) AS blocked,
                 c.owner IS NOT NULL AND NOT coalesce(v.blocked, false) AS owned
          FROM unnest(run_ids, workspace_ids, workflow_ids, workflow_versions, trigger_ids, trigger_block_ids,
              trigger_revisions, surfaces, request_ids, client_request_ids, callers, client_ips, user_agents, owners,
              waiters, streams, ephemerals, simulates, triggereds, patterns, ats, inputs, ended_statuses)
            WITH ORDINALITY AS c (run_id, workspace_id, workflow_id, workflow_version, trigger_id, trigger_block_id,
              trigger_revision, surface, request_id, client_request_id, caller, client_ip, user_agent, owner,
              waiter, stream, ephemeral, simulate, triggered, patterns, at_ms, input, ended, n)
          LEFT JOIN unnest(talk_n, talk_id, talk_seq, talk_blocked) AS v (n, id, seq, blocked) ON v.n = c.n
          WHERE states[c.n] = 1
        ), made AS (
          INSERT INTO runs (id, workspace_id, workflow_id, workflow_version, trigger_id, trigger_block_id,
            trigger_revision, surface, request_id, client_request_id, caller, client_ip, user_agent, conversation_id,
            conversation_seq, stream, ephemeral, simulate, guardrails_triggered, patterns, created_at, input)
          SELECT run_id, workspace_id, workflow_id, workflow_version, trigger_id,
            coalesce(trigger_block_id, (SELECT t.block_id FROM triggers t WHERE t.id = trigger_id)),
            coalesce(trigger_revision, (SELECT t.revision FROM triggers t WHERE t.id = trigger_id)), surface,
            request_id, client_request_id, caller, client_ip, user_agent, talk, seq, stream,
            ephemeral, simulate, triggered, coalesce(patterns, '{}')::text[], at, input::json
          FROM placed
        )
        INSERT INTO live_runs (run_id, workspace_id, status, owner, attempt, ready_at, conversation_id,
          conversation_seq, waiter, stream, created_at, started_at)
        SELECT run_id, workspace_id, CASE WHEN owned THEN 'running' ELSE 'queued' END,
               CASE WHEN owned THEN owner END, CASE WHEN owned THEN 1 ELSE 0 END,
               CASE WHEN NOT blocked THEN at END, talk, seq, waiter, stream, at, CASE WHEN owned THEN at END
        FROM placed WHERE ended IS NULL;

        IF ended_statuses IS NOT NULL THEN
          INSERT INTO run_results (run_id, workspace_id, status, attempt, created_at, started_at, finished_at,
            output, response, error, trace)
          SELECT run_id, workspace_id, status, 1, to_timestamp(at / 1000), to_timestamp(at / 1000),
                 to_timestamp(ended_at / 1000), output::json, response::json, error::json, trace::json
          FROM unnest(run_ids, workspace_ids, ended_statuses, ats, ended_ats, outputs, responses, errors, traces)
            WITH ORDINALITY AS c (run_id, workspace_id, status, at, ended_at, output, response, error, trace, n)
          WHERE status IS NOT NULL AND states[c.n] = 1;
        END IF;

        RETURN QUERY
        SELECT c.n::integer - 1,
               window_hits[c.charge] - window_granted[c.charge] + least(c.rank, window_granted[c.charge]),
               extract(epoch FROM window_ends[c.charge])::float8 * 1000,
               coalesce(c.rank > window_granted[c.charge], false),
               CASE states[c.n] WHEN 1 THEN 'accepted' WHEN 2 THEN 'stale_trigger' WHEN 3 THEN 'duplicate' END,
               coalesce(v.blocked, false), d.run_id, d.request_id, d.same
        FROM unnest(charges, ranks, held) WITH ORDINALITY AS c (charge, rank, held, n)
        LEFT JOIN unnest(lost_n, lost_run, lost_request, lost_same) AS d (n, run_id, request_id, same) ON d.n = c.n
        LEFT JOIN unnest(talk_n, talk_blocked) AS v (n, blocked) ON v.n = c.n
        ORDER BY c.n;
      END $$;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP FUNCTION accept_calls;
      DROP INDEX live_runs_running;
      CREATE INDEX live_runs_running ON live_runs (owner) WHERE status = 'running';
    `);
    await new AcceptCalls1763800000003().up(runner);
  }
}
