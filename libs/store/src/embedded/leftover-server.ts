import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { EmbeddedPostgresFailed } from './embedded-postgres-failed.js';
import { isAlive, processesIn } from './process-table.js';

/** Signals for a server that nobody owns, from polite to final, and how long each may take. */
const FAREWELL: readonly { readonly signal: NodeJS.Signals; readonly patienceMs: number }[] = [
  { signal: 'SIGINT', patienceMs: 3000 },
  { signal: 'SIGQUIT', patienceMs: 3000 },
  { signal: 'SIGKILL', patienceMs: 2000 },
];

/**
 * Clears away what a killed process left: a server that still runs without its owner, and a lock file whose process
 * id now belongs to something else. The files of the database are not touched.
 */
export async function clearLeftovers(databaseDir: string, onLog: (line: string) => void): Promise<void> {
  const lockFile = join(databaseDir, 'postmaster.pid');
  const content = await readFile(lockFile, 'utf8').catch(() => null);
  const postmaster = content === null ? null : Number(content.split('\n')[0]);
  for (const { signal, patienceMs } of FAREWELL) {
    const left = await processesOf(databaseDir, postmaster);
    if (left.length === 0) break;
    onLog(`A PostgreSQL without its owner still runs (${left.join(', ')}): ${signal}`);
    // the postmaster ends its children; by SIGKILL each has to be ended by itself
    const first = left.filter((pid) => pid === postmaster);
    for (const pid of signal === 'SIGKILL' || first.length === 0 ? left : first) send(pid, signal);
    const deadline = Date.now() + patienceMs;
    while (Date.now() < deadline && (await processesOf(databaseDir, postmaster)).length > 0) await pause(20);
  }
  const immortal = await processesOf(databaseDir, postmaster);
  if (immortal.length > 0)
    throw new EmbeddedPostgresFailed(
      `A PostgreSQL of an earlier start still runs in ${databaseDir} and cannot be stopped: kill -9 ${immortal.join(' ')}`,
    );
  // Its process is gone, but the id lives on as something else: PostgreSQL would take that for its postmaster.
  if (postmaster !== null && isAlive(postmaster)) await rm(lockFile, { force: true });
}

/** Processes of the server of this folder. */
async function processesOf(databaseDir: string, postmaster: number | null): Promise<number[]> {
  if (process.platform === 'linux') return processesIn(databaseDir);
  return postmaster !== null && isAlive(postmaster) ? [postmaster] : [];
}

function send(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(pid, signal);
  } catch (error) {
    // ESRCH: it has just ended, which is what we want
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
  }
}
