import type { JsonValue } from '#sdk';
import type { Database } from '../database/database.js';
import type { Page, PageRequest } from '../paging.js';
import { answerOnce, isAnswered } from './answer-once.js';
import type { OnceAnswer, OnceOutcome } from './answer-once.js';
import { answersFor, fencedWrites } from './fenced-write.js';
import { finishColumns } from './finish-columns.js';
import { getRun } from './get-run.js';
import { listAsking } from './list-asking.js';
import type { AskingRun } from './list-asking.js';
import { listRuns } from './list-runs.js';
import { RunEventStore } from './run-event.store.js';
import type {
  CancelOutcome,
  FinishedRun,
  FinishResult,
  JournalRow,
  JournalWrite,
  RunAnswer,
  RunEndingRow,
  RunFilter,
  RunRecord,
  RunStatus,
  RunSummary,
  SignalRow,
  TakenRun,
} from './run-record.js';
import * as statements from './run-statements.js';

type TakenRow = Omit<TakenRun, 'conversation' | 'signals'> & {
  readonly talkId: string | null;
  readonly talkScope: string | null;
  readonly talkKey: string | null;
  readonly signals: (Omit<SignalRow, 'deliveredAt'> & { deliveredAt: string })[] | null;
};

/**
 * The life of runs, from queued to their end. A run is owned by one process at a time; `(owner, attempt)` is the
 * fence that every write of an owner shows, so that a process that lost its lease can do no harm.
 */
export class RunStore {
  /** Events of streamed runs. */
  readonly events: RunEventStore;

  constructor(private readonly db: Database) {
    this.events = new RunEventStore(db);
  }

  /**
   * Takes over queued (and due waiting) runs: attempt + 1, fence = (owner, attempt). Runs that are not free, and runs
   * whose conversation has an earlier unfinished run, are left out. Oldest first.
   */
  async take(runIds: readonly string[], owner: string, now: Date): Promise<TakenRun[]> {
    if (runIds.length === 0) return [];
    const rows = await this.db.prepared<TakenRow>(statements.takeRuns, [runIds, owner, now]);
    return rows.map(({ talkId, talkScope, talkKey, signals, ...run }) => ({
      ...run,
      conversation:
        talkId !== null && talkScope !== null && talkKey !== null
          ? { id: talkId, scope: talkScope, key: talkKey }
          : null,
      signals: (signals ?? []).map((signal) => ({ ...signal, deliveredAt: new Date(signal.deliveredAt) })),
    }));
  }

  /** Ends or parks attempts, in one round trip; results in the order of the batch. */
  async finish(batch: readonly FinishedRun[]): Promise<FinishResult[]> {
    if (batch.length === 0) return [];
    const rows = await this.db.prepared<{ n: number; next: string | null }>(
      statements.finishRuns,
      finishColumns(batch),
    );
    const next = new Map(rows.map((row) => [row.n - 1, row.next]));
    return batch.map((_, n) => ({ fenced: next.has(n), next: next.get(n) ?? null }));
  }

  /** Keeps the answer of a run that goes on, and tells who waits for it elsewhere; false = it is not ours, or over. */
  async answer({ runId, owner, attempt, response }: RunAnswer): Promise<boolean> {
    const rows = await this.db.query(statements.ANSWER_RUN, [runId, owner, attempt, response]);
    return rows.length > 0;
  }

  /** Appends journal entries; false = this process is no longer the owner and must stop. */
  async journal(batch: readonly JournalWrite[]): Promise<boolean[]> {
    if (batch.length === 0) return [];
    const writes = fencedWrites(
      batch,
      (write) => write.entries,
      (entry) => [entry.key, entry.kind, entry.data],
    );
    const [row] = await this.db.prepared<{ held: number[] }>(statements.journalRuns, [writes]);
    return answersFor(batch, row?.held ?? []);
  }

