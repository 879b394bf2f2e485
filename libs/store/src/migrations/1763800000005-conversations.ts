import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Threads and their API triggers, published agents and their tokens, what conversations remember, and the forgetting
 * of ephemeral runs. Each API trigger is a row of `triggers` too (same id), so that `accept_calls` refuses one that was
 * switched off, deleted or given a new token since it was looked up, whichever instance did that.
 */
export class Conversations1763800000005 implements MigrationInterface {
  readonly name = 'Conversations1763800000005';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- Owns the workflows that the server itself provides; no key belongs to it.
      INSERT INTO workspaces VALUES ('wsp_system', '(system)', now());

      CREATE TABLE threads (
        id text COLLATE "C" PRIMARY KEY,
        workspace_id text COLLATE "C" NOT NULL REFERENCES workspaces,
        -- the row of "triggers" by which people's messages are accepted
        trigger_id text COLLATE "C" NOT NULL REFERENCES triggers,
        title text NOT NULL,
        system text NOT NULL,
        model text NOT NULL,
        tools json NOT NULL,
        created_by text NOT NULL,
        created_at timestamptz NOT NULL,
        updated_at timestamptz NOT NULL
      );
      CREATE INDEX threads_newest ON threads (workspace_id, created_at DESC, id DESC);

      CREATE TABLE api_triggers (
        id text COLLATE "C" PRIMARY KEY REFERENCES triggers,
        thread_id text COLLATE "C" NOT NULL REFERENCES threads,
        name text NOT NULL,
        description text,
        rate_limit_per_hour integer NOT NULL,
        ephemeral boolean NOT NULL,
        ip_allow_list text[] NOT NULL,
        digest bytea NOT NULL UNIQUE,
        last4 text NOT NULL,
        expires_at timestamptz,
        webhook_url text,
        webhook_secret_box text,
        created_by text NOT NULL,
        token_made_at timestamptz NOT NULL
      );
      CREATE INDEX api_triggers_of_thread ON api_triggers (thread_id);

      CREATE TABLE agents (
        id text COLLATE "C" PRIMARY KEY,
        workspace_id text COLLATE "C" NOT NULL REFERENCES workspaces,
        name text NOT NULL,
        workflow_id text COLLATE "C" NOT NULL REFERENCES workflows,
        published boolean NOT NULL,
        rate_limit integer NOT NULL,
        rate_window_seconds integer NOT NULL,
        created_by text NOT NULL,
        created_at timestamptz NOT NULL,
        updated_at timestamptz NOT NULL
      );
      CREATE INDEX agents_newest ON agents (workspace_id, created_at DESC, id DESC);

      CREATE TABLE agent_tokens (
        id text COLLATE "C" PRIMARY KEY,
        workspace_id text COLLATE "C" NOT NULL REFERENCES workspaces,
        name text NOT NULL,
        agents text[] NOT NULL,
        digest bytea NOT NULL UNIQUE,
        prefix text NOT NULL,
        last4 text NOT NULL,
        expires_at timestamptz,
        revoked_at timestamptz,
        created_by text NOT NULL,
        created_at timestamptz NOT NULL
      );
      CREATE INDEX agent_tokens_of_workspace ON agent_tokens (workspace_id, created_at, id);

      CREATE TABLE conversation_memories (
        workspace_id text COLLATE "C" NOT NULL,
        scope text COLLATE "C" NOT NULL,
        key text COLLATE "C" NOT NULL,
        last_seq bigint NOT NULL,
        last_turn bigint NOT NULL,
        summary text,
        summary_through bigint,
        PRIMARY KEY (workspace_id, scope, key)
      ) WITH (fillfactor = 70);

      CREATE TABLE conversation_messages (
        workspace_id text COLLATE "C" NOT NULL,
        scope text COLLATE "C" NOT NULL,
        key text COLLATE "C" NOT NULL,
        seq bigint NOT NULL,
        -- place of the run in its conversation: question and answer of one run share it
        turn bigint NOT NULL,
        role text NOT NULL CHECK (role IN ('user', 'assistant')),
        parts json NOT NULL,
        run_id text COLLATE "C" NOT NULL,
        append_key text COLLATE "C" NOT NULL,
        created_at timestamptz NOT NULL,
        PRIMARY KEY (workspace_id, scope, key, seq)
      );
      CREATE INDEX conversation_messages_of_run ON conversation_messages (run_id);

      -- Adds messages once per append key. The memory's row is locked, so numbers have no gaps.
      CREATE FUNCTION append_conversation(of_workspace text, of_scope text, of_key text, by_run text, once text,
        added json, new_summary text, through bigint, at timestamptz)
      RETURNS boolean LANGUAGE plpgsql AS $$
      DECLARE memory conversation_memories; this_turn bigint;
      BEGIN
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

      -- The end of an ephemeral run, in the transaction that ends it: what was asked and answered is erased; when it
      -- ran, how long, and a failure's code stay.
      CREATE INDEX runs_ephemeral ON runs (id) WHERE ephemeral;
      CREATE FUNCTION forget_ephemeral_runs() RETURNS trigger
      LANGUAGE plpgsql SET enable_seqscan = off SET jit = off AS $$
      DECLARE forgotten text[];
      BEGIN
        SELECT array_agg(r.id) INTO forgotten FROM ended e
        CROSS JOIN LATERAL (SELECT id FROM runs r WHERE r.id = e.run_id AND r.ephemeral LIMIT 1) r;
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
      CREATE TRIGGER forget_ephemeral_runs AFTER INSERT ON run_results REFERENCING NEW TABLE AS ended
        FOR EACH STATEMENT EXECUTE FUNCTION forget_ephemeral_runs();
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TRIGGER forget_ephemeral_runs ON run_results;
      DROP FUNCTION forget_ephemeral_runs();
      DROP INDEX runs_ephemeral;
      DROP FUNCTION append_conversation(text, text, text, text, text, json, text, bigint, timestamptz);
      DROP TABLE conversation_messages, conversation_memories, agent_tokens, agents, api_triggers, threads;
      DELETE FROM triggers WHERE workflow_id IN (SELECT id FROM workflows WHERE workspace_id = 'wsp_system');
      DELETE FROM workflow_versions WHERE workflow_id IN (SELECT id FROM workflows WHERE workspace_id = 'wsp_system');
      DELETE FROM workflows WHERE workspace_id = 'wsp_system';
      DELETE FROM workspaces WHERE id = 'wsp_system';
    `);
  }
}
