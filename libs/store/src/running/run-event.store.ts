import type { Database, PreparedStatement } from '../database/database.js';
import { answersFor, fencedWrites } from './fenced-write.js';
import type { RunEventRow, RunEventWrite } from './run-record.js';

const append: PreparedStatement = {
  name: 'append_run_events',
  text: 'SELECT append_run_events($1) AS held',
};

const read: PreparedStatement = {
  name: 'read_run_events',
  text: `SELECT run_id AS "runId", seq, type, data FROM run_events
         WHERE run_id = $1 AND seq > $2 ORDER BY seq LIMIT $3`,
};

const lastSeq: PreparedStatement = {
  name: 'last_run_event',
  text: 'SELECT max(seq) AS seq FROM run_events WHERE run_id = $1',
};

/** Stored events of streamed runs. */
export class RunEventStore {
  constructor(private readonly db: Database) {}

  /** Appends events; an event whose `seq` is there already is left as it was. False = no longer the owner. */
  async append(batch: readonly RunEventWrite[]): Promise<boolean[]> {
    if (batch.length === 0) return [];
    const writes = fencedWrites(
      batch,
      (write) => write.events,
      (event) => [event.seq, event.type, event.data],
    );
    const [row] = await this.db.prepared<{ held: number[] }>(append, [writes]);
    return answersFor(batch, row?.held ?? []);
  }

  /** Number of the last stored event; 0 = none. */
  async lastSeq(runId: string): Promise<number> {
    const [row] = await this.db.prepared<{ seq: number }>(lastSeq, [runId]);
    return row?.seq ?? 0;
  }

  /** Events with `seq > afterSeq`, in order, at most `limit` (default 1,000). */
  read(runId: string, afterSeq: number, limit = 1000): Promise<RunEventRow[]> {
    return this.db.prepared<RunEventRow>(read, [runId, afterSeq, limit]);
  }
}
