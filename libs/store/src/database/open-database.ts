import * as pg from 'pg';
import { DataSource } from 'typeorm';
import { allEntities } from '../entities/all-entities.js';
import { allMigrations } from '../migrations/all-migrations.js';
import { connectionFailure, DatabaseUnavailable } from './database-unavailable.js';
import type { Database, OpenDatabaseOptions } from './database.js';
import { Listener } from './listener.js';
import { PgDatabase } from './pg-database.js';
import { QUEUE_SCHEMA, SCHEMA, withSearchPath } from './search-path.js';

const OLDEST_MAJOR = 13;
const QUEUE_CONNECTIONS = 8;
const MANAGEMENT_CONNECTIONS = 3;
const CONNECT_TIMEOUT_MS = 5000;

/**
 * Connects, checks the server's version (13 to 18) and answers a ready database.
 *
 * @throws DatabaseUnavailable with the reason and the fix
 */
export async function openDatabase(options: OpenDatabaseOptions): Promise<Database> {
  const applicationName = options.applicationName ?? 'prompthook';
  let isClosing = false;
  // The end of a pool does not wait for its sockets: what the server says to them meanwhile is no news.
  const onError = (error: Error): void => {
    if (!isClosing) options.onError(error);
  };
  const ours = withSearchPath(checkedUrl(options.url), [SCHEMA, QUEUE_SCHEMA]);
  const makePool = (connectionString: string, role: string, size: { min: number; max: number }) => {
    const pool = new pg.Pool({
      connectionString,
      application_name: `${applicationName}${role}`,
      ...size,
      // a warm connection keeps its prepared statements: the first call after a pause is not slow
      idleTimeoutMillis: 60_000,
      connectionTimeoutMillis: CONNECT_TIMEOUT_MS,
      keepAlive: true,
    });
    pool.on('error', onError);
    return pool;
  };
  // Prepared statements keep their plan; one made while a table was empty must not scan it when it is full.
  const pinned = withSearchPath(options.url, [SCHEMA, QUEUE_SCHEMA], { enable_seqscan: 'off', jit: 'off' });
  const hot = makePool(pinned, '', { min: 2, max: options.poolSize ?? 10 });
  await checkServer(hot, options.url);

  const management = new DataSource({
    type: 'postgres',
    driver: pg,
    url: ours,
    schema: SCHEMA,
    applicationName: `${applicationName} management`,
    poolSize: MANAGEMENT_CONNECTIONS,
    connectTimeoutMS: CONNECT_TIMEOUT_MS,
    poolErrorHandler: onError,
    entities: allEntities,
    migrations: allMigrations,
    migrationsTableName: 'migrations',
    synchronize: false,
    installExtensions: false,
    logging: false,
  });
  await management.initialize();
  return new PgDatabase({
    hot,
    queue: makePool(withSearchPath(options.url, [QUEUE_SCHEMA]), ' queue', {
      min: 0,
      max: QUEUE_CONNECTIONS,
    }),
    management,
    listener: new Listener(ours, applicationName, onError),
    onClosing: () => (isClosing = true),
  });
}

function checkedUrl(url: string): string {
  if (!URL.canParse(url) || !/^postgres(ql)?:$/.test(new URL(url).protocol))
    throw new DatabaseUnavailable(
      'DATABASE_URL is not a PostgreSQL URL. Write it as postgres://user:password@host:5432/database',
    );
  return url;
}

async function checkServer(pool: pg.Pool, url: string): Promise<void> {
  let version: number;
  try {
    const { rows } = await pool.query<{ version: string }>(
      `SELECT current_setting('server_version_num') AS version`,
    );
    version = Number(rows[0]?.version);
  } catch (error) {
    await pool.end();
    throw connectionFailure(url, error);
  }
  if (version >= OLDEST_MAJOR * 10_000) return;
  await pool.end();
  throw new DatabaseUnavailable(
    `PostgreSQL ${Math.floor(version / 10_000)} is too old: use version ${OLDEST_MAJOR} to 18.`,
  );
}
