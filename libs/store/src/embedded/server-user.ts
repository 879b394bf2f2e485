import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { EmbeddedPostgresFailed } from './embedded-postgres-failed.js';

/** Who runs the server's processes. */
export interface ServerUser {
  readonly name: string;
  readonly uid: number;
  readonly gid: number;
}

const run = promisify(execFile);
const NAME = 'postgres';

/** PostgreSQL refuses to run as root: then it runs as the user `postgres`, made when there is none. Else null. */
export async function serverUser(): Promise<ServerUser | null> {
  if (process.getuid?.() !== 0) return null;
  const existing = await lookUp();
  if (existing) return existing;
  const attempts: [string, string[]][] = [
    ['useradd', ['--system', '--user-group', '--no-create-home', '--shell', '/usr/sbin/nologin', NAME]],
    ['adduser', ['-S', '-D', '-H', NAME]], // BusyBox
  ];
  const failures: unknown[] = [];
  for (const [command, args] of attempts) {
    try {
      await run(command, args);
      const made = await lookUp();
      if (made) return made;
    } catch (error) {
      failures.push(error);
    }
  }
  throw new EmbeddedPostgresFailed(
    `PostgreSQL does not run as root, and the user "${NAME}" could not be made. Make it (useradd --system ${NAME}), or start as another user.`,
    { cause: new AggregateError(failures) },
  );
}

async function lookUp(): Promise<ServerUser | null> {
  try {
    const [uid, gid] = await Promise.all([run('id', ['-u', NAME]), run('id', ['-g', NAME])]);
    return { name: NAME, uid: Number(uid.stdout), gid: Number(gid.stdout) };
  } catch {
    // `id` fails when there is no such user: that is the answer
    return null;
  }
}
