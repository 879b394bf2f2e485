import { access, constants, mkdir, stat } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { EmbeddedPostgresFailed } from './embedded-postgres-failed.js';

const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : String(error);

const REASONS: Readonly<Record<string, string>> = {
  EACCES: 'this user may not write there',
  EPERM: 'this user may not write there',
  EROFS: 'its file system is read-only',
  ENOSPC: 'its disk is full',
  ENOTDIR: 'a part of the path is a file, not a folder',
  EEXIST: 'it is a file, not a folder',
  ENOENT: 'no folder can be made there',
};

/**
 * One level after the other, each tried at most twice: Node's recursive `mkdir` never returns, and lets no signal in,
 * where a file system says ENOENT of a folder whose parent exists (/proc does).
 */
async function make(folder: string): Promise<void> {
  const made = await mkdir(folder).then(
    () => null,
    (error: unknown) => error,
  );
  if (made === null) return;
  if (codeOf(made) === 'EEXIST' && (await stat(folder)).isDirectory()) return;
  const parent = dirname(folder);
  if (codeOf(made) !== 'ENOENT' || parent === folder) throw made;
  await make(parent);
  await mkdir(folder).catch((error: unknown) => {
    if (codeOf(error) !== 'EEXIST') throw error; // another process was quicker
  });
}

/**
 * Makes the data folder, with the folders above it, unless it is there, and finds out whether it can be written.
 *
 * @returns its absolute path
 * @throws EmbeddedPostgresFailed with the reason and the fix in one line
 */
export async function makeDataFolder(dataDir: string): Promise<string> {
  const folder = resolve(dataDir);
  try {
    await make(folder);
    await access(folder, constants.W_OK | constants.X_OK);
    return folder;
  } catch (error) {
    const reason = REASONS[codeOf(error)] ?? codeOf(error);
    throw new EmbeddedPostgresFailed(
      `The data folder ${folder} cannot be used: ${reason}. Take another: DATA_DIR=$HOME/prompthook npm start`,
      { cause: error },
    );
  }
}
