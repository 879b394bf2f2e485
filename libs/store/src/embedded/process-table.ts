import { execFile } from 'node:child_process';
import { readdir, readFile, readlink } from 'node:fs/promises';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** Whether a process with this id exists, ours or not. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // it exists but belongs to somebody else
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/** Something that tells a process from a later one with the same id: when it began. null = it is gone. */
export async function beginOf(pid: number): Promise<string | null> {
  if (!isAlive(pid)) return null;
  try {
    if (process.platform !== 'linux')
      return (await run('ps', ['-o', 'lstart=', '-p', String(pid)])).stdout.trim();
    const line = await readFile(`/proc/${pid}/stat`, 'utf8');
    // the name, in parentheses, may hold anything; the 20th field after it is the start time
    const fields = line.slice(line.lastIndexOf(')') + 2).split(' ');
    // a zombie has ended; only nobody has asked how
    if (fields[0] === 'Z' || fields[0] === 'X') return null;
    return `${await bootId()} ${fields[19]}`;
  } catch {
    // it ended meanwhile
    return null;
  }
}

/**
 * Processes that work in a directory, as every process of a PostgreSQL server does in its data directory. Linux only;
 * elsewhere the answer is empty.
 */
export async function processesIn(directory: string): Promise<number[]> {
  if (process.platform !== 'linux') return [];
  const pids = (await readdir('/proc')).filter((name) => /^\d+$/.test(name)).map(Number);
  const found = await Promise.all(
    pids.map(async (pid) => {
      // not ours to see, or gone meanwhile
      const cwd = await readlink(`/proc/${pid}/cwd`).catch(() => null);
      return cwd === directory ? pid : null;
    }),
  );
  return found.filter((pid) => pid !== null);
}

/** Process ids and start times begin anew with each boot. */
async function bootId(): Promise<string> {
  return (await readFile('/proc/sys/kernel/random/boot_id', 'utf8')).trim();
}
