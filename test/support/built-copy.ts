import { cp, mkdtemp, realpath, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { ensureBuilt } from './built-app.js';

/** A build of its own, for tests of what a team that builds the server itself may change in it. */
export interface BuiltCopy {
  readonly root: string;
  /** @param file in dist/, such as `src/plugins.js` */
  write(file: string, text: string): Promise<void>;
  remove(): Promise<void>;
}

/** Copies the build (without the console) into a folder that shares our node_modules. */
export async function copyBuild(): Promise<BuiltCopy> {
  await ensureBuilt();
  const root = await realpath(await mkdtemp(join(tmpdir(), 'prompthook-build-')));
  const own = resolve('dist/console');
  for (const part of ['bin', 'package.json', 'dist'])
    await cp(part, join(root, part), { recursive: true, filter: (path) => resolve(path) !== own });
  await symlink(resolve('node_modules'), join(root, 'node_modules'));
  return {
    root,
    write: (file, text) => writeFile(join(root, 'dist', file), text),
    remove: () => rm(root, { recursive: true, force: true }),
  };
}
