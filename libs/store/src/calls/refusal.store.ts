import type { Database } from '../database/database.js';
import type { RefusalDraft } from './call-record.js';

/** Calls that were not accepted. */
export class RefusalStore {
  constructor(private readonly db: Database) {}

  /** Writes many in one statement; rows with the same `coalesceKey` become one with a counter. */
  append(_batch: readonly RefusalDraft[]): Promise<void> {
    void this.db;
    throw new Error('#store: under construction');
  }
}
