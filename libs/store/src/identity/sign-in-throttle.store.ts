import type { Database } from '../database/database.js';

/** How many attempts a bucket takes in a window. */
export interface SignInLimit {
  /** Digest of what is counted: an account at an address, or an address. */
  readonly bucket: Buffer;
  readonly attempts: number;
  readonly windowMs: number;
}

/** Failed sign-ins, counted over all processes (S-08). */
export class SignInThrottleStore {
  constructor(private readonly db: Database) {}

  /** Counts an attempt before it is made. @returns when the next one is possible; null = go on */
  async count({ bucket, attempts, windowMs }: SignInLimit, now: Date): Promise<Date | null> {
    const [row] = await this.db.query<{ until: Date | null }>(
      'SELECT count_sign_in($1, $2, $3, $4) AS until',
      [bucket, attempts, windowMs, now],
    );
    return row?.until ?? null;
  }

  /** The attempt succeeded: everything that was counted before it is forgotten, and old buckets are swept. */
  async forget(bucket: Buffer, now: Date): Promise<void> {
    await this.db.query(
      `DELETE FROM sign_in_throttles
       WHERE bucket = $1 OR coalesce(blocked_until, window_began) < $2::timestamptz - interval '2 days'`,
      [bucket, now],
    );
  }

  /** The attempt succeeded: this one does not count, those before it do. */
  async uncount({ bucket, attempts }: SignInLimit): Promise<void> {
    await this.db.query(
      `UPDATE sign_in_throttles SET attempts = greatest(attempts - 1, 0),
         blocks = CASE WHEN attempts = $2 THEN blocks - 1 ELSE blocks END,
         blocked_until = CASE WHEN attempts = $2 THEN NULL ELSE blocked_until END
       WHERE bucket = $1`,
      [bucket, attempts],
    );
  }
}
