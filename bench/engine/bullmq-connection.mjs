import { createPostgresBackend, runMigrations, setDefaultBackendFactory } from 'bullmq';
import { Redis } from 'ioredis';
import { Pool } from 'pg';

/** As many connections to PostgreSQL as Prompthook keeps. */
const POOL_SIZE = 10;

/** Where BullMQ keeps its queue: `REDIS_URL`, or `DATABASE_URL` with its schema brought up to date. */
export async function bullmqConnection() {
  if (process.env.REDIS_URL) return new Redis(process.env.REDIS_URL, { maxRetriesPerRequest: null });
  setDefaultBackendFactory(createPostgresBackend);
  const pool = new Pool({
    connectionString: process.env.DATABASE_URL,
    max: POOL_SIZE,
    options: '-c search_path=bullmq', // its default schema
  });
  const client = await pool.connect();
  try {
    await runMigrations(client);
  } finally {
    client.release();
  }
  return pool;
}
