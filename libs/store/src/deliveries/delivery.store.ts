import { Conditions } from '../database/conditions.js';
import type { Database } from '../database/database.js';
import { pageLimit, pageOf, positionOf, type Page, type PageRequest } from '../paging.js';
import { claimDeliveries, settleDelivery } from './delivery-statements.js';
import type {
  AttemptOutcome,
  ClaimedDelivery,
  DeliveryFilter,
  DeliveryRecord,
  DeliveryStep,
  RedeliverOutcome,
} from './delivery-record.js';

type Row = Omit<DeliveryRecord, 'attempts'> & {
  readonly attempts: readonly (Omit<DeliveryRecord['attempts'][number], 'at'> & { readonly at: string })[];
};

/** Results on their way to their receivers. Each attempt belongs to one process: the one that claimed it. */
export class DeliveryStore {
  constructor(private readonly db: Database) {}

  /**
   * Takes due deliveries that nobody is sending, oldest first, and begins their next attempt.
   *
   * @param due the clock of the schedule
   * @param lease by the wall clock: a process that is gone holds nothing for longer
   */
  claim(
    claim: string,
    due: Date,
    lease: { readonly now: Date; readonly until: Date },
    limit: number,
  ): Promise<ClaimedDelivery[]> {
    return this.db.prepared<ClaimedDelivery>(claimDeliveries, [claim, due, lease.now, lease.until, limit]);
  }

  /**
   * Writes what an attempt came to. False = the claim was lost, and nothing was written.
   *
   * @param outcome null = nothing was sent
   */
  async settle(
    { id, claim, attempt }: Pick<ClaimedDelivery, 'id' | 'claim' | 'attempt'>,
    outcome: AttemptOutcome | null,
    next: DeliveryStep,
    now: Date,
  ): Promise<boolean> {
    const [row] = await this.db.prepared<{ settled: number }>(settleDelivery, [
      id,
      claim,
      attempt,
      next.kind === 'retry' ? 'pending' : next.kind,
      next.kind === 'retry' ? next.at : null,
      next.kind === 'retry' ? next.step : null,
      next.kind === 'failed' ? next.reason : null,
      now,
      outcome === null
        ? null
        : JSON.stringify({
            at: outcome.at,
            duration_ms: outcome.durationMs,
            status: outcome.status,
            error: outcome.error,
            response: outcome.response,
          }),
    ]);
    return row?.settled === 1;
  }

  /** Newest first. @throws InvalidCursor */
  async list(workspaceId: string, filter: DeliveryFilter, page: PageRequest): Promise<Page<DeliveryRecord>> {
    const limit = pageLimit(page);
    const after = positionOf(page);
    const where = new Conditions()
      .where('d.workspace_id = ?', workspaceId)
      .where('d.run_id = ?', filter.runId)
      .where('d.trigger_id = ?', filter.triggerId)
      .where('d.status = ?', filter.status);
    if (after) where.and(`(d.created_at, d.id) < (${where.value(after.at)}, ${where.value(after.id)})`);
    const rows = await this.db.query<Row>(
      `SELECT d.id, d.workspace_id AS "workspaceId", d.trigger_id AS "triggerId", d.run_id AS "runId", d.url, d.status,
         d.reason, d.next_at AS "nextAt", d.created_at AS "createdAt", d.ended_at AS "endedAt",
         coalesce((
           SELECT json_agg(json_build_object('attempt', a.attempt, 'at', a.at, 'durationMs', a.duration_ms,
             'status', a.status, 'error', a.error, 'response', a.response) ORDER BY a.attempt)
           FROM delivery_attempts a WHERE a.delivery_id = d.id
         ), '[]') AS attempts
       FROM deliveries d WHERE ${where.text}
       ORDER BY d.created_at DESC, d.id DESC LIMIT ${where.value(limit + 1)}`,
      where.values,
    );
    const records = rows.map((row) => ({
      ...row,
      attempts: row.attempts.map((attempt) => ({ ...attempt, at: new Date(attempt.at) })),
    }));
    return pageOf(records, limit, (delivery) => ({ at: delivery.createdAt, id: delivery.id }));
  }

  /** Sends a delivery again at once, its schedule from the start, and its receiver is switched on again. */
  redeliver(workspaceId: string, id: string, now: Date): Promise<RedeliverOutcome> {
    return this.db.transaction(async (tx) => {
      const [delivery] = await tx.query<{ triggerId: string; erased: boolean }>(
        `SELECT trigger_id AS "triggerId", ephemeral AND status <> 'pending' AS erased
         FROM deliveries WHERE workspace_id = $1 AND id = $2 FOR UPDATE`,
        [workspaceId, id],
      );
      if (!delivery) return 'not_found';
      if (delivery.erased) return 'erased';
      await tx.query(
        `UPDATE deliveries SET status = 'pending', step = 0, next_at = $2, reason = NULL, ended_at = NULL WHERE id = $1`,
        [id, now],
      );
      await tx.query('DELETE FROM result_receivers WHERE trigger_id = $1', [delivery.triggerId]);
      await tx.query(`SELECT pg_notify('prompthook_deliveries', '')`);
      return 'queued';
    });
  }
}
