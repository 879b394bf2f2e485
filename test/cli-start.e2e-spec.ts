import { execFile, spawn } from 'node:child_process';
import { chmod, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { eventually } from './support/app.js';
import { ensureBuilt } from './support/built-app.js';
import { freePort, READY_MS, startApp } from './support/started-app.js';

const run = promisify(execFile);

/** Runs the CLI to its end. */
const cli = async (args: readonly string[], env: Readonly<Record<string, string>>) => {
  const child = spawn(process.execPath, ['bin/prompthook.mjs', ...args], {
    env: { PATH: process.env['PATH'] ?? '', HOME: process.env['HOME'] ?? '', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let out = '';
  let err = '';
  child.stdout.on('data', (chunk: Buffer) => (out += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (err += chunk.toString()));
  const code = await new Promise<number | null>((resolve) => child.once('exit', resolve));
  return { code, out, err };
};

/** A server is ready a moment before it has printed everything. */
const untilCurlIsPrinted = async (app: { output(): string }): Promise<void> => {
  for (const deadline = Date.now() + 10_000; !app.output().includes('world"}\'\n\n');) {
    if (Date.now() > deadline) throw new Error(`No curl with an empty line after it in:\n${app.output()}`);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
};

const printedCurl = (output: string): string => /^(curl (?:.*\\\n)*.*)$/m.exec(output)?.[1] ?? 'false';

describe('prompthook start', () => {
  let dataDir = '';
  let parent = '';

  beforeAll(async () => {
    await ensureBuilt();
    parent = await mkdtemp(join(tmpdir(), 'prompthook-start-'));
    // The embedded server runs as another user when the tests run as root.
    await chmod(parent, 0o755);
    dataDir = join(parent, 'data');
  }, 120_000);

  afterAll(() => rm(parent, { recursive: true, force: true }));

  it('starts from nothing, prints a curl that works as it stands, and keeps its state over restarts', async () => {
    const first = await startApp({ DATA_DIR: dataDir });
    await untilCurlIsPrinted(first);
    const curl = printedCurl(first.output());
    const key = /aak_[0-9A-Za-z]{48}/.exec(first.output())?.[0] ?? '';
    expect(first.output()).toMatch(
      /✔ PostgreSQL 18\.\d+ started \(embedded, .*\/db\) \d+\.\d s\n✔ Database ready \(\d+ migrations\)/,
    );
    expect(first.output().split(curl)[1]?.startsWith('\n\n')).toBe(true);
    const { stdout } = await run('bash', ['-c', curl]);
    expect(JSON.parse(stdout)).toMatchObject({
      answer: expect.stringContaining('Say hello to the world') as string,
    });
    expect((await stat(join(dataDir, 'encryption.key'))).mode & 0o777).toBe(0o600);
    const stoppingAt = Date.now();
    expect(await first.stop()).toBe(0);
    expect(Date.now() - stoppingAt).toBeLessThan(10_000);

    const second = await startApp({ DATA_DIR: dataDir, PORT: new URL(first.url).port });
    await untilCurlIsPrinted(second);
    expect(printedCurl(second.output())).toBe(curl);
    // The key is shown once, and works still.
    expect(second.output()).not.toContain('aak_');
    const authorized = await fetch(`${second.url}/api/v1/workflows`, {
      headers: { authorization: `Bearer ${key}` },
    });
    expect(authorized.status).toBe(200);
    await second.kill();

    const third = await startApp({ DATA_DIR: dataDir, PORT: new URL(first.url).port });
    await untilCurlIsPrinted(third);
    try {
      expect(JSON.parse((await run('bash', ['-c', printedCurl(third.output())])).stdout)).toHaveProperty(
        'answer',
      );
      const doctor = await cli(['doctor', '--json'], { DATA_DIR: dataDir, PORT: new URL(third.url).port });
      expect([doctor.code, (JSON.parse(doctor.out) as { ok: boolean }).ok]).toEqual([0, true]);
      const again = await cli(['start'], { DATA_DIR: dataDir, PORT: String(await freePort()) });
      expect(again.code).toBe(1);
      expect(again.err).toMatch(/^✘ The data directory .* is in use by process \d+\. .*\n$/);
    } finally {
      await third.stop();
    }
  }, 120_000);

  it(
    'stops with the npm that started it, which tells only its shell of a SIGTERM',
    async () => {
      const port = await freePort();
      const npm = spawn('npm', ['start'], {
        env: {
          PATH: process.env['PATH'] ?? '',
          HOME: process.env['HOME'] ?? '',
          DATA_DIR: dataDir,
          PORT: String(port),
        },
        stdio: 'ignore',
      });
      const answers = () =>
        fetch(`http://127.0.0.1:${port}/health/ready`).then(
          ({ status }) => status === 200,
          () => false,
        );
      await eventually(answers, (isUp) => isUp, READY_MS);
      npm.kill('SIGTERM');
      await eventually(answers, (isUp) => !isUp, 10_000);
      // Stopped cleanly: the folder is free for the next one.
      const pid = join(dataDir, 'db', 'postmaster.pid');
      await eventually(
        () =>
          stat(pid).then(
            () => true,
            () => false,
          ),
        (isThere) => !isThere,
        10_000,
      );
    },
    2 * READY_MS,
  );

  it('looks at a stopped server without changing it', async () => {
    const { code, out } = await cli(['doctor', '--json'], {
      DATA_DIR: dataDir,
      PORT: String(await freePort()),
    });
    const { findings } = JSON.parse(out) as { findings: { name: string; status: string; message: string }[] };
    expect(code).toBe(0);
    expect(findings.find(({ name }) => name === 'Migrations')).toMatchObject({ status: 'ok' });
  }, 60_000);

  it('says in one line that the port is taken, before anything is started', async () => {
    const other = createServer();
    await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
    const { port } = other.address() as { port: number };
    const empty = join(parent, 'untouched');
    const { code, out, err } = await cli(['start'], { DATA_DIR: empty, PORT: String(port) });
    other.close();
    expect([code, out]).toEqual([1, '']);
    expect(err).toBe(
      `✘ Port ${port} on 127.0.0.1 is taken by another program. Take another: PORT=${port + 1} npm start\n`,
    );
    await expect(stat(empty)).rejects.toThrow('ENOENT');
  });

  it.each<[string, Record<string, string>, RegExp]>([
    ['a setting that cannot be read', { WORKER_CONCURRENCY: 'many' }, /^✘ WORKER_CONCURRENCY must be .*\n$/],
    [
      'a setting that does not exist',
      { PROMPTHOOK_APIKEY: 'x' },
      /^✘ PROMPTHOOK_APIKEY is not a setting.*\n$/,
    ],
    [
      'a database that is not there',
      {
        DATABASE_URL: 'postgres://u:hush-password@127.0.0.1:1/d',
        PROMPTHOOK_ENCRYPTION_KEY:
          'ab'.repeat(8) + '0123456789abcdef9f8e7d6c5b4a392817263544f0e1d2c3'.slice(0, 48),
      },
      /^✘ PostgreSQL cannot be reached: nothing listens on 127\.0\.0\.1:1\..*\n$/,
    ],
    [
      'an address of another machine',
      { HOST: '192.0.2.1' },
      /^✘ 192\.0\.2\.1 is not an address of this machine\..*\n$/,
    ],
  ])('says in one line that there is %s', async (_, env, line) => {
    const { code, err } = await cli(['start'], {
      PORT: String(await freePort()),
      DATA_DIR: join(parent, 'none'),
      ...env,
    });
    expect(code).toBe(1);
    expect(err).toMatch(line);
    expect(err).not.toContain('hush-password');
  });

  it('says in one line that the data folder cannot be one, and what to do', async () => {
    const file = join(parent, 'no-folder');
    await writeFile(file, '');
    const { code, err } = await cli(['start'], { PORT: String(await freePort()), DATA_DIR: file });
    expect(code).toBe(1);
    expect(err).toBe(
      `✘ The data folder ${file} cannot be used: it is a file, not a folder. Take another: DATA_DIR=$HOME/prompthook npm start\n`,
    );
  });

  it('refuses a database of its own without the key to its secrets in production', async () => {
    const url = process.env['PROMPTHOOK_TEST_DATABASE_URL'] ?? '';
    const { freshDatabase } = await import('./support/database.js');
    const database = await freshDatabase();
    expect(url).not.toBe('');
    const { code, err } = await cli(['start'], {
      PORT: String(await freePort()),
      DATABASE_URL: database.url,
      DATA_DIR: join(parent, 'none'),
      NODE_ENV: 'production',
    });
    await database.drop();
    expect(code).toBe(1);
    expect(err).toContain('PROMPTHOOK_ENCRYPTION_KEY is not set');
    expect(err).toContain('openssl rand -hex 32');
  });
});

describe('bin/prompthook.mjs', () => {
  it('loads on any Node: it uses no syntax or import that an old one lacks', async () => {
    const source = await readFile('bin/prompthook.mjs', 'utf8');
    const specifiers = [...source.matchAll(/from '([^']+)'/g)].map(([, name]) => name);
    expect(specifiers.every((name) => name?.startsWith('node:'))).toBe(true);
  });

  /** What an old Node would say of itself. */
  const asOldNode = [
    '--import',
    'data:text/javascript,Object.defineProperty(process,"version",{value:"v20.20.0"})',
  ] as const;

  it('hands over to the Node of node_modules when it was started by an old one', async () => {
    const { stdout } = await run(process.execPath, [...asOldNode, 'bin/prompthook.mjs', '--version']);
    expect(stdout).toMatch(/^\d+\.\d+\.\d+\n$/);
    const wrong = await run(process.execPath, [...asOldNode, 'bin/prompthook.mjs', 'fly']).catch(
      (error: { code: number }) => error,
    );
    expect(wrong).toMatchObject({ code: 2 });
  });

  it('says which Node it needs when there is none', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'prompthook-bin-'));
    await run('cp', ['-r', 'bin', folder]);
    const result = await run(process.execPath, [
      ...asOldNode,
      join(folder, 'bin/prompthook.mjs'),
      'start',
    ]).catch((error: { code: number; stderr: string }) => error);
    expect(result).toMatchObject({
      code: 1,
      stderr: 'Prompthook needs Node 22.19 or newer, this is v20.20.0. Install one: nvm install 24\n',
    });
  });

  it('says what to do when the build is missing', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'prompthook-bin-'));
    await run('cp', ['-r', 'bin', folder]);
    const result = await run(process.execPath, [join(folder, 'bin/prompthook.mjs'), 'start']).catch(
      (error: { code: number; stderr: string }) => error,
    );
    expect(result).toMatchObject({
      code: 1,
      stderr: 'Prompthook is not built yet (dist/ is missing). Build it: npm run build\n',
    });
  });
});
