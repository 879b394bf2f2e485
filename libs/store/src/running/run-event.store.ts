import type { Database } from '../database/database.js';
import type { RunEventRow, RunEventWrite } from './run-record.js';

/** Stored events of streamed runs. */
export class RunEventStore {
  constructor(private readonly db: Database) {}

  /** Appends events; false = this process is no longer the owner. */
  append(_batch: readonly RunEventWrite[]): Promise<boolean[]> {
    void this.db;
    throw new Error('#store: under construction');
  }

  /** Events with `seq > afterSeq`, in order, at most `limit` (default 1,000). */
  read(_runId: string, _afterSeq: number, _limit = 1000): Promise<RunEventRow[]> {
    void this.db;
    throw new Error('#store: under construction');
  }
}
