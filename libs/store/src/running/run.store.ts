import type { Database } from '../database/database.js';
import type { JsonValue } from '#sdk';
import type { Page, PageRequest } from '../paging.js';
import { RunEventStore } from './run-event.store.js';
import type {
  CancelOutcome,
  FinishedRun,
  FinishResult,
  JournalRow,
  JournalWrite,
  RunEndingRow,
  RunFilter,
  RunRecord,
  RunSummary,
  TakenRun,
} from './run-record.js';

/** The life of runs, from queued to their end. */
export class RunStore {
  /** Events of streamed runs. */
  readonly events: RunEventStore;

  constructor(private readonly db: Database) {
    this.events = new RunEventStore(db);
  }

  /** Takes over queued (and due waiting) runs: attempt + 1, fence = (owner, attempt). Runs that are not free are left out. */
  take(_runIds: readonly string[], _owner: string, _now: Date): Promise<TakenRun[]> {
    void this.db;
    throw new Error('#store: under construction');
  }

  /** Ends or parks attempts, in one round trip; results in the order of the batch. */
  finish(_batch: readonly FinishedRun[]): Promise<FinishResult[]> {
    void this.db;
    throw new Error('#store: under construction');
  }

  /** Appends journal entries; false = this process is no longer the owner and must stop. */
  journal(_batch: readonly JournalWrite[]): Promise<boolean[]> {
    void this.db;
    throw new Error('#store: under construction');
  }

  /** Journal entries in the order in which they were written. */
  loadJournal(_runIds: readonly string[]): Promise<Map<string, JournalRow[]>> {
    void this.db;
    throw new Error('#store: under construction');
  }

  requestCancel(_runId: string, _workspaceId: string, _now: Date): Promise<CancelOutcome> {
    void this.db;
    throw new Error('#store: under construction');
  }

  /** Answers a wait of a run. True = the answer was taken; `dispatch` = the run is queued again and to be enqueued. */
  deliverSignal(
    _runId: string,
    _blockKey: string,
    _payload: JsonValue,
    _now: Date,
  ): Promise<{ delivered: boolean; dispatch: boolean }> {
    void this.db;
    throw new Error('#store: under construction');
  }

  /** Waiting runs whose time has come; they are queued now and to be enqueued. */
  due(_now: Date, _limit: number): Promise<string[]> {
    void this.db;
    throw new Error('#store: under construction');
  }

  /** Queued runs that nobody took since `olderThan`; they count as dispatched at `now`. */
  undispatched(_olderThan: Date, _limit: number, _now: Date): Promise<string[]> {
    void this.db;
    throw new Error('#store: under construction');
  }

  /** How these runs stand; unknown ids are left out. For waiting callers. */
  endings(_runIds: readonly string[]): Promise<RunEndingRow[]> {
    void this.db;
    throw new Error('#store: under construction');
  }

  get(_workspaceId: string, _runId: string): Promise<RunRecord | null> {
    void this.db;
    throw new Error('#store: under construction');
  }

  list(_workspaceId: string, _filter: RunFilter, _page: PageRequest): Promise<Page<RunSummary>> {
    void this.db;
    throw new Error('#store: under construction');
  }
}
