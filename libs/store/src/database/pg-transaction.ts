import type { PoolClient } from 'pg';
import type { PreparedStatement, Transaction } from './database.js';

/** {@link Transaction} on one connection of pg. */
export class PgTransaction implements Transaction {
  readonly kind = 'transaction' as const;
  open = true;
  readonly committed: (() => void)[] = [];

  constructor(readonly client: PoolClient) {}

  async query<T>(text: string, values?: readonly unknown[]): Promise<T[]> {
    this.mustBeOpen();
    return (await this.client.query(text, values as unknown[] | undefined)).rows as T[];
  }

  async prepared<T>(statement: PreparedStatement, values: readonly unknown[]): Promise<T[]> {
    this.mustBeOpen();
    return (await this.client.query({ ...statement, values: values as unknown[] })).rows as T[];
  }

  afterCommit(work: () => void): void {
    this.mustBeOpen();
    this.committed.push(work);
  }

  private mustBeOpen(): void {
    // the connection may serve somebody else by now
    if (!this.open) throw new Error('This transaction has ended: await all work inside transaction().');
  }
}
