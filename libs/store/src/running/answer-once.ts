import type { Database } from '../database/database.js';

/** An answer that may be given once, by whoever holds a certain link. */
export interface OnceAnswer {
  readonly runId: string;
  readonly blockKey: string;
  /** JSON text. */
  readonly answer: string;
  /** Digest of the link. */
  readonly claim: Buffer;
  /** After this time the link is refused anyway. */
  readonly expiresAt: Date;
  readonly requestId: string;
  readonly now: Date;
}

/** `used`: the link was used before. `closed`: nothing waits there any more. Neither changed anything. */
export type OnceOutcome =
  | { readonly kind: 'delivered'; readonly dispatch: boolean }
  | { readonly kind: 'used' }
  | { readonly kind: 'closed' };

/** Answers a wait and uses the link up, both or neither; of two that come at once, one is first. */
export function answerOnce(db: Database, once: OnceAnswer): Promise<OnceOutcome> {
  return db.transaction(async (tx): Promise<OnceOutcome> => {
    const claimed = await tx.query(
      `INSERT INTO claims (key, run_id, request_id, claimed_at, expires_at) VALUES ($1, $2, $3, $4, $5)
       ON CONFLICT DO NOTHING RETURNING 1`,
      [once.claim, once.runId, once.requestId, once.now, once.expiresAt],
    );
    if (claimed.length === 0) return { kind: 'used' };
    const [signal] = await tx.query<{ delivered: boolean; dispatch: boolean }>(
      'SELECT * FROM deliver_signal($1, $2, $3, $4)',
      [once.runId, once.blockKey, once.answer, once.now],
    );
    if (signal?.delivered === true) return { kind: 'delivered', dispatch: signal.dispatch };
    await tx.query('DELETE FROM claims WHERE key = $1', [once.claim]);
    return { kind: 'closed' };
  });
}

/** Was a link with this digest used? */
export async function isAnswered(db: Database, claim: Buffer): Promise<boolean> {
  return (await db.query('SELECT 1 FROM claims WHERE key = $1', [claim])).length > 0;
}
