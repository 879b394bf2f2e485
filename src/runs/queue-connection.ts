import { runMigrations } from 'bullmq';
import type { ConnectionOptions } from 'bullmq';
import type { AppConfig } from '../config/app-config.js';
import type { QueuePool } from './queue-pool.js';

/**
 * Where the queue lives: in Redis when `REDIS_URL` is set, else in our own PostgreSQL, whose queue schema is brought
 * up to date first (BullMQ locks, so several instances may start at once; a worker without it would spin on errors).
 */
export async function queueConnection(config: AppConfig, { pool }: QueuePool): Promise<ConnectionOptions> {
  if (config.redisUrl) return { url: config.redisUrl, maxRetriesPerRequest: null };
  const client = await pool.connect();
  try {
    await runMigrations(client);
  } finally {
    client.release();
  }
  return pool;
}
