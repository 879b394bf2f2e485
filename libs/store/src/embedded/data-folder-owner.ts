import { link, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { EmbeddedPostgresFailed } from './embedded-postgres-failed.js';
import { beginOf } from './process-table.js';

/** Stands for: this process runs the server of the data folder. */
export interface DataFolderOwner {
  release(): Promise<void>;
}

/**
 * Claims a data folder for this process. A claim of a process that is gone is taken over. What this check lets slip in
 * a race, the server's own lock file refuses.
 *
 * @throws EmbeddedPostgresFailed when another process that lives has the folder
 */
export async function claimDataFolder(dataDir: string): Promise<DataFolderOwner> {
  const file = join(dataDir, 'db.owner');
  const draft = `${file}.${process.pid}`;
  await writeFile(draft, `${process.pid}\n${await beginOf(process.pid)}\n`, { mode: 0o600 });
  try {
    // link makes the whole file appear at once, or fails when there is one
    while (!(await linked(draft, file))) await removeIfStale(file, dataDir);
  } finally {
    await rm(draft, { force: true });
  }
  return { release: () => rm(file, { force: true }) };
}

async function linked(from: string, to: string): Promise<boolean> {
  try {
    await link(from, to);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}

async function removeIfStale(file: string, dataDir: string): Promise<void> {
  const [pid, begin] = (await readFile(file, 'utf8').catch(() => '')).split('\n');
  const alive = pid ? await beginOf(Number(pid)) : null;
  if (alive !== null && alive === begin)
    throw new EmbeddedPostgresFailed(
      `The data directory ${dataDir} is in use by process ${pid}. Stop that process, or set another DATA_DIR.`,
    );
  await rm(file, { force: true });
}
