import type { Database, Transaction } from '../database/database.js';

/**
 * Processes and their leases. Recovery goes by process: one renewal stands for all runs that a process owns. Every
 * process that is named as the owner of a run must be registered.
 */
export class ProcessStore {
  constructor(private readonly db: Database) {}

  /** Before the process accepts or takes its first run. */
  async register(id: string, roles: readonly string[], leaseMs: number, now: Date): Promise<void> {
    await this.db.query(
      'INSERT INTO processes (id, roles, lease_until, started_at) VALUES ($1, $2, $3, $4)',
      [id, roles, new Date(now.getTime() + leaseMs), now],
    );
  }

  /** False = the lease ran out and the runs were given away: stop them and register under a new id. */
  async renew(id: string, leaseMs: number, now: Date): Promise<boolean> {
    const rows = await this.db.query(
      'UPDATE processes SET lease_until = $2 WHERE id = $1 AND lease_until > $3 RETURNING id',
      [id, new Date(now.getTime() + leaseMs), now],
    );
    return rows.length === 1;
  }

  /**
   * Queues the runs of processes whose lease ran out, and of owners that are not registered any more, and enqueues
   * them in the same transaction. Rows that another reaper or a finishing owner holds are left to the next reap.
   *
   * @returns the ids of these runs
   */
  reap(now: Date, enqueue: (tx: Transaction, runIds: string[]) => Promise<void>): Promise<string[]> {
    return this.db.transaction(async (tx) => {
      await tx.query(
        `DELETE FROM processes WHERE id = ANY (ARRAY(
           SELECT id FROM processes WHERE lease_until <= $1 FOR UPDATE SKIP LOCKED
         ))`,
        [now],
      );
      const runIds = await queueOrphans(tx, now);
      if (runIds.length > 0) await enqueue(tx, runIds);
      return runIds;
    });
  }

  /** Ends a registration. Runs that it still owns are queued; their ids, to be enqueued by the caller. */
  remove(id: string, now: Date): Promise<string[]> {
    return this.db.transaction(async (tx) => {
      await tx.query('DELETE FROM processes WHERE id = $1', [id]);
      return queueOrphans(tx, now, id);
    });
  }

  /** The processes whose lease holds. */
  alive(now: Date): Promise<{ id: string; roles: string[]; startedAt: Date }[]> {
    return this.db.query(
      'SELECT id, roles, started_at AS "startedAt" FROM processes WHERE lease_until > $1 ORDER BY started_at, id',
      [now],
    );
  }
}

async function queueOrphans(tx: Transaction, now: Date, owner: string | null = null): Promise<string[]> {
  const rows = await tx.query<{ runId: string }>(
    `UPDATE live_runs SET status = 'queued', owner = NULL, ready_at = $1 WHERE run_id = ANY (ARRAY(
       SELECT l.run_id FROM live_runs l
       WHERE l.status = 'running' AND NOT EXISTS (SELECT FROM processes p WHERE p.id = l.owner)
         AND ($2::text IS NULL OR l.owner = $2)
       FOR UPDATE SKIP LOCKED
     )) RETURNING run_id AS "runId"`,
    [now, owner],
  );
  return rows.map((row) => row.runId);
}
