import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { chmod, chown, link, mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { EmbeddedPostgresFailed } from './embedded-postgres-failed.js';
import { isAlive } from './process-table.js';
import type { ServerUser } from './server-user.js';

/** Role and database of the app. */
export const SERVER_ROLE = 'prompthook';

/** What the server runs on. */
export interface DatabaseDir {
  readonly dataDir: string;
  /** `<dataDir>/db` */
  readonly path: string;
  readonly user: ServerUser | null;
}

/** The server's password: made once, kept beside the data, readable by its owner only. */
export async function serverPassword(dataDir: string): Promise<string> {
  const file = join(dataDir, 'db.password');
  const draft = `${file}.${process.pid}`;
  await writeFile(draft, randomBytes(24).toString('base64url'), { mode: 0o600 });
  try {
    await link(draft, file);
  } catch (error) {
    // EEXIST: there is one, ours from an earlier start
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  } finally {
    await rm(draft, { force: true });
  }
  return (await readFile(file, 'utf8')).trim();
}

/** Whether the folder holds a database. @throws EmbeddedPostgresFailed when it is one of another major version */
export async function isInitialised(directory: DatabaseDir, major: string): Promise<boolean> {
  const found = await readFile(join(directory.path, 'PG_VERSION'), 'utf8').catch(() => null);
  if (found === null || found.trim() === major) return found !== null;
  throw new EmbeddedPostgresFailed(
    `${directory.path} was made by PostgreSQL ${found.trim()}, and this release brings ${major}. Dump it with the old release and load it into a new DATA_DIR.`,
  );
}

/**
 * Makes a database folder, under another name first: a start that is killed half-way leaves nothing that looks like a
 * database.
 */
export async function initDatabaseDir(
  directory: DatabaseDir,
  initdb: string,
  password: string,
  onLog: (line: string) => void,
): Promise<void> {
  const { dataDir, path, user } = directory;
  await removeAbandoned(dataDir);
  const draft = `${path}.new-${process.pid}`;
  const passwordFile = `${draft}.password`;
  try {
    await mkdir(draft, { mode: 0o700 });
    await writeFile(passwordFile, password, { mode: 0o600 });
    if (user) {
      await chown(draft, user.uid, user.gid);
      await chown(passwordFile, user.uid, user.gid);
      // the server's user must get through, but needs to see nothing
      await chmod(dataDir, 0o711);
    }
    const args = [
      `--pgdata=${draft}`,
      `--pwfile=${passwordFile}`,
      `--username=${SERVER_ROLE}`,
      '--auth=scram-sha-256',
      '--encoding=UTF8',
      '--locale=C',
      '--locale-provider=builtin',
      '--builtin-locale=C.UTF-8',
      '--no-instructions',
    ];
    await runInitdb(initdb, args, user, onLog);
    await rename(draft, path);
  } finally {
    await rm(passwordFile, { force: true });
    await rm(draft, { recursive: true, force: true });
  }
}

/** Drafts of processes that were killed. */
async function removeAbandoned(dataDir: string): Promise<void> {
  for (const name of await readdir(dataDir)) {
    const pid = /^db\.new-(\d+)/.exec(name)?.[1];
    const abandoned = pid !== undefined && (Number(pid) === process.pid || !isAlive(Number(pid)));
    if (abandoned) await rm(join(dataDir, name), { recursive: true, force: true });
  }
}

function runInitdb(
  initdb: string,
  args: readonly string[],
  user: ServerUser | null,
  onLog: (line: string) => void,
): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn(initdb, args, {
      stdio: ['ignore', 'pipe', 'pipe'],
      ...(user && { uid: user.uid, gid: user.gid }),
    });
    let output = '';
    const hear = (chunk: Buffer) => {
      output += chunk.toString('utf8');
    };
    child.stdout.on('data', hear);
    child.stderr.on('data', hear);
    child.on('error', reject);
    child.on('close', (code) => {
      const lines = output.split('\n').filter(Boolean);
      for (const line of lines) onLog(line);
      if (code === 0) return resolve();
      const reason = lines.findLast((line) => /error|fatal/i.test(line)) ?? `initdb ended with code ${code}`;
      reject(new EmbeddedPostgresFailed(`The embedded PostgreSQL could not be set up: ${reason}`));
    });
  });
}
