/** The answer of a query, as `pg` gives it. */
export interface PoolResult<R> {
  rows: R[];
  rowCount?: number | null;
}

/** A connection taken from a {@link PoolLike}. Shaped like `pg.PoolClient`, as far as BullMQ looks. */
export interface PoolLikeClient {
  query<R = unknown>(text: string, values?: readonly unknown[]): Promise<PoolResult<R>>;
  release(destroy?: boolean): void;
  on(event: 'notification', listener: (message: { channel: string; payload?: string }) => void): this;
  on(event: 'error', listener: (error: Error) => void): this;
  on(event: 'end', listener: () => void): this;
  removeListener(
    event: 'notification',
    listener: (message: { channel: string; payload?: string }) => void,
  ): this;
  removeAllListeners(event?: string): this;
}

/** A pool shaped like a constructed `pg.Pool`: what BullMQ takes as its `connection`. */
export interface PoolLike {
  query<R = unknown>(text: string, values?: readonly unknown[]): Promise<PoolResult<R>>;
  connect(): Promise<PoolLikeClient>;
  end(): Promise<void>;
  on(event: 'error', listener: (error: Error) => void): this;
  on(event: 'connect', listener: (client: PoolLikeClient) => void): this;
  removeAllListeners(event?: string): this;
}
