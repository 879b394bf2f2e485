import { resolve } from 'node:path';
import { migrate, openDatabase, runningEmbeddedPostgres, startEmbeddedPostgres } from '#store';
import type { Database } from '#store';
import type { AppConfig } from '../../config/app-config.js';
import { CommandFailure } from '../command-failure.js';

/**
 * Works with the database of the settings, beside the servers that use it: an embedded one that runs is used as it is,
 * one that does not is started for the time of the work.
 *
 * @throws CommandFailure when it cannot be reached
 */
export async function withDatabase<T>(
  config: AppConfig,
  work: (database: Database) => Promise<T>,
): Promise<T> {
  const dataDir = resolve(config.dataDir);
  const running = config.databaseUrl ?? (await runningEmbeddedPostgres(dataDir));
  const server = running === null ? await startEmbeddedPostgres({ dataDir, onLog: () => undefined }) : null;
  const url = running ?? server?.url ?? '';
  try {
    const database = await reach(url);
    try {
      await migrate(database);
      return await work(database);
    } finally {
      await database.close();
    }
  } finally {
    await server?.stop();
  }
}

async function reach(url: string): Promise<Database> {
  try {
    // Errors of idle connections reach the next query, which tells of them.
    return await openDatabase({
      url,
      poolSize: 2,
      applicationName: 'prompthook cli',
      onError: () => undefined,
    });
  } catch (error) {
    throw new CommandFailure((error as Error).message);
  }
}
