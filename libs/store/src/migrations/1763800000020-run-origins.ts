import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Which run a run repeats. Only repetitions have a row, so that accepting a call costs nothing more. The row goes with
 * its run; the original may be swept before it.
 */
export class RunOrigins1763800000020 implements MigrationInterface {
  readonly name = 'RunOrigins1763800000020';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE run_origins (
        run_id text COLLATE "C" PRIMARY KEY REFERENCES runs ON DELETE CASCADE,
        original_id text COLLATE "C" NOT NULL,
        -- name of the block from which it ran again; null = the whole call
        from_block text,
        -- what the caller sent was replaced in part
        edited boolean NOT NULL
      );
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE run_origins;');
  }
}
