import { AsyncLocalStorage } from 'node:async_hooks';
import { Inject, Injectable } from '@nestjs/common';
import type { Database, PoolLike, Transaction } from '#store';
import { DATABASE } from '../store.module.js';

/**
 * The pool that BullMQ is given. Inside `within(tx, work)` it runs on that transaction's connection, so a job is a
 * row of the transaction that accepts its runs: committed with it, gone with it. Elsewhere it is the app's pool.
 */
@Injectable()
export class QueuePool {
  readonly #current = new AsyncLocalStorage<PoolLike>();
  readonly pool: PoolLike;

  constructor(@Inject(DATABASE) private readonly database: Database) {
    const { pool } = database;
    this.pool = {
      query: (text, values) => (this.#current.getStore() ?? pool).query(text, values),
      connect: () => pool.connect(),
      on: (event: 'error' | 'connect', listener: never) => pool.on(event as 'error', listener),
      removeAllListeners: (event) => pool.removeAllListeners(event),
      end: () => Promise.resolve(), // the database owns its connections
    };
  }

  /** Runs `work` so that BullMQ writes on this transaction. */
  within<T>(tx: Transaction, work: () => Promise<T>): Promise<T> {
    return this.#current.run(this.database.poolFor(tx), work);
  }
}
