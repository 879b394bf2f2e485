import { existsSync } from 'node:fs';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { CommandFailure } from '../command-failure.js';

/** Text by path; paths relative to a folder, with forward slashes. */
export type NewFiles = Readonly<Record<string, string>>;

/**
 * Writes files that are not there yet: all of them, or none.
 *
 * @throws CommandFailure naming every file that is there already, or that cannot be written
 */
export async function writeNewFiles(folder: string, files: NewFiles): Promise<void> {
  const present = Object.keys(files).filter((path) => existsSync(join(folder, path)));
  if (present.length > 0) {
    const are = present.length === 1 ? 'is' : 'are';
    throw new CommandFailure(
      `${present.join(', ')} ${are} there already, and nothing is overwritten.`,
      'Take another name, or remove it first.',
    );
  }
  const written: string[] = [];
  try {
    for (const [path, text] of Object.entries(files)) {
      const file = join(folder, path);
      await mkdir(dirname(file), { recursive: true });
      await writeFile(file, text, { flag: 'wx' });
      written.push(file);
    }
  } catch (error) {
    await Promise.all(written.map((file) => rm(file, { force: true })));
    throw new CommandFailure(`Nothing was written: ${(error as Error).message}.`, 'Mend it, and try again.');
  }
}