  /** Journal entries in the order in which they were written; a run without entries has an empty list. */
  async loadJournal(runIds: readonly string[]): Promise<Map<string, JournalRow[]>> {
    const journals = new Map<string, JournalRow[]>(runIds.map((runId) => [runId, []]));
    const rows = await this.db.prepared<JournalRow & { runId: string }>(statements.loadJournal, [runIds]);
    for (const { runId, ...entry } of rows) journals.get(runId)?.push(entry);
    return journals;
  }

  /** Cancels a run that nobody executes; tells the owner of one that runs. */
  async requestCancel(runId: string, workspaceId: string, now: Date): Promise<CancelOutcome> {
    const [row] = await this.db.query<{ outcome: string; detail: string | null }>(
      'SELECT * FROM cancel_run($1, $2, $3)',
      [runId, workspaceId, now],
    );
    switch (row?.outcome) {
      case 'cancelled':
        return { kind: 'cancelled', next: row.detail };
      case 'requested':
        return { kind: 'requested', owner: row.detail ?? '' };
      case 'already_ended':
        return { kind: 'already_ended', status: row.detail as RunStatus };
      default:
        return { kind: 'not_found' };
    }
  }

  /**
   * Answers a wait of a run. `delivered` false = nothing waits under that key, or it was answered before. `dispatch` =
   * the run is queued again and is to be enqueued by the caller.
   */
  async deliverSignal(
    runId: string,
    blockKey: string,
    payload: JsonValue,
    now: Date,
  ): Promise<{ delivered: boolean; dispatch: boolean }> {
    const [row] = await this.db.query<{ delivered: boolean; dispatch: boolean }>(
      'SELECT * FROM deliver_signal($1, $2, $3, $4)',
      [runId, blockKey, JSON.stringify(payload), now],
    );
    return row ?? { delivered: false, dispatch: false };
  }

  /** Answers a wait by a link that works once: both happen, or neither. */
  answerOnce(once: OnceAnswer): Promise<OnceOutcome> {
    return answerOnce(this.db, once);
  }

  /** Was the link with this digest used? */
  isAnswered(claim: Buffer): Promise<boolean> {
    return isAnswered(this.db, claim);
  }

  /** Waiting runs whose time has come; they are queued now and are to be enqueued by the caller. */
  async due(now: Date, limit: number): Promise<string[]> {
    const rows = await this.db.prepared<{ runId: string }>(statements.dueRuns, [now, limit]);
    return rows.map((row) => row.runId);
  }

  /**
   * Queued runs that were ready at `olderThan` and that nobody took: their dispatch was lost, or the queue is long.
   * They count as dispatched at `now`, so that they come again only after the same time.
   */
  async undispatched(olderThan: Date, limit: number, now: Date): Promise<string[]> {
    const rows = await this.db.prepared<{ runId: string }>(statements.undispatchedRuns, [
      olderThan,
      limit,
      now,
    ]);
    return rows.map((row) => row.runId);
  }

  /** Those of these unfinished runs that somebody asked to cancel. */
  async cancelRequested(runIds: readonly string[]): Promise<string[]> {
    const rows = await this.db.prepared<{ runId: string }>(statements.cancelRequestedRuns, [runIds]);
    return rows.map((row) => row.runId);
  }

  /** How these runs stand; unknown ids are left out. For waiting callers. */
  endings(runIds: readonly string[]): Promise<RunEndingRow[]> {
    return this.db.prepared<RunEndingRow>(statements.runEndings, [runIds]);
  }

  /** Everything that is known of one run; null = there is none in this workspace. */
  get(workspaceId: string, runId: string): Promise<RunRecord | null> {
    return getRun(this.db, workspaceId, runId);
  }

  /** Newest first. @throws InvalidCursor */
  list(workspaceId: string, filter: RunFilter, page: PageRequest): Promise<Page<RunSummary>> {
    return listRuns(this.db, workspaceId, filter, page);
  }

  /** Runs that may wait for a person, newest first; who reads them looks at each wait. @throws InvalidCursor */
  listAsking(workspaceId: string, page: PageRequest): Promise<Page<AskingRun>> {
    return listAsking(this.db, workspaceId, page);
  }
}
