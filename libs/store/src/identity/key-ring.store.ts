import type { Database } from '../database/database.js';

/** A process and the encryption keys that it knows, its sealing key first. */
export interface KeyRingHolder {
  readonly holder: string;
  readonly keyIds: readonly string[];
}

/** Which process knows which encryption keys, so that a rotation can wait for all of them. Ids only. */
export class KeyRingStore {
  constructor(private readonly db: Database) {}

  async hold(holder: string, keyIds: readonly string[], now: Date): Promise<void> {
    await this.db.query(
      `INSERT INTO key_rings (holder, key_ids, seen_at) VALUES ($1, $2, $3)
       ON CONFLICT (holder) DO UPDATE SET key_ids = $2, seen_at = $3`,
      [holder, keyIds, now],
    );
  }

  async release(holder: string): Promise<void> {
    await this.db.query('DELETE FROM key_rings WHERE holder = $1', [holder]);
  }

  /** Those that were seen since then; others are forgotten. */
  async holders(since: Date): Promise<KeyRingHolder[]> {
    await this.db.query('DELETE FROM key_rings WHERE seen_at < $1', [since]);
    return this.db.query('SELECT holder, key_ids AS "keyIds" FROM key_rings ORDER BY holder');
  }
}
