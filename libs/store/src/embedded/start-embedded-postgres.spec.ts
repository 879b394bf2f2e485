import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmod, mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Client } from 'pg';
import { EmbeddedPostgresFailed, startEmbeddedPostgres as start } from './start-embedded-postgres.js';
import { isAlive, processesIn } from './process-table.js';
import { serverBinaries } from './server-binaries.js';

const support = fileURLToPath(new URL('../../../../test/support/', import.meta.url));
const onLog = (): void => undefined;
/** A start without initdb takes a tenth of a second, a stop less; a busy machine takes many times as long. */
const START_MS = 15_000;
/** What Ctrl-C may take in all. */
const STOP_MS = 10_000;
let root: string;
let dataDir: string;

beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'prompthook-embedded-'));
  await chmod(root, 0o755);
  dataDir = join(root, 'data');
});

afterAll(async () => {
  await rm(root, { recursive: true, force: true });
});

const servers: { stop(): Promise<void> }[] = [];

/** Stopped when its test ends, also when that failed: the next test uses the same folder. */
const startEmbeddedPostgres: typeof start = async (options) => {
  const server = await start(options);
  servers.push(server);
  return server;
};
afterEach(() => Promise.all(servers.splice(0).map((server) => server.stop())));

async function ask<T extends object>(url: string, sql: string): Promise<T[]> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<T>(sql)).rows;
  } finally {
    await client.end();
  }
}

/** A process of its own that holds the server, to be killed. */
async function holder(): Promise<{ child: ChildProcess; url: string }> {
  const args = [
    '--import',
    join(support, 'typescript-hooks.mjs'),
    join(support, 'hold-embedded-postgres.ts'),
    dataDir,
  ];
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] });
  const ended = once(child, 'exit').then(([code]) => {
    throw new Error(`The process that was to hold the server ended with code ${String(code)}.`);
  });
  const [chunk] = (await Promise.race([once(child.stdout, 'data'), ended])) as [Buffer];
  ended.catch(() => undefined); // later it is killed
  return { child, url: (JSON.parse(chunk.toString()) as { url: string }).url };
}

async function kill(pid: number): Promise<void> {
  process.kill(pid, 'SIGKILL');
  while (isAlive(pid) && (await stateOf(pid)) !== 'Z')
    await new Promise((resolve) => setTimeout(resolve, 10));
}

const stateOf = async (pid: number): Promise<string | undefined> =>
  (await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => '')).split(') ')[1]?.charAt(0);

const childrenOf = async (pid: number): Promise<number[]> =>
  (await readFile(`/proc/${pid}/task/${pid}/children`, 'utf8')).trim().split(' ').map(Number);

const postmaster = async (): Promise<number> =>
  Number((await readFile(join(dataDir, 'db', 'postmaster.pid'), 'utf8')).split('\n')[0]);

