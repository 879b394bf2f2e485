import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What the guardrails found in a call, with its places, and what authors judged harmless. Only runs with a match have
 * a row, so that all others cost nothing more. The row goes with its run, whoever erases that.
 */
export class GuardrailMatches1763800000011 implements MigrationInterface {
  readonly name = 'GuardrailMatches1763800000011';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE run_matches (
        run_id text COLLATE "C" PRIMARY KEY REFERENCES runs ON DELETE CASCADE,
        workspace_id text COLLATE "C" NOT NULL,
        trigger_id text COLLATE "C" NOT NULL,
        created_at timestamptz NOT NULL,
        -- places and names, never the text itself
        found json NOT NULL
      );
      CREATE INDEX run_matches_newest ON run_matches (workspace_id, created_at DESC, run_id DESC);
      CREATE INDEX run_matches_of_trigger ON run_matches (trigger_id, created_at DESC, run_id DESC);

      CREATE TABLE guardrail_suppressions (
        id text COLLATE "C" PRIMARY KEY,
        workspace_id text COLLATE "C" NOT NULL,
        trigger_id text COLLATE "C" NOT NULL,
        pattern text NOT NULL,
        -- SHA-256 of the one text that is harmless; null = whatever the pattern matches
        text_digest bytea,
        reason text NOT NULL,
        created_by text NOT NULL,
        created_at timestamptz NOT NULL,
        revoked_by text,
        revoked_at timestamptz
      );
      CREATE INDEX guardrail_suppressions_of_trigger
        ON guardrail_suppressions (trigger_id, created_at DESC, id DESC);
      -- The same judgement stands once.
      CREATE UNIQUE INDEX guardrail_suppressions_active
        ON guardrail_suppressions (trigger_id, pattern, coalesce(text_digest, ''::bytea)) WHERE revoked_at IS NULL;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE guardrail_suppressions, run_matches;');
  }
}
