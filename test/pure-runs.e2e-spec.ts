import { Client } from 'pg';
import type { JsonObject } from '#sdk';
import { bootApp, eventually } from './support/app.js';
import type { TestApp } from './support/app.js';
import { outsideServer } from './support/outside-server.js';
import type { OutsideServer } from './support/outside-server.js';
import { promptWorkflow, responseBlock } from './support/prompt-workflow.js';

let app: TestApp;
let outside: OutsideServer;
let database: Client;
beforeAll(async () => {
  outside = await outsideServer();
  app = await bootApp({ env: { EGRESS_ALLOW: '127.0.0.0/8', EGRESS_HTTP: 'true' } });
  database = new Client({ connectionString: app.database.url, options: '-c search_path=prompthook' });
  await database.connect();
  await database.query(`
    CREATE TABLE was_live (run_id text);
    CREATE FUNCTION note_live() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN INSERT INTO prompthook.was_live VALUES (NEW.run_id); RETURN NULL; END $$;
    CREATE TRIGGER note_live AFTER INSERT ON live_runs FOR EACH ROW EXECUTE FUNCTION note_live();
  `);
});
afterAll(async () => {
  await database.end();
  await app.close();
  await outside.close();
});

const SYNC = { response: { mode: 'sync' } };
const answer = responseBlock({ said: '<apiprompt1.prompt>' });
const count = (id: string, expression: string): JsonObject => ({
  id,
  name: 'count',
  type: 'transform',
  params: { expression },
});

interface Listed {
  readonly items: { readonly id: string; readonly status: string }[];
}

const runs = async (path: string) =>
  (await app.management.call<Listed>('GET', `runs?workflow=${path}&limit=100`)).items;
const newest = async (path: string) => app.management.run((await runs(path))[0]?.id ?? 'none');
const wasLive = async (runId: unknown): Promise<boolean> =>
  (await database.query('SELECT FROM was_live WHERE run_id = $1', [runId])).rowCount === 1;

/** Publishes, and makes the first call of the version. */
const publish = async (
  path: string,
  blocks: readonly JsonObject[],
  trigger: JsonObject = {},
): Promise<void> => {
  await app.publish(promptWorkflow(path, { trigger, blocks }));
  await app.call(path, {}, 'first');
  await eventually(
    () => newest(path),
    ({ status }) => ['completed', 'failed'].includes(status),
  );
};

describe('a run of pure blocks', () => {
  it('was never live: it has ended when its call is acknowledged, and is recorded as any other', async () => {
    await publish('pure-async', [count('b2', '$length(<apiprompt1.prompt>)')]);
    expect((await app.call('pure-async', {}, 'second')).status).toBe(202);
    const run = await newest('pure-async');
    expect(run).toMatchObject({ status: 'completed', attempt: 1, output: { count: { result: 6 } } });
    // A replay is carried by the queue.
    const { id: replayed } = await app.management.call<{ id: string }>(
      'POST',
      `runs/${String(run['id'])}/replay`,
    );
    const ordinary = await eventually(
      () => app.management.run(replayed),
      ({ status }) => status === 'completed',
    );
    expect(Object.keys(run).toSorted()).toEqual(Object.keys(ordinary).toSorted());
    expect([await wasLive(ordinary['id']), await wasLive(run['id'])]).toEqual([true, false]);
    expect(run['blockRuns']).toMatchObject([{ name: 'count', status: 'completed' }]);
  });

  it('answers the caller that waits', async () => {
    await publish('pure-sync', [answer], SYNC);
    for (const prompt of ['one', 'two', 'three']) {
      const response = await app.call('pure-sync', {}, prompt);
      expect([response.status, await response.json()]).toEqual([200, { said: prompt }]);
    }
    expect(await wasLive((await newest('pure-sync'))['id'])).toBe(false);
  });

  it('fails as any other, and its caller hears so', async () => {
    const check = count('b2', '$error("no " & <apiprompt1.prompt>)');
    await publish('pure-fails', [check, answer], SYNC);
    const before = await newest('pure-fails');
    const response = await app.call('pure-fails', {}, 'luck');
    const run = await newest('pure-fails');
    expect(response.status).toBe(500);
    expect(run).toMatchObject({ status: 'failed', error: { code: (before['error'] as JsonObject)['code'] } });
    expect(await wasLive(run['id'])).toBe(false);
  });

  it('leaves nothing behind when its call is a duplicate or over the limit', async () => {
    await publish('pure-refused', [answer], { ...SYNC, rateLimit: { limit: 3, windowSeconds: 3600 } });
    const key = { 'x-idempotency-key': 'once' };
    expect((await app.call('pure-refused', key)).status).toBe(200);
    expect(await (await app.call('pure-refused', key)).json()).toEqual({ status: 'duplicate' });
    expect((await app.call('pure-refused')).status).toBe(429);
    expect(await runs('pure-refused')).toHaveLength(2);
  });

  it('is one run for 20 equal calls at once', async () => {
    await publish('pure-once', [answer]);
    const calls = Array.from({ length: 20 }, () => app.call('pure-once', { 'x-idempotency-key': 'k' }));
    const statuses = (await Promise.all(calls)).map(({ status }) => status);
    expect(statuses.filter((status) => status === 202)).toHaveLength(1);
    expect(await runs('pure-once')).toHaveLength(2);
  });

  it('that takes its time is executed after its acceptance', async () => {
    const code = 'let n = 0; for (let i = 0; i < 200000; i += 1) n += i; return n;';
    await publish(
      'pure-slow',
      [{ id: 'b2', name: 'slow', type: 'function', params: { code } }, answer],
      SYNC,
    );
    for (const prompt of ['one', 'two', 'three', 'four', 'five']) {
      const response = await app.call('pure-slow', {}, prompt);
      expect([response.status, await response.json()]).toEqual([200, { said: prompt }]);
    }
    // The answer goes out before the end of its run is written.
    const listed = await eventually(
      () => runs('pure-slow'),
      (all) => all.every(({ status }) => status === 'completed'),
    );
    expect(listed).toHaveLength(6);
  });
});

describe('a run with a block that reaches outside', () => {
  it('begins when its call is accepted, and not for a call that is refused', async () => {
    const ask = { id: 'b2', name: 'ask', type: 'http_request', params: { url: `${outside.url}/ask` } };
    await publish('outside', [ask, answer], SYNC);
    const key = { 'x-idempotency-key': 'once' };
    expect((await app.call('outside', key)).status).toBe(200);
    expect(await (await app.call('outside', key)).json()).toEqual({ status: 'duplicate' });
    expect(outside.count('/ask')).toBe(2);
    expect(await wasLive((await newest('outside'))['id'])).toBe(true);
  });
});
