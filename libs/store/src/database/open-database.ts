import type { Database, OpenDatabaseOptions } from './database.js';

/** Connects, checks the server's version (13 to 18) and answers a ready database. @throws with the reason and the fix */
export function openDatabase(_options: OpenDatabaseOptions): Promise<Database> {
  throw new Error('#store: under construction');
}
