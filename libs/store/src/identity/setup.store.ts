import type { Database } from '../database/database.js';

/** The first start: who holds a setup token makes the first owner, once (S-14). */
export class SetupStore {
  constructor(private readonly db: Database) {}

  /** True until somebody can sign in. */
  async isOpen(): Promise<boolean> {
    const [row] = await this.db.query<{ closed: boolean }>('SELECT EXISTS (SELECT FROM people) AS closed');
    return row?.closed === false;
  }

  /** Keeps the digest of a token. Several processes that start have a token each. False = setup is closed. */
  async offer(digest: Buffer, expiresAt: Date, now: Date): Promise<boolean> {
    await this.db.query('DELETE FROM setup_tokens WHERE expires_at <= $1', [now]);
    const rows = await this.db.query(
      `INSERT INTO setup_tokens (digest, expires_at)
       SELECT $1, $2::timestamptz WHERE NOT EXISTS (SELECT FROM people) RETURNING digest`,
      [digest, expiresAt],
    );
    return rows.length === 1;
  }

  /** True = the token works now, and was not used up by this. */
  async knows(digest: Buffer, now: Date): Promise<boolean> {
    const rows = await this.db.query(
      'SELECT digest FROM setup_tokens WHERE digest = $1 AND expires_at > $2',
      [digest, now],
    );
    return rows.length === 1;
  }

  /**
   * Closes the setup for whoever comes first; call it inside the transaction that makes the owner. Others wait for it.
   *
   * @param digest null = by somebody who holds the database itself
   * @returns false = there is an owner already, or the token does not work
   */
  async claim(digest: Buffer | null, now: Date): Promise<boolean> {
    await this.db.query(`SELECT pg_advisory_xact_lock(hashtext('first owner'))`);
    if (!(await this.isOpen())) return false;
    if (digest !== null && !(await this.knows(digest, now))) return false;
    await this.db.query('DELETE FROM setup_tokens');
    return true;
  }
}
