import { randomBytes } from 'node:crypto';
import { mkdtemp, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { runProgram } from '../src/cli/program.js';
import type { RotateResult } from '../src/cli/keys/rotate-keys.js';
import { bootApp } from './support/app.js';
import type { TestApp } from './support/app.js';
import { freshDatabase } from './support/database.js';
import type { TestDatabase } from './support/database.js';
import { promptWorkflow } from './support/prompt-workflow.js';
import { makeWorld } from './support/world.js';

interface Ended {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** The command as the shell calls it, in this process. */
async function prompthook(env: Readonly<Record<string, string>>, ...args: string[]): Promise<Ended> {
  const before = { ...process.env };
  Object.assign(process.env, env);
  const [out, err]: [string[], string[]] = [[], []];
  try {
    const code = await runProgram(['node', 'prompthook', ...args], '0.0.0', {
      out: (line) => void out.push(line),
      err: (line) => void err.push(line),
      interactive: false,
    });
    return { code, out: out.join('\n'), err: err.join('\n') };
  } finally {
    for (const name of Object.keys(env)) {
      if (before[name] === undefined) delete process.env[name];
      else process.env[name] = before[name];
    }
  }
}

const auth = { mode: 'bearer', credentials: [{ name: 'crm', secret: '{{secrets.crm}}' }] };

describe('prompthook keys rotate', () => {
  let database: TestDatabase;
  let dataDir: string;
  let client: Client;
  const open: TestApp[] = [];

  beforeEach(async () => {
    database = await freshDatabase();
    dataDir = await mkdtemp(join(tmpdir(), 'prompthook-keys-'));
    client = new Client({ connectionString: database.url });
    await client.connect();
    await client.query('SET search_path = prompthook');
  });

  afterEach(async () => {
    for (const app of open.splice(0)) await app.close();
    await client.end();
    await database.drop();
    await rm(dataDir, { recursive: true });
  });

  const boot = async (encryptionKey = ''): Promise<TestApp> => {
    const env = { PROMPTHOOK_ENCRYPTION_KEY: encryptionKey, DATA_DIR: dataDir };
    const app = await bootApp({ database, env });
    open.push(app);
    return app;
  };

  const stop = async (app: TestApp): Promise<void> => {
    open.splice(open.indexOf(app), 1);
    await app.close();
  };

  const rotate = async (
    args: readonly string[] = [],
    encryptionKey: string | null = null,
  ): Promise<Ended & { result: RotateResult }> => {
    const env = {
      DATABASE_URL: database.url,
      DATA_DIR: dataDir,
      PROMPTHOOK_ENCRYPTION_KEY: encryptionKey ?? '',
    };
    const ended = await prompthook(env, 'keys', 'rotate', '--json', ...args);
    return { ...ended, result: (ended.out === '' ? {} : JSON.parse(ended.out)) as RotateResult };
  };

  /** Keys by which stored values are sealed. */
  const sealing = async (): Promise<string[]> => {
    const { rows } = await client.query<{ key: string }>(`
      SELECT DISTINCT split_part(box, '.', 2) AS key FROM (
        SELECT box FROM secrets UNION ALL SELECT box FROM previous_secrets
        UNION ALL SELECT api_key_box FROM connections UNION ALL SELECT webhook_secret_box FROM api_triggers
        UNION ALL SELECT value FROM settings WHERE key = 'encryption_check'
      ) AS all_boxes WHERE box IS NOT NULL ORDER BY 1`);
    return rows.map(({ key }) => key);
  };

  const keysInFile = async (): Promise<string[]> =>
    (await readFile(join(dataDir, 'encryption.key'), 'utf8'))
      .trim()
      .split(',')
      .map((key) => key.split(':')[0] ?? '');

  const works = async (app: TestApp, value: string): Promise<number> =>
    (await app.call('keyed', { authorization: `Bearer ${value}` })).status;

  it('brings a new key to every running instance, seals everything with it, and drops the old one', async () => {
    const [one, two] = [await boot(), await boot()];
    const world = await makeWorld(one);
    const value = randomBytes(24).toString('hex');
    await one.publish(promptWorkflow('keyed', { trigger: { auth } }), { crm: value });
    await one.management.call('PUT', 'secrets/crm', { value: `${value}2`, graceSeconds: 3_600 });
    await one.management.call('PUT', 'connections/mine', { kind: 'openai', apiKey: 'sk-of-the-connection' });
    const webhook = { url: 'https://receiver.invalid/', secret: randomBytes(24).toString('hex') };
    const thread = await one.management.call<{ id: string }>('POST', 'threads', { title: 'keys' });
    await one.management.call('POST', `threads/${thread.id}/triggers`, { name: 'x', resultWebhook: webhook });
    expect(await sealing()).toEqual(['k1']);

    // Both instances go on writing while the keys change.
    const work = { goesOn: true, written: 0 };
    const write = async (app: TestApp, name: string): Promise<void> => {
      while (work.goesOn) {
        await app.management.secret(`${name}_${work.written % 7}`, `value number ${work.written}`);
        work.written += 1;
      }
    };
    const writers = [write(one, 'one'), write(two, 'two')];
    const first = await rotate(['--batch', '3']);
    work.goesOn = false;
    await Promise.all(writers);
    expect(first.code).toBe(0);
    expect(first.result).toMatchObject({
      key: 'k2',
      source: 'key file',
      madeKey: true,
      unreadable: [],
      removable: ['k1'],
      dropped: [],
      processes: 2,
    });
    expect(first.result.resealed).toBeGreaterThan(5);
    expect(first.err).toContain('secrets: ');
    expect(work.written).toBeGreaterThan(0);
    expect(await sealing()).toEqual(['k2']);
    expect(await keysInFile()).toEqual(['k2', 'k1']);
    expect((await stat(join(dataDir, 'encryption.key'))).mode & 0o777).toBe(0o600);

    const second = await rotate(['--drop-old']);
    expect(second.result).toMatchObject({ key: 'k3', dropped: ['k2', 'k1'] });
    expect(await keysInFile()).toEqual(['k3']);
    for (const app of [one, two, await boot()]) {
      expect(await works(app, `${value}2`)).toBe(202);
      expect(await works(app, value)).toBe(202);
      const shown = await app.management.call('POST', 'secrets/crm/reveal');
      expect(shown).toMatchObject({ value: `${value}2` });
    }
    expect(await world.management.call('GET', 'connections/wombat-connection')).toMatchObject({
      hasKey: true,
    });
    const log = await one.management.call<{ items: { after: object }[] }>('GET', 'audit?action=keys.rotate');
    expect(log.items).toHaveLength(2);
    for (const text of [first.out, first.err, second.out, second.err, JSON.stringify(log)])
      expect(text).not.toMatch(/[0-9a-f]{64}/);
  }, 90_000);

  it('goes on with the same key when it was cut off at any moment', async () => {
    const app = await boot();
    for (let n = 0; n < 9; n++) await app.management.secret(`secret_${n}`, `value number ${n}`);
    // Cut off by the database, in the middle of the values.
    await client.query(`
      CREATE SEQUENCE resealed; CREATE FUNCTION cut_off() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN IF nextval('prompthook.resealed') > 4 THEN RAISE EXCEPTION 'cut off'; END IF; RETURN NEW; END $$;
      CREATE TRIGGER cut_off BEFORE UPDATE ON secrets FOR EACH ROW EXECUTE FUNCTION cut_off()`);
    await expect(rotate(['--batch', '2'])).rejects.toThrow('cut off');
    expect(await sealing()).toEqual(['k1', 'k2']);
    for (let n = 0; n < 9; n++) {
      const shown = await app.management.call('POST', `secrets/secret_${n}/reveal`);
      expect(shown).toMatchObject({ value: `value number ${n}` });
    }
    await client.query('DROP TRIGGER cut_off ON secrets');
    const again = await rotate(['--batch', '2']);
    expect(again.result).toMatchObject({ key: 'k2', madeKey: false, unreadable: [] });
    expect(await sealing()).toEqual(['k2']);
    expect(await keysInFile()).toEqual(['k2', 'k1']);
  }, 60_000);

  it('seals nothing with a key of the environment that a running instance does not know', async () => {
    const [old, next] = [randomBytes(32).toString('hex'), randomBytes(32).toString('hex')];
    const app = await boot(`k1:${old}`);
    await app.management.secret('kept', 'the value that is kept');
    const ring = `k2:${next},k1:${old}`;
    const refused = await rotate(['--wait', '1'], ring);
    expect(refused.code).toBe(1);
    expect(refused.err).toMatch(/The process prc_\w+ knows the keys k1, and has to seal with k2/);
    expect(await sealing()).toEqual(['k1']);

    await stop(app);
    const restarted = await boot(ring);
    const done = await rotate([], ring);
    expect(done.code).toBe(0);
    expect(done.result).toMatchObject({ key: 'k2', madeKey: false, removable: ['k1'], processes: 1 });
    expect((await rotate([], ring)).result).toMatchObject({ key: 'k2', resealed: 0 });
    await stop(restarted);
    const last = await boot(`k2:${next}`);
    const shown = await last.management.call('POST', 'secrets/kept/reveal');
    expect(shown).toMatchObject({ value: 'the value that is kept' });
    await expect(boot(`k1:${old}`)).rejects.toThrow('The encryption key is not the one');
  }, 60_000);

  it('leaves a value that was moved to another row as it is, and says so', async () => {
    const app = await boot();
    await app.management.secret('mine', 'the value of mine');
    await app.management.secret('yours', 'the value of yours');
    await client.query(
      `UPDATE secrets SET box = (SELECT box FROM secrets WHERE name = 'yours') WHERE name = 'mine'`,
    );
    await expect(app.management.call('POST', 'secrets/mine/reveal')).rejects.toThrow('500');
    const done = await rotate();
    expect(done.code).toBe(1);
    expect(done.result.unreadable).toEqual([
      { column: 'secrets', id: expect.stringMatching(/^sec_/) as string, reason: 'not_authentic' },
    ]);
    expect(done.result.removable).toEqual([]);
    expect(await app.management.call('POST', 'secrets/yours/reveal')).toMatchObject({
      value: 'the value of yours',
    });
  }, 60_000);

  it('is told what it does not understand', async () => {
    expect((await rotate(['--batch', 'many'])).code).toBe(2);
    expect((await rotate(['--sideways'])).code).toBe(2);
  });

  it('has an owner beside it for whoever has the server', async () => {
    const app = await boot();
    const env = { DATABASE_URL: database.url, DATA_DIR: dataDir };
    const create = () => prompthook(env, 'owner', 'create', '--email', 'Root@Example.com', '--json');
    const signIn = (password: string) =>
      fetch(`${app.url}/api/v1/session`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ email: 'root@example.com', password }),
      });
    const made = JSON.parse((await create()).out) as { created: boolean; password: string };
    app.keepSecret(made.password);
    expect(made.created).toBe(true);
    const session = await signIn(made.password);
    expect(session.status).toBe(201);
    const cookie = session.headers.get('set-cookie')?.split(';')[0] ?? '';
    const again = JSON.parse((await create()).out) as { created: boolean; password: string };
    app.keepSecret(again.password);
    expect(again.created).toBe(false);
    expect((await fetch(`${app.url}/api/v1/session`, { headers: { cookie } })).status).toBe(401);
    expect((await signIn(made.password)).status).toBe(401);
    expect((await signIn(again.password)).status).toBe(201);
    expect(await (await fetch(`${app.url}/api/v1/setup`)).json()).toEqual({ open: false });
    expect((await prompthook(env, 'owner', 'create', '--email', 'nobody')).code).toBe(2);
  }, 60_000);
});
