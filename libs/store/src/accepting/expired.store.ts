import type { Database } from '../database/database.js';

/** Forgets what has expired: claims whose window ended, and limits whose window ended. */
export class ExpiredStore {
  constructor(private readonly db: Database) {}

  /**
   * Removes at most `limit` expired rows of each kind. Rows stand in the order in which they were made, so the scan
   * meets the expired ones first; rows that somebody holds are left for the next time.
   *
   * @returns how many rows are gone; `limit` or more: call again
   */
  async remove(now: Date, limit: number): Promise<number> {
    const [claims] = await this.db.query<{ gone: number }>(
      `WITH gone AS (
         DELETE FROM claims WHERE ctid = ANY (ARRAY(
           SELECT ctid FROM claims WHERE expires_at <= $1 LIMIT $2 FOR UPDATE SKIP LOCKED
         )) AND expires_at <= $1 RETURNING 1
       ) SELECT count(*)::integer AS gone FROM gone`,
      [now, limit],
    );
    const [throttles] = await this.db.query<{ gone: number }>(
      `WITH gone AS (
         DELETE FROM throttles WHERE key = ANY (ARRAY(
           SELECT key FROM throttles WHERE ends_at <= $1 LIMIT $2 FOR UPDATE SKIP LOCKED
         )) AND ends_at <= $1 RETURNING 1
       ) SELECT count(*)::integer AS gone FROM gone`,
      [now, limit],
    );
    return (claims?.gone ?? 0) + (throttles?.gone ?? 0);
  }
}
