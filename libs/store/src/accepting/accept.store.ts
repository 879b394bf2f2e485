import type { Database, Queryable, Transaction } from '../database/database.js';
import type { AcceptOutcome, AcceptRequest, AcceptResult, RunDraft } from './accept-request.js';
import { acceptCalls, acceptColumns, acceptMatched, type AcceptRow } from './accept-columns.js';
import { matchRows } from './match-rows.js';
import { sharedClaims, type SharedClaims } from './shared-claims.js';

type Enqueue = (tx: Transaction, runIds: string[]) => Promise<void>;

/**
 * Counts, claims and creates runs: a whole batch of calls in one round trip, or, when runs overflow to the queue, in
 * one transaction together with their enqueueing. Nothing of a batch that rejects is stored.
 */
export class AcceptStore {
  constructor(private readonly db: Database) {}

  /**
   * One outcome per request, in their order. `enqueue` is called inside the transaction with the accepted runs that
   * nobody owns and that need not wait for their conversation; it is not called when there are none.
   */
  async accept(batch: readonly AcceptRequest[], enqueue: Enqueue): Promise<AcceptOutcome[]> {
    const shared = sharedClaims(batch);
    const { standingBack } = shared;
    const rows = await this.send(batch, shared, enqueue);
    const outcomes = rows.map((row, index) => outcome(batch[index] as AcceptRequest, row));
    const again: number[] = [];
    for (const [index, earlier] of standingBack) {
      const own = outcomes[index];
      if (!own || own.charge?.limited) continue;
      const result = duplicateOf(batch[earlier]?.draft, outcomes[earlier]?.result, batch[index]?.draft);
      if (result) outcomes[index] = { ...own, result };
      else again.push(index);
    }
    if (again.length > 0) {
      // The earlier call was not accepted after all, so its claims are free. These calls are charged already.
      const repeated = again.map((index) => ({ charge: null, draft: batch[index]?.draft ?? null }));
      const results = await this.accept(repeated, enqueue);
      for (const [place, index] of again.entries()) {
        const charge = outcomes[index]?.charge ?? null;
        outcomes[index] = { charge, result: results[place]?.result ?? null };
      }
    }
    return outcomes;
  }

  private send(
    batch: readonly AcceptRequest[],
    shared: SharedClaims,
    enqueue: Enqueue,
  ): Promise<AcceptRow[]> {
    const calls = acceptColumns(batch, shared);
    const matches = matchRows(batch);
    const run = (where: Queryable) =>
      matches === null
        ? where.prepared<AcceptRow>(acceptCalls, calls)
        : where.prepared<AcceptRow>(acceptMatched, [...calls, matches]);
    const mayOverflow = batch.some(({ draft }, index) => isQueued(draft) && !shared.standingBack.has(index));
    if (!mayOverflow) return run(this.db);
    return this.db.transaction(async (tx) => {
      const rows = await run(tx);
      const overflow = rows
        .filter((row) => row.verdict === 'accepted' && !row.blocked)
        .map((row) => batch[row.n]?.draft)
        .filter((draft) => isQueued(draft))
        .map((draft) => draft.runId);
      if (overflow.length > 0) await enqueue(tx, overflow);
      return rows;
    });
  }
}

/** Its run has to be carried by the queue. */
const isQueued = (draft: RunDraft | null | undefined): draft is RunDraft =>
  draft !== null && draft !== undefined && draft.owner === null && !draft.ended;

function outcome({ charge, draft }: AcceptRequest, row: AcceptRow): AcceptOutcome {
  return {
    charge: charge && {
      hits: row.hits ?? 0,
      resetMs: Math.min(Math.max((row.ends_ms ?? 0) - charge.now.getTime(), 0), charge.windowMs),
      limited: row.limited,
    },
    result: draft && row.verdict ? result(row.verdict, row, draft) : null,
  };
}

function result(verdict: NonNullable<AcceptRow['verdict']>, row: AcceptRow, draft: RunDraft): AcceptResult {
  if (verdict === 'accepted')
    return { kind: 'accepted', owned: draft.owner !== null && !row.blocked, createdAt: draft.now };
  if (verdict === 'stale_trigger') return { kind: 'stale_trigger' };
  return {
    kind: 'duplicate',
    runId: row.original_run ?? '',
    requestId: row.original_request ?? '',
    fingerprintMatches: row.fingerprint_matches ?? true,
  };
}

/** The later of two calls of a batch; null = it has to be evaluated by itself. */
function duplicateOf(
  earlier: RunDraft | null | undefined,
  became: AcceptResult | null | undefined,
  later: RunDraft | null | undefined,
): AcceptResult | null {
  // another revision: it was checked against other credentials and must not learn of the first
  if (became?.kind !== 'accepted' || !earlier || !later || earlier.triggerRevision !== later.triggerRevision)
    return null;
  const [first, second] = [earlier.fingerprint, later.fingerprint];
  return {
    kind: 'duplicate',
    runId: earlier.runId,
    requestId: earlier.requestId,
    fingerprintMatches: !first || !second || first.equals(second),
  };
}
