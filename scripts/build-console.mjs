/**
 * Builds the console into dist/console, each text file also as .gz, unless it is newer than every source already. Run by
 * scripts/build.mjs, and by the tests that open the console, several at a time: one builds, and the folder is put in
 * place as a whole.
 */
import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, rename, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const source = join(root, 'console');
const target = join(root, 'dist/console');
const lock = join(root, 'dist/.console-lock');
const LOCK_WAIT_MS = 180_000;

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

/** Is the process there that wrote its id into the lock? One that was killed left it behind. */
async function isHeld() {
  const text = await readFile(lock, 'utf8').catch(() => '');
  // Just made, and not written yet.
  if (text === '') return true;
  try {
    process.kill(Number(text), 0);
    return true;
  } catch (error) {
    return error.code !== 'ESRCH';
  }
}

async function takeLock() {
  for (const deadline = Date.now() + LOCK_WAIT_MS; ;) {
    try {
      return await writeFile(lock, String(process.pid), { flag: 'wx' });
    } catch (error) {
      if (error.code !== 'EEXIST') throw error;
    }
    if (!(await isHeld())) await rm(lock, { force: true });
    else if (Date.now() > deadline)
      throw new Error(`Another build of the console did not end: remove ${lock} if none runs.`);
    else await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

async function buildInto(folder) {
  const began = new Date();
  // Tests build with NODE_ENV=test, by which React would come with all its checks.
  process.env.NODE_ENV = 'production';
  const { build } = await import('vite');
  await build({
    root: source,
    configFile: join(source, 'vite.config.ts'),
    logLevel: 'warn',
    build: { outDir: folder },
  });
  const zip = promisify(gzip);
  for (const path of await files(folder)) {
    if (/\.(js|css|svg)$/.test(path))
      await writeFile(`${path}.gz`, await zip(await readFile(path), { level: 9 }));
  }
  // The time of the beginning: what was saved during the build is newer than it.
  const built = join(folder, '.built');
  await writeFile(built, began.toISOString());
  await utimes(built, began, began);
}

export async function buildConsole() {
  await mkdir(join(root, 'dist'), { recursive: true });
  await takeLock();
  const [fresh, old] = ['new', 'old'].map((which) => join(root, `dist/.console-${which}`));
  try {
    if (await isFresh()) return;
    await rm(fresh, { recursive: true, force: true });
    await buildInto(fresh);
    await rm(old, { recursive: true, force: true });
    if (existsSync(target)) await rename(target, old);
    await rename(fresh, target);
    await rm(old, { recursive: true, force: true });
  } finally {
    await rm(lock, { force: true });
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await buildConsole();
