import type { PoolLike } from './pool-like.js';

/** A statement that is parsed and planned once per connection. `name` is unique in the process. */
export interface PreparedStatement {
  readonly name: string;
  readonly text: string;
}

/** Runs SQL with `$1` parameters. Rows come as plain objects. */
export interface Queryable {
  query<T>(text: string, values?: readonly unknown[]): Promise<T[]>;
  prepared<T>(statement: PreparedStatement, values: readonly unknown[]): Promise<T[]>;
}

/** One open transaction on one connection. Valid until the work given to `transaction()` settles. */
export interface Transaction extends Queryable {
  readonly kind: 'transaction';
  /** Runs `work` right after the commit, in order; never after a rollback. It must not throw. */
  afterCommit(work: () => void): void;
}

/** PostgreSQL 13 to 18. Everything in this room goes through it. */
export interface Database extends Queryable {
  /** Commits when `work` resolves, rolls back when it rejects (and rejects with the same error). */
  transaction<T>(work: (tx: Transaction) => Promise<T>): Promise<T>;
  /**
   * Subscribes to a NOTIFY channel. All subscriptions share one connection of their own, which reconnects with
   * back-off; `onReconnect` says that notifications may have been missed. Resolves when the server listens.
   */
  listen(
    channel: string,
    onMessage: (payload: string) => void,
    onReconnect: () => void,
  ): Promise<() => Promise<void>>;
  /** Whether the listening connection is up. While it is down, notifications are missed: poll instead. */
  readonly listening: boolean;
  /** For BullMQ: connections of their own, with BullMQ's schema in the search path. Closed by `close()`. */
  readonly pool: PoolLike;
  /** A pool that runs everything on the transaction's connection, so that a queue's add commits with our rows. */
  poolFor(tx: Transaction): PoolLike;
  /** Ends every connection. Queries under way finish first. Safe to call twice. */
  close(): Promise<void>;
}

/** How to reach the database. */
export interface OpenDatabaseOptions {
  /** `postgres://user:password@host:port/database` */
  readonly url: string;
  /** Connections for the hot path; default 10. The queue, management and LISTEN have a few of their own. */
  readonly poolSize?: number;
  /** Shown in `pg_stat_activity`; default `prompthook`. */
  readonly applicationName?: string;
  /** Errors of idle connections. They are replaced by themselves: log it. */
  onError(error: Error): void;
}
