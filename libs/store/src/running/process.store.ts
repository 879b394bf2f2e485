import type { Database, Transaction } from '../database/database.js';

/** Processes and their leases. */
export class ProcessStore {
  constructor(private readonly db: Database) {}

  register(_id: string, _roles: readonly string[], _leaseMs: number, _now: Date): Promise<void> {
    void this.db;
    throw new Error('#store: under construction');
  }

  /** False = the lease ran out and the runs were given away: register under a new id. */
  renew(_id: string, _leaseMs: number, _now: Date): Promise<boolean> {
    void this.db;
    throw new Error('#store: under construction');
  }

  /** Queues the runs of processes whose lease ran out and enqueues them, in one transaction; their ids. */
  reap(_now: Date, _enqueue: (tx: Transaction, runIds: string[]) => Promise<void>): Promise<string[]> {
    void this.db;
    throw new Error('#store: under construction');
  }

  /** Ends a registration. Runs that it still owns are queued; their ids, to be enqueued. */
  remove(_id: string, _now: Date): Promise<string[]> {
    void this.db;
    throw new Error('#store: under construction');
  }
}
