import type { Database, Queryable } from '../database/database.js';
import { sweepEvents, sweepJournals, sweepRefusals, sweepRuns } from './retention-statements.js';

/** What has an age at which it goes. */
export type Kept = 'runs' | 'journals' | 'events' | 'calls';

/** One small piece of a sweep. */
export interface SweepPiece {
  /** What ended before goes. */
  readonly before: Date;
  /** Where the piece before this one ended; empty = from the start. */
  readonly after: string;
  /** Looks at so many at most. */
  readonly limit: number;
}

export interface SweptPiece {
  /** How many are gone. */
  readonly gone: number;
  /** Where the next piece begins; null = this was the last one. */
  readonly last: string | null;
}

const STATEMENTS = { runs: sweepRuns, journals: sweepJournals, events: sweepEvents, calls: sweepRefusals };
/** One sweep at a time over all instances. */
const LOCK = 'retention';

/**
 * Forgets what is old, in pieces so small that no call waits behind one. It never touches an unfinished run or one whose
 * result is still to be delivered, keeps the newest 50 executions of every API trigger whatever their age (its log), and
 * adds what it removes to the counters of API triggers.
 */
export class RetentionStore {
  constructor(private readonly db: Database) {}

  /** Null = another instance is sweeping. */
  sweep(what: Kept, piece: SweepPiece): Promise<SweptPiece | null> {
    return this.db.transaction(async (tx) => ((await isMine(tx)) ? sweepPiece(tx, what, piece) : null));
  }
}

async function isMine(tx: Queryable): Promise<boolean> {
  const [row] = await tx.query<{ mine: boolean }>('SELECT pg_try_advisory_xact_lock(hashtext($1)) AS mine', [
    LOCK,
  ]);
  return row?.mine ?? false;
}

async function sweepPiece(
  tx: Queryable,
  what: Kept,
  { before, after, limit }: SweepPiece,
): Promise<SweptPiece> {
  const [row] = await tx.prepared<{ gone: number; seen: number; last: string | null }>(STATEMENTS[what], [
    after,
    // Ids begin with the time at which they were made, so everything old stands in one range of the primary key.
    before.getTime().toString(16).padStart(12, '0'),
    before,
    limit,
  ]);
  if (!row) throw new Error(`The sweep of ${what} answered nothing.`);
  return { gone: row.gone, last: row.seen < limit ? null : row.last };
}
