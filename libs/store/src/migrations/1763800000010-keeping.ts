import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What is kept and what goes. A run of a thread whose trigger was deleted leaves nothing, whichever of the two commits
 * first: the end of such a run takes a share lock on its trigger, so it waits for a deletion under way and sees it, or
 * the deletion waits for it and erases what it wrote. Counters of API triggers outlive the runs that they counted. A
 * call may name the receiver of its own result.
 */
export class Keeping1763800000010 implements MigrationInterface {
  readonly name = 'Keeping1763800000010';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- Accepted calls whose runs are gone by their age.
      ALTER TABLE api_triggers ADD COLUMN swept_calls bigint NOT NULL DEFAULT 0,
        ADD COLUMN swept_last_at timestamptz,
        -- receivers that calls may name
        ADD COLUMN webhook_allowed_urls text[] NOT NULL DEFAULT '{}',
        ADD COLUMN webhook_hub_signature boolean NOT NULL DEFAULT false;

      -- The receiver that the call named; null = the trigger's own.
      ALTER TABLE deliveries ADD COLUMN url text;

      -- Small on a server without threads: the end of any other run costs one look at it.
      DROP INDEX runs_ephemeral;
      CREATE INDEX runs_forgettable ON runs (id) WHERE ephemeral OR surface IN ('trigger', 'thread', 'replay');

      CREATE OR REPLACE FUNCTION forget_ephemeral_runs() RETURNS trigger
      LANGUAGE plpgsql SET enable_seqscan = off SET jit = off AS $$
      DECLARE forgotten text[]; own text[]; orphans text[];
      BEGIN
        SELECT array_agg(r.id) FILTER (WHERE r.ephemeral),
               array_agg(r.id) FILTER (WHERE r.surface IN ('trigger', 'thread', 'replay'))
        INTO forgotten, own
        FROM ended e
        CROSS JOIN LATERAL (
          SELECT r.id, r.ephemeral, r.surface FROM runs r
          WHERE r.id = e.run_id AND (r.ephemeral OR r.surface IN ('trigger', 'thread', 'replay')) LIMIT 1
        ) r;
        IF own IS NOT NULL THEN
          -- in the order of every deletion, so that the two cannot deadlock
          WITH theirs AS (
            SELECT t.id, t.retired, t.type FROM triggers t
            WHERE t.id IN (SELECT r.trigger_id FROM runs r WHERE r.id = ANY (own)) ORDER BY t.id FOR SHARE
          )
          SELECT array_agg(r.id) INTO orphans FROM runs r JOIN theirs t ON t.id = r.trigger_id
          WHERE r.id = ANY (own) AND t.retired AND t.type = 'thread';
        END IF;
        IF orphans IS NOT NULL THEN
          DELETE FROM deliveries d WHERE d.run_id = ANY (orphans);
          DELETE FROM run_journal j WHERE j.run_id = ANY (orphans);
          DELETE FROM run_events v WHERE v.run_id = ANY (orphans);
          DELETE FROM run_signals s WHERE s.run_id = ANY (orphans);
          DELETE FROM run_results e WHERE e.run_id = ANY (orphans);
          DELETE FROM runs r WHERE r.id = ANY (orphans);
        END IF;
        IF forgotten IS NULL THEN RETURN NULL; END IF;
        UPDATE runs r SET input = '{}' WHERE r.id = ANY (forgotten);
        UPDATE run_results e SET output = NULL, response = NULL, trace = NULL,
          error = CASE WHEN e.error IS NULL THEN NULL ELSE json_build_object('code', e.error ->> 'code',
            'message', 'The message was not kept: the run was ephemeral.') END
        WHERE e.run_id = ANY (forgotten);
        DELETE FROM run_journal j WHERE j.run_id = ANY (forgotten);
        DELETE FROM run_events v WHERE v.run_id = ANY (forgotten);
        DELETE FROM run_signals s WHERE s.run_id = ANY (forgotten);
        RETURN NULL;
      END $$;

      -- As before, but a run whose trigger is deleted, or is being deleted, adds nothing.
      CREATE OR REPLACE FUNCTION append_conversation(of_workspace text, of_scope text, of_key text, by_run text, once text,
        added json, new_summary text, through bigint, at timestamptz)
      RETURNS boolean LANGUAGE plpgsql AS $$
      DECLARE memory conversation_memories; this_turn bigint; gone boolean;
      BEGIN
        SELECT t.retired AND t.type = 'thread' INTO gone FROM runs r JOIN triggers t ON t.id = r.trigger_id
        WHERE r.id = by_run AND r.surface IN ('trigger', 'thread', 'replay') FOR SHARE OF t;
        IF gone THEN RETURN false; END IF;
        INSERT INTO conversation_memories (workspace_id, scope, key, last_seq, last_turn)
        VALUES (of_workspace, of_scope, of_key, 0, 0) ON CONFLICT DO NOTHING;
        SELECT * INTO memory FROM conversation_memories m
        WHERE m.workspace_id = of_workspace AND m.scope = of_scope AND m.key = of_key FOR UPDATE;
        IF EXISTS (SELECT FROM conversation_messages m WHERE m.run_id = by_run AND m.append_key = once) THEN
          RETURN false;
        END IF;
        SELECT greatest(coalesce(r.conversation_seq, 0), memory.last_turn) INTO this_turn FROM runs r WHERE r.id = by_run;
        this_turn := coalesce(this_turn, memory.last_turn);
        INSERT INTO conversation_messages
        SELECT of_workspace, of_scope, of_key, memory.last_seq + m.place, this_turn, m.message ->> 'role',
               m.message -> 'parts', by_run, once, append_conversation.at
        FROM json_array_elements(added) WITH ORDINALITY AS m (message, place);
        UPDATE conversation_memories m SET
          last_seq = m.last_seq + json_array_length(added), last_turn = this_turn,
          summary = CASE WHEN new_summary IS NULL THEN m.summary ELSE new_summary END,
          summary_through = CASE WHEN new_summary IS NULL THEN m.summary_through ELSE through END
        WHERE m.workspace_id = of_workspace AND m.scope = of_scope AND m.key = of_key;
        RETURN true;
      END $$;

