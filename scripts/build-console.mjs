/**
 * Builds the console into dist/console, each text file also as .gz, unless it is newer than every source already. Run by
 * scripts/build.mjs, and by the tests that open the console.
 */
import { existsSync } from 'node:fs';
import { readdir, readFile, stat, utimes, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const source = join(root, 'console');
const target = join(root, 'dist/console');

const files = async (folder) =>
  (await readdir(folder, { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));

const newest = async (paths) =>
  Math.max(0, ...(await Promise.all(paths.map(async (path) => (await stat(path)).mtimeMs))));

async function isFresh() {
  const built = join(target, '.built');
  if (!existsSync(built)) return false;
  const sources = (await files(source)).filter((path) => !path.includes('.spec.'));
  return (await newest([...sources, join(root, 'package-lock.json')])) < (await stat(built)).mtimeMs;
}

export async function buildConsole() {
  if (await isFresh()) return;
  const began = new Date();
  // Tests build with NODE_ENV=test, by which React would come with all its checks.
  process.env.NODE_ENV = 'production';
  const { build } = await import('vite');
  await build({ root: source, configFile: join(source, 'vite.config.ts'), logLevel: 'warn' });
  const zip = promisify(gzip);
  for (const path of await files(target)) {
    if (/\.(js|css|svg)$/.test(path))
      await writeFile(`${path}.gz`, await zip(await readFile(path), { level: 9 }));
  }
  // The time of the beginning: what was saved during the build is newer than it.
  await writeFile(join(target, '.built'), began.toISOString());
  await utimes(join(target, '.built'), began, began);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await buildConsole();
