import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { SERVER_ROLE } from './init-database-dir.js';
import { beginOf } from './process-table.js';

const read = async (file: string): Promise<string[] | null> => {
  try {
    return (await readFile(file, 'utf8')).split('\n').map((line) => line.trim());
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
};

/**
 * How to reach the embedded server that another process of ours runs in this folder; null = none runs there. For
 * commands that work beside a running server: they neither start nor stop it.
 */
export async function runningEmbeddedPostgres(dataDir: string): Promise<string | null> {
  const [pid, begin] = (await read(join(dataDir, 'db.owner'))) ?? [];
  const alive = pid ? await beginOf(Number(pid)) : null;
  if (alive === null || alive !== begin) return null;
  // Lines of postmaster.pid: process, folder, start, port, ...
  const port = (await read(join(dataDir, 'db', 'postmaster.pid')))?.[3];
  const password = (await read(join(dataDir, 'db.password')))?.[0];
  if (!port || !password) return null;
  return `postgres://${SERVER_ROLE}:${password}@127.0.0.1:${port}/postgres`;
}
