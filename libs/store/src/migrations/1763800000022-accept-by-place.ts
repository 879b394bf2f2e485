import type { MigrationInterface, QueryRunner } from 'typeorm';
import { AcceptCalls1763800000003 } from './1763800000003-accept-calls.js';
import { AcceptColumns1763800000012 } from './1763800000012-accept-columns.js';

/**
 * `accept_calls` reads its columns by place (`column[c]` for c from 1 to the number of calls) instead of unnesting them:
 * each unnested column is a function scan with a store of its own, and 70 of them were more than half of what a small
 * batch cost. An array that is a parameter of PL/pgSQL is held expanded, so that each place is read in constant time.
 * Signature, answers and promises are those of the version before, so both may be called while instances are updated.
 *
 * Claims are looked up by subqueries with a LIMIT: a join could be planned, while the table is empty, as one over all of
 * them.
 */
export class AcceptByPlace1763800000022 implements MigrationInterface {
  readonly name = 'AcceptByPlace1763800000022';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP FUNCTION accept_calls;
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
        calls integer := array_length(charges, 1);
        window_hits integer[]; window_granted integer[]; window_ends timestamptz[];
        -- per call: 0 = only counted, 1 = accepted, 2 = its trigger changed, 3 = duplicate
        states integer[];
        all_accepted boolean := true; any_live boolean := false;
        seen_trigger text; seen_revision integer; is_current boolean;
        held_keys integer; lost integer[];
        dup_run text[]; dup_request text[]; dup_same boolean[];
        talk_id text[]; talk_seq bigint[]; talk_blocked boolean[];
        i integer; each record;
      BEGIN
        -- 1. Charges. One row per key, in the order of the keys; the rank inside the batch decides who is over.
        IF charge_keys IS NOT NULL THEN
          WITH charged AS (
            INSERT INTO throttles AS t (key, quota, hits, granted, began_at, ends_at)
            SELECT charge_keys[g], charge_limits[g], least(charge_hits[g], charge_limits[g]),
                   least(charge_hits[g], charge_limits[g]),
                   to_timestamp(charge_ats[g] / 1000), to_timestamp((charge_ats[g] + charge_windows[g]) / 1000)
            FROM generate_series(1, array_length(charge_keys, 1)) AS g
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

        -- 2. Drafts whose trigger is still the one that was checked. Calls of a batch mostly have one in common.
        FOR i IN 1..calls LOOP
          IF run_ids[i] IS NULL OR held[i] OR coalesce(ranks[i] > window_granted[charges[i]], false) THEN
            states[i] := 0;
            all_accepted := false;
          ELSE
            IF is_current IS NULL OR trigger_ids[i] <> seen_trigger OR trigger_revisions[i] IS DISTINCT FROM seen_revision THEN
              seen_trigger := trigger_ids[i];
              seen_revision := trigger_revisions[i];
              is_current := EXISTS (
                SELECT FROM triggers t
                WHERE t.id = seen_trigger AND t.revision = coalesce(seen_revision, t.revision) AND t.active AND NOT t.retired
              );
            END IF;
            IF is_current THEN
              states[i] := 1;
            ELSE
              states[i] := 2;
              all_accepted := false;
            END IF;
          END IF;
        END LOOP;

        -- 3. Claims: all keys of a call or none. An expired claim is taken over. A trace that is held already is no loss.
        IF claim_keys IS NOT NULL THEN
          INSERT INTO claims AS k (key, run_id, request_id, fingerprint, claimed_at, expires_at)
          SELECT claim_keys[c], run_ids[claim_calls[c]], request_ids[claim_calls[c]], fingerprints[claim_calls[c]],
                 to_timestamp(ats[claim_calls[c]] / 1000), to_timestamp(claim_untils[c] / 1000)
          FROM generate_series(1, array_length(claim_keys, 1)) AS c
          WHERE states[claim_calls[c]] = 1
          ORDER BY claim_keys[c]
          ON CONFLICT (key) DO UPDATE SET
            run_id = excluded.run_id, request_id = excluded.request_id, fingerprint = excluded.fingerprint,
            claimed_at = excluded.claimed_at, expires_at = excluded.expires_at
          WHERE k.expires_at <= excluded.claimed_at;
          GET DIAGNOSTICS held_keys = ROW_COUNT;
          IF NOT all_accepted OR held_keys < array_length(claim_keys, 1) THEN
            SELECT array_agg(DISTINCT claim_calls[c]) INTO lost
            FROM generate_series(1, array_length(claim_keys, 1)) AS c
            WHERE states[claim_calls[c]] = 1 AND NOT claim_traces[c]
              AND (SELECT k.run_id FROM claims k WHERE k.key = claim_keys[c] LIMIT 1) IS DISTINCT FROM run_ids[claim_calls[c]];
          END IF;
        END IF;

        IF lost IS NOT NULL THEN
          all_accepted := false;
          FOREACH i IN ARRAY lost LOOP
            states[i] := 3;
          END LOOP;
          -- The first key of a call that somebody else holds tells which call was the original.
          FOR each IN
            SELECT DISTINCT ON (claim_calls[c]) claim_calls[c] AS call, k.run_id, k.request_id,
                   coalesce(k.fingerprint = fingerprints[claim_calls[c]], true) AS same
            FROM generate_series(1, array_length(claim_keys, 1)) AS c
            CROSS JOIN LATERAL (
              SELECT * FROM claims k
              WHERE NOT claim_traces[c] AND k.key = claim_keys[c] AND k.run_id <> run_ids[claim_calls[c]] LIMIT 1
            ) k
            WHERE states[claim_calls[c]] = 3
            ORDER BY claim_calls[c], c
          LOOP
            dup_run[each.call] := each.run_id;
            dup_request[each.call] := each.request_id;
            dup_same[each.call] := each.same;
          END LOOP;
          DELETE FROM claims k
          WHERE k.key = ANY (ARRAY(
              SELECT claim_keys[c] FROM generate_series(1, array_length(claim_keys, 1)) AS c WHERE states[claim_calls[c]] = 3
            ))
            AND k.run_id = ANY (ARRAY(SELECT run_ids[l.call] FROM unnest(lost) AS l (call)));
        END IF;

        -- 4. Conversations: the row's lock makes the order of seq the order of commits.
        IF conversation_keys IS NOT NULL THEN
          FOR each IN
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
            SELECT a.n::integer AS call, g.id, g.last_seq - c.runs + a.place AS seq, g.open_runs - c.runs + a.place > 1 AS blocked
            FROM asked a
            JOIN counted c USING (workspace_id, scope, key)
            JOIN grown g ON g.workspace_id = a.workspace_id AND g.scope = a.scope AND g.key = a.key
          LOOP
            talk_id[each.call] := each.id;
            talk_seq[each.call] := each.seq;
            talk_blocked[each.call] := each.blocked;
          END LOOP;
        END IF;

        -- 5. Runs, live or ended.
        INSERT INTO runs (id, workspace_id, workflow_id, workflow_version, trigger_id, trigger_block_id,
          trigger_revision, surface, request_id, client_request_id, caller, client_ip, user_agent, conversation_id,
          conversation_seq, stream, ephemeral, simulate, guardrails_triggered, patterns, created_at, input)
        SELECT run_ids[c], workspace_ids[c], workflow_ids[c], workflow_versions[c], trigger_ids[c],
          coalesce(trigger_block_ids[c], (SELECT t.block_id FROM triggers t WHERE t.id = trigger_ids[c])),
          coalesce(trigger_revisions[c], (SELECT t.revision FROM triggers t WHERE t.id = trigger_ids[c])), surfaces[c],
          request_ids[c], client_request_ids[c], callers[c], client_ips[c], user_agents[c], talk_id[c], talk_seq[c],
          streams[c], ephemerals[c], simulates[c], triggereds[c], coalesce(patterns[c], '{}')::text[],
          to_timestamp(ats[c] / 1000), inputs[c]::json
        FROM generate_series(1, calls) AS c
        WHERE states[c] = 1;

        IF ended_statuses IS NULL OR array_position(ended_statuses, NULL) IS NOT NULL THEN
          INSERT INTO live_runs (run_id, workspace_id, status, owner, attempt, ready_at, conversation_id,
            conversation_seq, waiter, stream, created_at, started_at)
          SELECT run_ids[c], workspace_ids[c], CASE WHEN owned THEN 'running' ELSE 'queued' END,
                 CASE WHEN owned THEN owners[c] END, CASE WHEN owned THEN 1 ELSE 0 END,
                 CASE WHEN coalesce(talk_blocked[c], false) THEN NULL ELSE at END, talk_id[c], talk_seq[c], waiters[c], streams[c], at,
                 CASE WHEN owned THEN at END
          FROM generate_series(1, calls) AS c
          CROSS JOIN LATERAL (
            SELECT to_timestamp(ats[c] / 1000) AS at,
                   owners[c] IS NOT NULL AND NOT coalesce(talk_blocked[c], false) AS owned
            OFFSET 0
          ) p
          WHERE states[c] = 1 AND ended_statuses[c] IS NULL;
        END IF;

        IF ended_statuses IS NOT NULL THEN
          INSERT INTO run_results (run_id, workspace_id, status, attempt, created_at, started_at, finished_at,
            output, response, error, trace)
          SELECT run_ids[c], workspace_ids[c], ended_statuses[c], 1, to_timestamp(ats[c] / 1000), to_timestamp(ats[c] / 1000),
                 to_timestamp(ended_ats[c] / 1000), outputs[c]::json, responses[c]::json, errors[c]::json, traces[c]::json
          FROM generate_series(1, calls) AS c
          WHERE states[c] = 1 AND ended_statuses[c] IS NOT NULL;
        END IF;

        RETURN QUERY
        SELECT c - 1,
               window_hits[charges[c]] - window_granted[charges[c]] + least(ranks[c], window_granted[charges[c]]),
               extract(epoch FROM window_ends[charges[c]])::float8 * 1000,
               coalesce(ranks[c] > window_granted[charges[c]], false),
               CASE states[c] WHEN 1 THEN 'accepted' WHEN 2 THEN 'stale_trigger' WHEN 3 THEN 'duplicate' END,
               coalesce(talk_blocked[c], false), dup_run[c], dup_request[c], dup_same[c]
        FROM generate_series(1, calls) AS c;
      END $$;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP FUNCTION accept_calls;');
    await new AcceptCalls1763800000003().up(runner);
    await new AcceptColumns1763800000012().up(runner);
  }
}
