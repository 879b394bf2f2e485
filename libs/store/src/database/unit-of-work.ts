import type { PoolClient } from 'pg';
import type { DataSource, EntityManager } from 'typeorm';
import { PgTransaction } from './pg-transaction.js';

/** What the management stores use of TypeORM: of the open unit of work, or of the database at large. */
export interface Management {
  readonly manager: EntityManager;
  query<T>(text: string, values?: unknown[]): Promise<T>;
  transaction<T>(work: (manager: EntityManager) => Promise<T>): Promise<T>;
}

/** One transaction that every store joins, whichever of the two ways to the database it takes. */
export class UnitOfWork implements Management {
  private savepoints = 0;

  private constructor(
    readonly tx: PgTransaction,
    readonly manager: EntityManager,
  ) {}

  /** False = it has ended: what still runs in its context goes its own way. */
  get open(): boolean {
    return this.tx.open;
  }

  /** @param enter runs the work so that the stores find this unit */
  static async run<T>(management: DataSource, enter: (unit: UnitOfWork) => Promise<T>): Promise<T> {
    const runner = management.createQueryRunner();
    try {
      const tx = new PgTransaction((await runner.connect()) as PoolClient);
      await runner.startTransaction();
      try {
        const result = await enter(new UnitOfWork(tx, runner.manager));
        tx.open = false;
        await runner.commitTransaction();
        for (const after of tx.committed) after();
        return result;
      } catch (error) {
        tx.open = false;
        // a connection that is gone has rolled back already; the first error is the one to report
        if (runner.isTransactionActive) await runner.rollbackTransaction().catch(() => undefined);
        throw error;
      }
    } finally {
      await runner.release();
    }
  }

  query<T>(text: string, values?: unknown[]): Promise<T> {
    return this.manager.query<T>(text, values);
  }

  transaction<T>(work: (manager: EntityManager) => Promise<T>): Promise<T> {
    return this.manager.transaction(work);
  }

  /** A transaction inside of this one: what it did is undone when it rejects, and the unit goes on. */
  async nested<T>(work: (tx: PgTransaction) => Promise<T>): Promise<T> {
    const savepoint = `unit_${++this.savepoints}`;
    const inner = new PgTransaction(this.tx.client);
    await this.tx.query(`SAVEPOINT ${savepoint}`);
    try {
      const result = await work(inner);
      await this.tx.query(`RELEASE SAVEPOINT ${savepoint}`);
      this.tx.committed.push(...inner.committed);
      return result;
    } catch (error) {
      await this.tx.query(`ROLLBACK TO SAVEPOINT ${savepoint}`);
      throw error;
    } finally {
      inner.open = false;
    }
  }
}
