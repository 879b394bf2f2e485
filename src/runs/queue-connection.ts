import type { ConnectionOptions } from 'bullmq';
import type { AppConfig } from '../config/app-config.js';
import type { QueuePool } from './queue-pool.js';

/** Where the queue lives: in Redis when `REDIS_URL` is set, else in our own PostgreSQL. */
export function queueConnection(config: AppConfig, pool: QueuePool): ConnectionOptions {
  if (config.redisUrl) return { url: config.redisUrl.toString(), maxRetriesPerRequest: null };
  // BullMQ's option type is that of its default backend (Redis); the backend set in RunsModule takes a pool.
  return pool.pool as unknown as ConnectionOptions;
}
