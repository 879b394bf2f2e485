import type { Database, Transaction } from '../database/database.js';
import type { AcceptOutcome, AcceptRequest } from './accept-request.js';

/** Counts, claims and creates runs: many calls in one round trip. */
export class AcceptStore {
  constructor(private readonly db: Database) {}

  /** One outcome per request, in their order. `enqueue` runs in the same transaction, only when there is overflow. */
  accept(
    _batch: readonly AcceptRequest[],
    _enqueue: (tx: Transaction, runIds: string[]) => Promise<void>,
  ): Promise<AcceptOutcome[]> {
    void this.db;
    throw new Error('#store: under construction');
  }
}
