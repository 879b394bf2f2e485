import type { MigrationInterface, QueryRunner } from 'typeorm';

/** People, their workspaces and sessions, invitations, the throttle of sign-ins, the first start, key rings. */
export class People1763800000008 implements MigrationInterface {
  readonly name = 'People1763800000008';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- A name that is taken would tell one workspace of another.
      ALTER TABLE workspaces DROP CONSTRAINT workspaces_name_key;
      ALTER TABLE workspaces ADD COLUMN deleted_at timestamptz;

      CREATE TABLE people (
        id text COLLATE "C" PRIMARY KEY,
        -- in lower case
        email text COLLATE "C" NOT NULL UNIQUE,
        name text NOT NULL,
        password_hash text NOT NULL,
        created_at timestamptz NOT NULL,
        updated_at timestamptz NOT NULL
      );

      CREATE TABLE members (
        workspace_id text COLLATE "C" NOT NULL REFERENCES workspaces,
        person_id text COLLATE "C" NOT NULL REFERENCES people,
        role text NOT NULL CHECK (role IN ('owner', 'editor', 'operator', 'viewer')),
        reveal boolean NOT NULL,
        created_at timestamptz NOT NULL,
        PRIMARY KEY (workspace_id, person_id)
      );
      CREATE INDEX members_of_person ON members (person_id, created_at);

      CREATE TABLE invites (
        id text COLLATE "C" PRIMARY KEY,
        workspace_id text COLLATE "C" NOT NULL REFERENCES workspaces,
        email text COLLATE "C" NOT NULL,
        role text NOT NULL CHECK (role IN ('owner', 'editor', 'operator', 'viewer')),
        reveal boolean NOT NULL,
        digest bytea NOT NULL UNIQUE,
        created_by text NOT NULL,
        created_at timestamptz NOT NULL,
        expires_at timestamptz NOT NULL,
        accepted_at timestamptz,
        revoked_at timestamptz
      );
      CREATE INDEX invites_of_workspace ON invites (workspace_id, created_at, id);

      CREATE TABLE sessions (
        id text COLLATE "C" PRIMARY KEY,
        person_id text COLLATE "C" NOT NULL REFERENCES people,
        digest bytea NOT NULL UNIQUE,
        ip text,
        user_agent text,
        created_at timestamptz NOT NULL,
        last_seen_at timestamptz NOT NULL,
        expires_at timestamptz NOT NULL,
        revoked_at timestamptz
      );
      CREATE INDEX sessions_of_person ON sessions (person_id, created_at);

      -- Digests of the first start: whoever holds one may make the first owner.
      CREATE TABLE setup_tokens (
        digest bytea PRIMARY KEY,
        expires_at timestamptz NOT NULL
      );

      CREATE TABLE sign_in_throttles (
        bucket bytea PRIMARY KEY,
        attempts integer NOT NULL,
        window_began timestamptz NOT NULL,
        blocks integer NOT NULL,
        blocked_until timestamptz
      );

      -- Counts an attempt before its password is looked at, so that parallel guesses are counted too. Null = go on;
      -- otherwise nothing was counted, and the next attempt is looked at from that time on. Each block is twice as
      -- long as the one before, up to a day; a day without a block forgets them.
      CREATE FUNCTION count_sign_in(of_bucket bytea, allowed integer, window_ms bigint, at timestamptz)
      RETURNS timestamptz LANGUAGE plpgsql AS $$
      DECLARE
        t sign_in_throttles;
        window_length interval := window_ms * interval '1 millisecond';
      BEGIN
        INSERT INTO sign_in_throttles VALUES (of_bucket, 0, at, 0, NULL) ON CONFLICT DO NOTHING;
        SELECT * INTO t FROM sign_in_throttles s WHERE s.bucket = of_bucket FOR UPDATE;
        IF t.blocked_until > at THEN RETURN t.blocked_until; END IF;
        IF t.blocked_until IS NOT NULL AND t.blocked_until + interval '1 day' <= at THEN t.blocks := 0; END IF;
        IF t.window_began + window_length <= at OR t.window_began > at OR t.blocked_until IS NOT NULL THEN
          t.attempts := 0;
          t.window_began := at;
          t.blocked_until := NULL;
        END IF;
        t.attempts := t.attempts + 1;
        IF t.attempts >= allowed THEN
          t.blocked_until := at + least(window_length * (2 ^ least(t.blocks, 10)), interval '1 day');
          t.blocks := t.blocks + 1;
        END IF;
        UPDATE sign_in_throttles s SET attempts = t.attempts, window_began = t.window_began, blocks = t.blocks,
          blocked_until = t.blocked_until WHERE s.bucket = of_bucket;
        RETURN NULL;
      END $$;

      -- Which encryption keys each process knows, its sealing key first: a rotation waits for them.
      CREATE TABLE key_rings (
        holder text COLLATE "C" PRIMARY KEY,
        key_ids text[] NOT NULL,
        seen_at timestamptz NOT NULL
      );
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP FUNCTION count_sign_in(bytea, integer, bigint, timestamptz);
      DROP TABLE key_rings, sign_in_throttles, setup_tokens, sessions, invites, members, people;
      ALTER TABLE workspaces DROP COLUMN deleted_at;
      ALTER TABLE workspaces ADD CONSTRAINT workspaces_name_key UNIQUE (name);
    `);
  }
}
