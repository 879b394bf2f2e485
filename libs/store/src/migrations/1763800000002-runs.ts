import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Calls and runs. What never changes (`runs`, `run_results`, journal, events) is append-only; what changes is in
 * `live_runs`, which holds unfinished runs only. So the cost of a call does not grow with the runs that ended.
 */
export class Runs1763800000002 implements MigrationInterface {
  readonly name = 'Runs1763800000002';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE processes (
        id text COLLATE "C" PRIMARY KEY,
        roles text[] NOT NULL,
        lease_until timestamptz NOT NULL,
        started_at timestamptz NOT NULL
      ) WITH (fillfactor = 50);

      -- Fixed windows. Unlogged: after a crash of the server every window begins anew.
      CREATE UNLOGGED TABLE throttles (
        key text COLLATE "C" PRIMARY KEY,
        quota integer NOT NULL,
        hits integer NOT NULL,
        -- how many of the last statement's hits were let in: tells each of them its rank
        granted integer NOT NULL,
        began_at timestamptz NOT NULL,
        ends_at timestamptz NOT NULL
      ) WITH (fillfactor = 40, autovacuum_vacuum_scale_factor = 0.05, autovacuum_vacuum_threshold = 2000,
              autovacuum_vacuum_cost_delay = 0, vacuum_truncate = false);

      CREATE TABLE claims (
        key bytea PRIMARY KEY,
        run_id text COLLATE "C" NOT NULL,
        request_id text NOT NULL,
        fingerprint bytea,
        claimed_at timestamptz NOT NULL,
        expires_at timestamptz NOT NULL
      );

      CREATE TABLE conversations (
        id text COLLATE "C" NOT NULL UNIQUE,
        workspace_id text COLLATE "C" NOT NULL,
        scope text COLLATE "C" NOT NULL,
        key text COLLATE "C" NOT NULL,
        last_seq bigint NOT NULL,
        open_runs integer NOT NULL,
        created_at timestamptz NOT NULL,
        PRIMARY KEY (workspace_id, scope, key)
      ) WITH (fillfactor = 70);

      CREATE TABLE runs (
        id text COLLATE "C" PRIMARY KEY,
        workspace_id text COLLATE "C" NOT NULL,
        workflow_id text COLLATE "C" NOT NULL,
        workflow_version integer NOT NULL,
        trigger_id text COLLATE "C" NOT NULL,
        trigger_block_id text NOT NULL,
        trigger_revision integer NOT NULL,
        surface text NOT NULL,
        request_id text NOT NULL,
        client_request_id text,
        caller text NOT NULL,
        client_ip text,
        user_agent text,
        conversation_id text COLLATE "C",
        conversation_seq bigint,
        stream boolean NOT NULL,
        ephemeral boolean NOT NULL,
        simulate boolean NOT NULL,
        guardrails_triggered boolean NOT NULL,
        patterns text[] NOT NULL,
        created_at timestamptz NOT NULL,
        input json NOT NULL
      );
      CREATE INDEX runs_newest ON runs (workspace_id, created_at DESC, id DESC);
      CREATE INDEX runs_of_trigger ON runs (trigger_id, created_at DESC, id DESC);
      CREATE INDEX runs_of_conversation ON runs (conversation_id, conversation_seq DESC)
        WHERE conversation_id IS NOT NULL;

      CREATE TABLE live_runs (
        run_id text COLLATE "C" PRIMARY KEY,
        workspace_id text COLLATE "C" NOT NULL,
        status text NOT NULL CHECK (status IN ('queued', 'running', 'waiting')),
        owner text COLLATE "C",
        attempt integer NOT NULL,
        -- queued: may be taken since; null while an earlier run of its conversation is unfinished
        ready_at timestamptz,
        resume_at timestamptz,
        conversation_id text COLLATE "C",
        conversation_seq bigint,
        waiter text COLLATE "C",
        stream boolean NOT NULL,
        cancel_requested boolean NOT NULL DEFAULT false,
        signalled boolean NOT NULL DEFAULT false,
        created_at timestamptz NOT NULL,
        started_at timestamptz,
        waits json,
        response json,
        trace json,
        usage json
      ) WITH (autovacuum_vacuum_scale_factor = 0.02, autovacuum_vacuum_threshold = 5000,
              autovacuum_vacuum_cost_delay = 0, vacuum_truncate = false);
      CREATE INDEX live_runs_queued ON live_runs (ready_at) WHERE status = 'queued' AND ready_at IS NOT NULL;
      CREATE INDEX live_runs_running ON live_runs (owner) WHERE status = 'running';
      CREATE INDEX live_runs_waiting ON live_runs (resume_at) WHERE status = 'waiting' AND resume_at IS NOT NULL;
      CREATE INDEX live_runs_in_conversation ON live_runs (conversation_id, conversation_seq)
        WHERE conversation_id IS NOT NULL;

      CREATE TABLE run_results (
        run_id text COLLATE "C" PRIMARY KEY,
        workspace_id text COLLATE "C" NOT NULL,
        status text NOT NULL CHECK (status IN ('completed', 'failed', 'cancelled')),
        attempt integer NOT NULL,
        created_at timestamptz NOT NULL,
        started_at timestamptz,
        finished_at timestamptz NOT NULL,
        output json,
        response json,
        error json,
        trace json,
        usage json
      );
      CREATE INDEX run_results_not_completed ON run_results (workspace_id, created_at DESC, run_id DESC)
        WHERE status <> 'completed';

      CREATE TABLE run_signals (
        run_id text COLLATE "C" NOT NULL,
        block_key text COLLATE "C" NOT NULL,
        step text,
        payload json NOT NULL,
        delivered_at timestamptz NOT NULL,
        seen boolean NOT NULL DEFAULT false,
        PRIMARY KEY (run_id, block_key)
      );

      CREATE TABLE run_journal (
        run_id text COLLATE "C" NOT NULL,
        entry bigint GENERATED ALWAYS AS IDENTITY (CACHE 1),
        attempt integer NOT NULL,
        key text NOT NULL,
        kind text NOT NULL,
        data json NOT NULL,
        PRIMARY KEY (run_id, entry)
      );

      CREATE TABLE run_events (
        run_id text COLLATE "C" NOT NULL,
        seq integer NOT NULL,
        type text NOT NULL,
        data json NOT NULL,
        PRIMARY KEY (run_id, seq)
      );

      CREATE TABLE refusals (
        id text COLLATE "C" PRIMARY KEY,
        workspace_id text COLLATE "C" NOT NULL,
        trigger_id text COLLATE "C" NOT NULL,
        outcome text NOT NULL,
        code text NOT NULL,
        status integer NOT NULL,
        detail text,
        surface text NOT NULL,
        request_id text NOT NULL,
        caller text,
        client_ip text,
        user_agent text,
        run_id text COLLATE "C",
        payload_mismatch boolean NOT NULL,
        coalesce_key text COLLATE "C",
        count integer NOT NULL,
        at timestamptz NOT NULL,
        last_at timestamptz NOT NULL
      ) WITH (fillfactor = 80);
      CREATE INDEX refusals_newest ON refusals (workspace_id, at DESC, id DESC);
      CREATE INDEX refusals_of_trigger ON refusals (trigger_id, at DESC, id DESC);
      CREATE UNIQUE INDEX refusals_coalesced ON refusals (coalesce_key) WHERE coalesce_key IS NOT NULL;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TABLE refusals, run_events, run_journal, run_signals, run_results, live_runs, runs, conversations, claims,
        throttles, processes;
    `);
  }
}
