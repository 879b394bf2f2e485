import { existsSync } from 'node:fs';

/** The folder of the nearest package.json above this file: the same from `src/cli` and from `dist/src/cli`. */
export function packageRoot(): URL {
  let folder = new URL('.', import.meta.url);
  while (!existsSync(new URL('package.json', folder))) {
    const parent = new URL('..', folder);
    if (parent.href === folder.href) throw new Error('package.json is missing above the command line.');
    folder = parent;
  }
  return folder;
}
