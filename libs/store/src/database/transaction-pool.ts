import type { PoolClient } from 'pg';
import type { PoolLike, PoolLikeClient } from './pool-like.js';

const nesting: Readonly<Record<string, string>> = {
  BEGIN: 'SAVEPOINT pooled',
  COMMIT: 'RELEASE SAVEPOINT pooled',
  ROLLBACK: 'ROLLBACK TO SAVEPOINT pooled',
};

/**
 * A pool that hands out the connection of one transaction, whoever asks. A `BEGIN` of the user becomes a savepoint;
 * `release` and `end` do nothing, because the connection belongs to the transaction.
 */
export function transactionPool(client: PoolClient, isOpen: () => boolean): PoolLike {
  const query: PoolLike['query'] = async (text, values) => {
    if (!isOpen())
      throw new Error('This pool belonged to a transaction that has ended: await the work in it.');
    const { rows, rowCount } = await client.query(nesting[text] ?? text, values as unknown[] | undefined);
    return { rows, rowCount };
  };
  const quiet: PoolLikeClient = {
    query,
    release: () => undefined,
    // events of the connection are the pool's business
    on: () => quiet,
    removeListener: () => quiet,
    removeAllListeners: () => quiet,
  };
  const pool: PoolLike = {
    query,
    connect: () => Promise.resolve(quiet),
    end: () => Promise.resolve(),
    on: () => pool,
    removeAllListeners: () => pool,
  };
  return pool;
}
