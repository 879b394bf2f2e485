import { access } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { openDatabase, startEmbeddedPostgres } from '#store';
import type { AppConfig } from '../../config/app-config.js';
import { failed, ok, skipped } from './finding.js';
import type { Finding } from './finding.js';

const DATABASE = 'Database';
const MIGRATIONS = 'Migrations';

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

const none = (why: string): Finding[] => [skipped(DATABASE, why), skipped(MIGRATIONS, why)];

async function examineUrl(url: string): Promise<Finding[]> {
  const errors: Error[] = [];
  const database = await openDatabase({ url, poolSize: 2, onError: (error) => errors.push(error) });
  try {
    const began = performance.now();
    const [server] = await database.query<{ version: string }>(
      `SELECT current_setting('server_version') AS version`,
    );
    const ms = Math.round(performance.now() - began);
    const [table] = await database.query<{ there: boolean }>(
      `SELECT to_regclass('migrations') IS NOT NULL AS there`,
    );
    const applied = table?.there
      ? await database.query<{ name: string }>('SELECT name FROM migrations ORDER BY id')
      : [];
    return [
      ok(DATABASE, `PostgreSQL ${server?.version ?? 'of unknown version'}, answers in ${ms} ms`),
      applied.length === 0
        ? skipped(MIGRATIONS, 'none applied yet: the first start applies them')
        : ok(MIGRATIONS, `${applied.length} applied, last ${applied.at(-1)?.name ?? ''}`),
    ];
  } finally {
    await database.close();
  }
}

/** Starts the embedded server for a moment, if it was ever made and nobody runs it. */
async function examineEmbedded(dataDir: string): Promise<Finding[]> {
  const folder = resolve(dataDir);
  try {
    await access(join(folder, 'db'));
  } catch {
    return none('the embedded PostgreSQL is made on the first start');
  }
  const server = await startEmbeddedPostgres({ dataDir: folder, onLog: () => {} });
  try {
    return await examineUrl(server.url);
  } finally {
    await server.stop();
  }
}

/**
 * Does the database answer, and was it migrated? Changes nothing in it.
 *
 * @param running true when a server answers on the configured port: it owns the embedded database
 */
export async function examineDatabase(config: AppConfig, running: boolean): Promise<Finding[]> {
  try {
    if (config.databaseUrl !== null) return await examineUrl(config.databaseUrl);
    if (running) return none('in use by the running server, which says that it is ready');
    return await examineEmbedded(config.dataDir);
  } catch (error) {
    return [failed(DATABASE, messageOf(error)), skipped(MIGRATIONS, 'the database cannot be reached')];
  }
}
