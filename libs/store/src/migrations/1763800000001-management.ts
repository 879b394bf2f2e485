import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Workspaces, keys, audit, workflows, triggers, secrets, connections, settings. */
export class Management1763800000001 implements MigrationInterface {
  readonly name = 'Management1763800000001';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE workspaces (
        id text COLLATE "C" PRIMARY KEY,
        name text NOT NULL UNIQUE,
        created_at timestamptz NOT NULL
      );
      INSERT INTO workspaces VALUES ('wsp_default', 'default', now());

      CREATE TABLE settings (
        key text COLLATE "C" PRIMARY KEY,
        value text NOT NULL,
        updated_at timestamptz NOT NULL
      );

      CREATE TABLE api_keys (
        id text COLLATE "C" PRIMARY KEY,
        workspace_id text COLLATE "C" NOT NULL REFERENCES workspaces,
        name text NOT NULL,
        role text NOT NULL,
        scopes text[] NOT NULL,
        digest bytea NOT NULL UNIQUE,
        prefix text NOT NULL,
        last4 text NOT NULL,
        seeded boolean NOT NULL DEFAULT false,
        expires_at timestamptz,
        revoked_at timestamptz,
        last_used_at timestamptz,
        created_by text,
        created_at timestamptz NOT NULL
      );
      CREATE INDEX api_keys_of_workspace ON api_keys (workspace_id, created_at);
      CREATE UNIQUE INDEX one_seeded_api_key ON api_keys (workspace_id) WHERE seeded AND revoked_at IS NULL;

      CREATE TABLE audit_entries (
        id text COLLATE "C" PRIMARY KEY,
        workspace_id text COLLATE "C" NOT NULL,
        at timestamptz NOT NULL,
        actor text NOT NULL,
        action text NOT NULL,
        target_type text NOT NULL,
        target_id text,
        before json,
        after json,
        ip text,
        request_id text
      );
      CREATE INDEX audit_entries_newest ON audit_entries (workspace_id, at DESC, id DESC);
      CREATE FUNCTION refuse_audit_change() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        RAISE EXCEPTION 'The audit log is append-only: % is refused.', TG_OP USING ERRCODE = 'insufficient_privilege';
      END $$;
      CREATE TRIGGER audit_entries_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON audit_entries
        FOR EACH STATEMENT EXECUTE FUNCTION refuse_audit_change();

      CREATE TABLE workflows (
        id text COLLATE "C" PRIMARY KEY,
        workspace_id text COLLATE "C" NOT NULL REFERENCES workspaces,
        name text COLLATE "C" NOT NULL,
        title text,
        description text,
        draft json NOT NULL,
        draft_version integer NOT NULL,
        published_version integer,
        archived boolean NOT NULL DEFAULT false,
        deleted_at timestamptz,
        updated_by text NOT NULL,
        created_at timestamptz NOT NULL,
        updated_at timestamptz NOT NULL
      );
      CREATE UNIQUE INDEX workflow_names ON workflows (workspace_id, name) WHERE deleted_at IS NULL;

      CREATE TABLE workflow_versions (
        workflow_id text COLLATE "C" NOT NULL REFERENCES workflows,
        version integer NOT NULL,
        document json NOT NULL,
        note text,
        published_by text NOT NULL,
        published_at timestamptz NOT NULL,
        rolled_back_from integer,
        PRIMARY KEY (workflow_id, version)
      );

      CREATE TABLE triggers (
        id text COLLATE "C" PRIMARY KEY,
        workspace_id text COLLATE "C" NOT NULL REFERENCES workspaces,
        workflow_id text COLLATE "C" NOT NULL REFERENCES workflows,
        workflow_version integer NOT NULL,
        block_id text COLLATE "C" NOT NULL,
        block_name text NOT NULL,
        type text NOT NULL,
        path text COLLATE "C",
        config json NOT NULL,
        revision integer NOT NULL,
        active boolean NOT NULL,
        retired boolean NOT NULL DEFAULT false,
        created_at timestamptz NOT NULL,
        updated_at timestamptz NOT NULL,
        UNIQUE (workflow_id, block_id)
      );
      CREATE UNIQUE INDEX trigger_paths ON triggers (path) WHERE path IS NOT NULL AND NOT retired;
      CREATE INDEX triggers_of_workspace ON triggers (workspace_id, created_at);

      CREATE TABLE credentials (
        id text COLLATE "C" PRIMARY KEY,
        trigger_id text COLLATE "C" NOT NULL REFERENCES triggers,
        name text COLLATE "C" NOT NULL,
        position integer NOT NULL,
        retired boolean NOT NULL DEFAULT false,
        created_at timestamptz NOT NULL,
        UNIQUE (trigger_id, name)
      );

      CREATE TABLE trigger_secrets (
        trigger_id text COLLATE "C" NOT NULL REFERENCES triggers,
        workspace_id text COLLATE "C" NOT NULL,
        secret_name text COLLATE "C" NOT NULL,
        PRIMARY KEY (trigger_id, secret_name)
      );
      CREATE INDEX trigger_secrets_by_name ON trigger_secrets (workspace_id, secret_name);

      CREATE TABLE trigger_changes (
        only_row boolean PRIMARY KEY DEFAULT true CHECK (only_row),
        changes bigint NOT NULL
      );
      INSERT INTO trigger_changes VALUES (true, 0);

      CREATE TABLE secrets (
        id text COLLATE "C" PRIMARY KEY,
        workspace_id text COLLATE "C" NOT NULL REFERENCES workspaces,
        name text COLLATE "C" NOT NULL,
        box text NOT NULL,
        last4 text NOT NULL,
        weak boolean NOT NULL,
        created_at timestamptz NOT NULL,
        updated_at timestamptz NOT NULL,
        UNIQUE (workspace_id, name)
      );
      CREATE TABLE previous_secrets (
        id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        secret_id text COLLATE "C" NOT NULL REFERENCES secrets ON DELETE CASCADE,
        box text NOT NULL,
        expires_at timestamptz NOT NULL
      );
      CREATE INDEX previous_secrets_of_secret ON previous_secrets (secret_id);

      CREATE TABLE connections (
        id text COLLATE "C" PRIMARY KEY,
        workspace_id text COLLATE "C" NOT NULL REFERENCES workspaces,
        name text COLLATE "C" NOT NULL,
        kind text NOT NULL,
        base_url text,
        api_key_box text,
        api_key_secret text,
        last4 text,
        settings json NOT NULL,
        created_at timestamptz NOT NULL,
        updated_at timestamptz NOT NULL,
        UNIQUE (workspace_id, name)
      );
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TABLE connections, previous_secrets, secrets, trigger_changes, trigger_secrets, credentials, triggers,
        workflow_versions, workflows, audit_entries, api_keys, settings, workspaces;
      DROP FUNCTION refuse_audit_change();
    `);
  }
}
