import type { Database } from './database.js';

/**
 * Brings the schema up to date, in order, under a lock that lets several instances start at once.
 * @returns the names of the migrations that this call applied
 */
export function migrate(_db: Database): Promise<string[]> {
  throw new Error('#store: under construction');
}
