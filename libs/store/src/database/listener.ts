import { Client } from 'pg';
import { isError } from './sql-errors.js';

interface Subscription {
  readonly channel: string;
  readonly onMessage: (payload: string) => void;
  readonly onReconnect: () => void;
}

const FIRST_RETRY_MS = 50;
const LAST_RETRY_MS = 5000;

/** One connection that listens for all subscriptions, and comes back by itself when it is lost. */
export class Listener {
  private client: Client | null = null;
  private connecting: Promise<Client> | null = null;
  private retry: NodeJS.Timeout | null = null;
  private closed = false;
  private readonly subscriptions = new Set<Subscription>();

  constructor(
    private readonly connectionString: string,
    private readonly applicationName: string,
    private readonly onError: (error: Error) => void,
  ) {}

  get listening(): boolean {
    return this.client !== null;
  }

  async listen(subscription: Subscription): Promise<() => Promise<void>> {
    const known = this.hears(subscription.channel);
    this.subscriptions.add(subscription);
    try {
      const client = await this.connected();
      // a connection that was made just now listens already; LISTEN twice is harmless
      if (!known) await client.query(`LISTEN ${client.escapeIdentifier(subscription.channel)}`);
    } catch (error) {
      this.subscriptions.delete(subscription);
      throw error;
    }
    return async () => {
      this.subscriptions.delete(subscription);
      if (this.client && !this.hears(subscription.channel))
        await this.client.query(`UNLISTEN ${this.client.escapeIdentifier(subscription.channel)}`);
    };
  }

  async close(): Promise<void> {
    this.closed = true;
    if (this.retry) clearTimeout(this.retry);
    const client = this.client ?? (await this.connecting?.catch(() => null));
    this.client = null;
    await client?.end();
  }

  private hears(channel: string): boolean {
    for (const subscription of this.subscriptions) if (subscription.channel === channel) return true;
    return false;
  }

  private connected(): Promise<Client> {
    if (this.client) return Promise.resolve(this.client);
    this.connecting ??= this.connect().finally(() => {
      this.connecting = null;
    });
    return this.connecting;
  }

  private async connect(): Promise<Client> {
    const client = new Client({
      connectionString: this.connectionString,
      application_name: `${this.applicationName} listen`,
      keepAlive: true,
      keepAliveInitialDelayMillis: 10_000,
      connectionTimeoutMillis: 5000,
    });
    client.on('error', (error) => this.lost(client, error));
    client.on('end', () => this.lost(client, new Error('The LISTEN connection was closed by the server.')));
    client.on('notification', ({ channel, payload }) => {
      for (const subscription of this.subscriptions)
        if (subscription.channel === channel) subscription.onMessage(payload ?? '');
    });
    await client.connect();
    for (const channel of new Set([...this.subscriptions].map((each) => each.channel)))
      await client.query(`LISTEN ${client.escapeIdentifier(channel)}`);
    if (this.closed) await client.end();
    else this.client = client;
    return client;
  }

  private lost(client: Client, error: Error): void {
    if (this.client !== client) return;
    this.client = null;
    if (this.closed) return;
    this.onError(error);
    this.reconnect(FIRST_RETRY_MS);
  }

  private reconnect(delayMs: number): void {
    this.retry = setTimeout(() => void this.tryAgain(delayMs), delayMs);
    this.retry.unref();
  }

  private async tryAgain(delayMs: number): Promise<void> {
    try {
      await this.connected();
    } catch (error) {
      if (this.closed) return;
      this.onError(isError(error) ? error : new Error(String(error)));
      this.reconnect(Math.min(delayMs * 2, LAST_RETRY_MS));
      return;
    }
    for (const subscription of this.subscriptions) subscription.onReconnect();
  }
}