async function until(condition: () => Promise<boolean>): Promise<void> {
  const deadline = Date.now() + 60_000;
  while (!(await condition())) {
    if (Date.now() > deadline) throw new Error('the condition did not come true within 60 s');
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

it('makes a durable server on first start, and finds its data on the next, in time', async () => {
  const first = await startEmbeddedPostgres({ dataDir, onLog });
  expect(first.version).toMatch(/^18\./);
  expect(new URL(first.url).hostname).toBe('127.0.0.1');
  const settings = await ask<{ name: string; setting: string }>(
    first.url,
    `SELECT name, setting FROM pg_settings WHERE name IN ('fsync', 'synchronous_commit', 'full_page_writes',
       'listen_addresses', 'unix_socket_directories', 'server_encoding') ORDER BY name`,
  );
  expect(Object.fromEntries(settings.map(({ name, setting }) => [name, setting]))).toEqual({
    fsync: 'on',
    synchronous_commit: 'on',
    full_page_writes: 'on',
    listen_addresses: '127.0.0.1',
    unix_socket_directories: '',
    server_encoding: 'UTF8',
  });
  await ask(first.url, 'CREATE TABLE kept AS SELECT 1 AS one');
  const password = decodeURIComponent(new URL(first.url).password);
  expect(password.length).toBeGreaterThanOrEqual(32);
  expect((await stat(join(dataDir, 'db.password'))).mode & 0o777).toBe(0o600);
  const wrong = first.url.replace(password, 'wrong');
  await expect(ask(wrong, 'SELECT 1')).rejects.toThrow('password authentication failed');

  let began = performance.now();
  await Promise.all([first.stop(), first.stop()]);
  expect(performance.now() - began).toBeLessThan(STOP_MS);
  began = performance.now();
  const second = await startEmbeddedPostgres({ dataDir, onLog });
  expect(performance.now() - began).toBeLessThan(START_MS);
  expect(await ask(second.url, 'SELECT * FROM kept')).toEqual([{ one: 1 }]);
  await second.stop();
  expect((await readdir(dataDir)).toSorted()).toEqual(['db', 'db.password']);
});

it('tells a second instance on the same folder who has it, and stops with sessions open', async () => {
  const server = await startEmbeddedPostgres({ dataDir, onLog });
  const session = new Client({ connectionString: server.url });
  session.on('error', () => undefined);
  await session.connect();
  const second = startEmbeddedPostgres({ dataDir, onLog });
  await expect(second).rejects.toThrow(EmbeddedPostgresFailed);
  await expect(second).rejects.toThrow(`in use by process ${process.pid}`);
  expect(await ask(server.url, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
  const began = performance.now();
  await server.stop();
  expect(performance.now() - began).toBeLessThan(STOP_MS);
  await session.end().catch(() => undefined);
});

describe('after kill -9', () => {
  it('of the process that started it, the server stops by itself and nothing committed is lost', async () => {
    const { child, url } = await holder();
    await ask(url, 'CREATE TABLE committed AS SELECT 2 AS two');
    await kill(child.pid as number);
    await until(async () => (await processesIn(join(dataDir, 'db'))).length === 0);
    const again = await startEmbeddedPostgres({ dataDir, onLog });
    expect(await ask(again.url, 'SELECT * FROM committed')).toEqual([{ two: 2 }]);
    await again.stop();
  });

  it('of that process and of the watchdog, the next start clears the orphaned server away', async () => {
    const { child, url } = await holder();
    await ask(url, 'CREATE TABLE orphaned AS SELECT 3 AS three');
    const server = await postmaster();
    const watchdogs = (await childrenOf(child.pid as number)).filter((pid) => pid !== server);
    expect(watchdogs).toHaveLength(1);
    for (const pid of [...watchdogs, child.pid as number]) await kill(pid);
    await new Promise((resolve) => setTimeout(resolve, 200));
    expect(await processesIn(join(dataDir, 'db'))).toContain(server);
    const again = await startEmbeddedPostgres({ dataDir, onLog });
    expect(await processesIn(join(dataDir, 'db'))).not.toContain(server);
    expect(await ask(again.url, 'SELECT * FROM orphaned')).toEqual([{ three: 3 }]);
    await again.stop();
  });

  it('of the server itself, the next start recovers', async () => {
    const server = await startEmbeddedPostgres({ dataDir, onLog });
    await ask(server.url, 'CREATE TABLE survived AS SELECT 4 AS four');
    await kill(await postmaster());
    await server.stop();
    const again = await startEmbeddedPostgres({ dataDir, onLog });
    expect(await ask(again.url, 'SELECT * FROM survived')).toEqual([{ four: 4 }]);
    await again.stop();
  });

  it('a lock file whose process id now belongs to a stranger does not stop the next start', async () => {
    const server = await startEmbeddedPostgres({ dataDir, onLog });
    const lockFile = join(dataDir, 'db', 'postmaster.pid');
    const content = await readFile(lockFile, 'utf8');
    await kill(await postmaster());
    await server.stop();
    await writeFile(lockFile, content.replace(/^\d+/, String(process.pid)));
    await writeFile(join(dataDir, 'db.owner'), `${process.pid}\nan earlier life of this process id\n`);
    const again = await startEmbeddedPostgres({ dataDir, onLog });
    expect(isAlive(process.pid)).toBe(true);
    expect(await ask(again.url, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
    await again.stop();
  });

  it('half-way through the first start leaves nothing that looks like a database', async () => {
    const half = join(root, 'half');
    const draft = join(half, 'db.new-999999999');
    await mkdir(draft, { recursive: true });
    await writeFile(join(draft, 'PG_VERSION'), '18\n');
    const server = await startEmbeddedPostgres({ dataDir: half, onLog });
    expect(await readdir(half)).not.toContain('db.new-999999999');
    await server.stop();
  });
});

describe('a start that cannot succeed says why in one line', () => {
  const failure = async (options: { dataDir: string }): Promise<string> => {
    const error: unknown = await startEmbeddedPostgres({ ...options, onLog }).catch(
      (reason: unknown) => reason,
    );
    expect(error).toBeInstanceOf(EmbeddedPostgresFailed);
    const { message } = error as Error;
    expect(message).not.toContain('\n');
    return message;
  };

  it('when the data is of another major version', async () => {
    const old = join(root, 'old');
    await mkdir(join(old, 'db'), { recursive: true });
    await writeFile(join(old, 'db', 'PG_VERSION'), '17\n');
    expect(await failure({ dataDir: old })).toContain('made by PostgreSQL 17');
    expect(await readdir(old)).not.toContain('db.owner');
  });

  it('when the server refuses its files', async () => {
    const broken = join(root, 'broken');
    await mkdir(join(broken, 'db'), { recursive: true });
    await writeFile(join(broken, 'db', 'PG_VERSION'), '18\n');
    expect(await failure({ dataDir: broken })).toContain('did not start');
  });

  it('when there is no server for the platform', () => {
    expect(() => serverBinaries('plan9', 'mips')).toThrow('plan9-mips');
  });

  const asRoot = process.getuid?.() === 0 ? it : it.skip;
  asRoot('when the user of the server cannot enter a directory above the data', async () => {
    const closed = join(root, 'closed');
    await mkdir(closed, { mode: 0o700 });
    expect(await failure({ dataDir: join(closed, 'data') })).toContain(`chmod o+x ${closed}`);
  });
});
