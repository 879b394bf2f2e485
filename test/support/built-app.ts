import { execFile } from 'node:child_process';
import { mkdir, readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);
const LOCK = 'dist/.building';
const LOCK_WAIT_MS = 120_000;

let built: Promise<void> | null = null;

/**
 * Builds dist/ when a source is newer than the last build; test files that need it at the same time share one build. A
 * worker looks once: sources do not change while tests run.
 */
export const ensureBuilt = (): Promise<void> => (built ??= build());

async function build(): Promise<void> {
  await mkdir('dist', { recursive: true });
  for (const deadline = Date.now() + LOCK_WAIT_MS; ;) {
    try {
      await mkdir(LOCK);
      break;
    } catch {
      if (Date.now() > deadline) throw new Error(`Another build did not end: remove ${LOCK} if none runs.`);
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  }
  try {
    if (await isStale()) await run(process.execPath, ['scripts/build.mjs']);
  } finally {
    await rm(LOCK, { recursive: true, force: true });
  }
}

async function isStale(): Promise<boolean> {
  const builtAt = await stat('dist/.tsbuildinfo').then(
    ({ mtimeMs }) => mtimeMs,
    () => 0,
  );
  return (await newest('src')) > builtAt || (await newest('libs')) > builtAt;
}

async function newest(folder: string): Promise<number> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const sources = entries.filter(
    (entry) => entry.isFile() && entry.name.endsWith('.ts') && !entry.name.endsWith('.spec.ts'),
  );
  const times = await Promise.all(
    sources.map(async (entry) => (await stat(join(entry.parentPath, entry.name))).mtimeMs),
  );
  return Math.max(0, ...times);
}