      -- Of the triggers that deliver: to a receiver of their own, or to those that their calls name.
      DROP INDEX triggers_delivering, api_triggers_delivering;
      CREATE INDEX triggers_delivering ON triggers (id) WHERE config #>> '{resultWebhook}' IS NOT NULL;
      CREATE INDEX api_triggers_delivering ON api_triggers (id)
        WHERE webhook_url IS NOT NULL OR webhook_allowed_urls <> '{}';

      CREATE OR REPLACE FUNCTION deliver_results() RETURNS trigger
      LANGUAGE plpgsql SET enable_seqscan = off SET jit = off AS $$
      DECLARE made integer;
      BEGIN
        IF NOT EXISTS (SELECT FROM triggers t WHERE t.config #>> '{resultWebhook}' IS NOT NULL)
          AND NOT EXISTS (SELECT FROM api_triggers a WHERE a.webhook_url IS NOT NULL OR a.webhook_allowed_urls <> '{}') THEN
          RETURN NULL;
        END IF;
        INSERT INTO deliveries (id, workspace_id, trigger_id, run_id, status, step, attempt, next_at, ephemeral, payload,
          created_at, url)
        SELECT 'dlv_' || substr(e.run_id, 5), e.workspace_id, r.trigger_id, e.run_id, 'pending', 0, 0, e.finished_at,
          r.ephemeral,
          CASE WHEN r.ephemeral THEN json_build_object('output', e.output, 'response', e.response) END, e.finished_at,
          to_.named
        FROM ended e
        CROSS JOIN LATERAL (SELECT * FROM runs r WHERE r.id = e.run_id LIMIT 1) r
        CROSS JOIN LATERAL (
          SELECT t.config #>> '{resultWebhook,url}' AS own FROM triggers t
          WHERE t.id = r.trigger_id AND t.config #>> '{resultWebhook}' IS NOT NULL
          UNION ALL
          SELECT a.webhook_url FROM api_triggers a
          WHERE a.id = r.trigger_id AND (a.webhook_url IS NOT NULL OR a.webhook_allowed_urls <> '{}')
          LIMIT 1
        ) receiver
        CROSS JOIN LATERAL (SELECT r.input ->> 'result-webhook' AS named) to_
        WHERE NOT r.simulate AND (receiver.own IS NOT NULL OR to_.named IS NOT NULL)
        ON CONFLICT DO NOTHING;
        GET DIAGNOSTICS made = ROW_COUNT;
        IF made > 0 THEN PERFORM pg_notify('prompthook_deliveries', ''); END IF;
        RETURN NULL;
      END $$;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE OR REPLACE FUNCTION deliver_results() RETURNS trigger
      LANGUAGE plpgsql SET enable_seqscan = off SET jit = off AS $$
      DECLARE made integer;
      BEGIN
        INSERT INTO deliveries (id, workspace_id, trigger_id, run_id, status, step, attempt, next_at, ephemeral, payload,
          created_at)
        SELECT 'dlv_' || substr(e.run_id, 5), e.workspace_id, r.trigger_id, e.run_id, 'pending', 0, 0, e.finished_at,
          r.ephemeral,
          CASE WHEN r.ephemeral THEN json_build_object('output', e.output, 'response', e.response) END, e.finished_at
        FROM ended e
        CROSS JOIN LATERAL (SELECT * FROM runs r WHERE r.id = e.run_id LIMIT 1) r
        WHERE NOT r.simulate
          AND (EXISTS (SELECT FROM triggers t WHERE t.id = r.trigger_id
                       AND t.config #>> '{resultWebhook,url}' IS NOT NULL)
            OR EXISTS (SELECT FROM api_triggers a WHERE a.id = r.trigger_id AND a.webhook_url IS NOT NULL))
        ON CONFLICT DO NOTHING;
        GET DIAGNOSTICS made = ROW_COUNT;
        IF made > 0 THEN PERFORM pg_notify('prompthook_deliveries', ''); END IF;
        RETURN NULL;
      END $$;
      DROP INDEX runs_forgettable, triggers_delivering, api_triggers_delivering;
      CREATE INDEX runs_ephemeral ON runs (id) WHERE ephemeral;
      CREATE INDEX triggers_delivering ON triggers (id) WHERE config #>> '{resultWebhook,url}' IS NOT NULL;
      CREATE INDEX api_triggers_delivering ON api_triggers (id) WHERE webhook_url IS NOT NULL;
      ALTER TABLE deliveries DROP COLUMN url;
      ALTER TABLE api_triggers DROP COLUMN swept_calls, DROP COLUMN swept_last_at, DROP COLUMN webhook_allowed_urls,
        DROP COLUMN webhook_hub_signature;
    `);
  }
}
