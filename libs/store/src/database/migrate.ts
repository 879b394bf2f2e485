import type { Database } from './database.js';
import { dataSourceOf } from './pg-database.js';
import { SCHEMA } from './search-path.js';

/** "prompthk" in ASCII, as a 64-bit number: the advisory lock of everyone who migrates this schema. */
const MIGRATION_LOCK = '8102661195421739115';

/**
 * Brings the schema up to date, in order, under a lock that lets several instances start at once: the first one
 * migrates, the others wait for it and find nothing to do.
 *
 * @returns the names of the migrations that this call applied
 */
export function migrate(db: Database): Promise<string[]> {
  const management = dataSourceOf(db);
  // The lock is held on a connection of its own and goes with it, so that a killed instance never leaves it behind.
  return db.transaction(async (tx) => {
    await tx.query('SELECT pg_advisory_xact_lock($1)', [MIGRATION_LOCK]);
    // before the first migration, because TypeORM writes its own table into the schema
    await management.query(`CREATE SCHEMA IF NOT EXISTS ${SCHEMA}`);
    const applied = await management.runMigrations({ transaction: 'each' });
    return applied.map((migration) => migration.name);
  });
}
