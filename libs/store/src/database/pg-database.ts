import { AsyncLocalStorage } from 'node:async_hooks';
import type { Pool } from 'pg';
import type { DataSource } from 'typeorm';
import type { Database, PreparedStatement, Transaction } from './database.js';
import type { Listener } from './listener.js';
import type { PoolLike } from './pool-like.js';
import { PgTransaction } from './pg-transaction.js';
import { isError } from './sql-errors.js';
import { transactionPool } from './transaction-pool.js';
import { UnitOfWork } from './unit-of-work.js';
import type { Management } from './unit-of-work.js';

/** The connections of one database. */
export interface Connections {
  /** The hot path. */
  readonly hot: Pool;
  /** BullMQ's own. */
  readonly queue: Pool;
  /** The management tables, so that a slow list never holds up a call. */
  readonly management: DataSource;
  readonly listener: Listener;
  /** Called first when they are closed. */
  readonly onClosing: () => void;
}

/** {@link Database} over pg and TypeORM. */
export class PgDatabase implements Database {
  private closing: Promise<void> | null = null;
  private readonly units = new AsyncLocalStorage<UnitOfWork>();

  constructor(private readonly connections: Connections) {}

  get pool(): PoolLike {
    // pg declares overloads where PoolLike has one signature; it is a real pg.Pool
    return this.connections.queue as unknown as PoolLike;
  }

  get listening(): boolean {
    return this.connections.listener.listening;
  }

  /** For the stores of this room: the unit of work that is open here, or the database at large. */
  get management(): Management {
    return this.unit ?? this.connections.management;
  }

  get dataSource(): DataSource {
    return this.connections.management;
  }

  /** Of one inside another, the outer one decides: both commit together. */
  unitOfWork<T>(work: () => Promise<T>): Promise<T> {
    if (this.unit) return work();
    return UnitOfWork.run(this.connections.management, (unit) => this.units.run(unit, work));
  }

  private get unit(): UnitOfWork | null {
    const unit = this.units.getStore();
    return unit?.open ? unit : null;
  }

  async query<T>(text: string, values?: readonly unknown[]): Promise<T[]> {
    if (this.unit) return this.unit.tx.query<T>(text, values);
    return (await this.connections.hot.query(text, values as unknown[] | undefined)).rows as T[];
  }

  async prepared<T>(statement: PreparedStatement, values: readonly unknown[]): Promise<T[]> {
    if (this.unit) return this.unit.tx.prepared<T>(statement, values);
    return (await this.connections.hot.query({ ...statement, values: values as unknown[] })).rows as T[];
  }

  async transaction<T>(work: (tx: Transaction) => Promise<T>): Promise<T> {
    if (this.unit) return this.unit.nested(work);
    const client = await this.connections.hot.connect();
    const tx = new PgTransaction(client);
    let broken: Error | undefined;
    // an error event of a checked-out client would otherwise end the process; the query under way rejects too
    const noteBroken = (error: Error) => {
      broken = error;
    };
    client.on('error', noteBroken);
    try {
      await client.query('BEGIN');
      const result = await work(tx);
      tx.open = false;
      // a COMMIT of a transaction that failed inside and was caught by `work` is a ROLLBACK, without an error
      const { command } = await client.query('COMMIT');
      if (command !== 'COMMIT')
        throw new Error('The transaction was rolled back: a statement in it had failed.');
      for (const after of tx.committed) after();
      return result;
    } catch (error) {
      tx.open = false;
      await client.query('ROLLBACK').catch((failure: unknown) => {
        // a connection that cannot roll back is thrown away below; the first error is the one to report
        broken ??= isError(failure) ? failure : new Error(String(failure));
      });
      throw error;
    } finally {
      client.removeListener('error', noteBroken);
      client.release(broken);
    }
  }

  listen(channel: string, onMessage: (payload: string) => void, onReconnect: () => void) {
    return this.connections.listener.listen({ channel, onMessage, onReconnect });
  }

  poolFor(tx: Transaction): PoolLike {
    if (!(tx instanceof PgTransaction)) throw new TypeError('poolFor: not a transaction of this database.');
    return transactionPool(tx.client, () => tx.open);
  }

  close(): Promise<void> {
    this.closing ??= this.closeAll();
    return this.closing;
  }

  private async closeAll(): Promise<void> {
    const { hot, queue, management, listener, onClosing } = this.connections;
    onClosing();
    await Promise.all([
      listener.close(),
      management.isInitialized ? management.destroy() : undefined,
      queue.end(),
      hot.end(),
    ]);
  }
}

/** The management side of a database that this room opened. */
export const managementOf = (db: Database): Management => opened(db).management;

/** TypeORM itself, for migrations. */
export const dataSourceOf = (db: Database): DataSource => opened(db).dataSource;

/**
 * Makes one transaction of everything that `work` does with the stores of this database, and awaits. Keep it to the
 * writes: what `work` starts and does not await is not part of it, and a batch shared with others must not begin here.
 */
export const unitOfWork = <T>(db: Database, work: () => Promise<T>): Promise<T> =>
  opened(db).unitOfWork(work);

function opened(db: Database): PgDatabase {
  if (!(db instanceof PgDatabase)) throw new TypeError('Not a database made by openDatabase().');
  return db;
}
