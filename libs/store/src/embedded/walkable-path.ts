import { stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import { EmbeddedPostgresFailed } from './embedded-postgres-failed.js';
import type { ServerUser } from './server-user.js';

/** Directories above `path`, from the root down. */
const parentsOf = (path: string): string[] => {
  const parent = dirname(path);
  return parent === path ? [path] : [...parentsOf(parent), parent];
};

/**
 * Checks that the server's user can reach a file or folder, that is, enter every directory above it.
 *
 * @param remedy what else than `chmod` would help
 * @throws EmbeddedPostgresFailed naming the first directory that stops it
 */
export async function assertWalkable(path: string, user: ServerUser, remedy: string): Promise<void> {
  for (const directory of parentsOf(path)) {
    const { mode, uid, gid } = await stat(directory);
    const execute = uid === user.uid ? 0o100 : gid === user.gid ? 0o010 : 0o001;
    if ((mode & execute) === 0)
      throw new EmbeddedPostgresFailed(
        `The user "${user.name}", as which PostgreSQL runs, cannot enter ${directory}: chmod o+x ${directory}, or ${remedy}.`,
      );
  }
}
