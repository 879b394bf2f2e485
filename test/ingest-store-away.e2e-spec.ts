import { Client } from 'pg';
import { bootApp, eventually } from './support/app.js';
import type { TestApp } from './support/app.js';
import { promptWorkflow } from './support/prompt-workflow.js';

let app: TestApp;
beforeAll(async () => {
  app = await bootApp();
  await app.publish(promptWorkflow('known'));
  await app.publish(promptWorkflow('cold'));
});
afterAll(() => app.close());

/** Cuts every connection to the app's database and lets none in, as a crashed server would. */
const setReachable = async (reachable: boolean): Promise<void> => {
  const url = new URL(app.database.url);
  const name = url.pathname.slice(1);
  url.pathname = '/postgres';
  const admin = new Client({ connectionString: url.toString() });
  await admin.connect();
  try {
    await admin.query(`ALTER DATABASE ${name} WITH ALLOW_CONNECTIONS ${reachable}`);
    if (!reachable) {
      await admin.query('SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = $1', [name]);
    }
  } finally {
    await admin.end();
  }
};

describe('while the database is away', () => {
  it('a call is refused with 503 and never accepted; afterwards all is as before', async () => {
    const key = { 'x-idempotency-key': 'before' };
    expect((await app.call('known', key)).status).toBe(202);
    await setReachable(false);
    try {
      for (const path of ['known', 'cold']) {
        const refused = await app.call(path, { 'x-idempotency-key': 'during' });
        expect([path, refused.status]).toEqual([path, 503]);
        expect(Number(refused.headers.get('retry-after'))).toBeGreaterThanOrEqual(1);
        expect(await refused.json()).toMatchObject({ code: 'store_unavailable', status: 503 });
      }
      const ready = await fetch(`${app.url}/health/ready`);
      expect([ready.status, await ready.json()]).toEqual([
        503,
        expect.objectContaining({
          code: 'not_ready',
          checks: expect.objectContaining({ database: 'failing' }),
        }),
      ]);
      expect((await fetch(`${app.url}/health/live`)).status).toBe(200);
    } finally {
      await setReachable(true);
    }
    await eventually(
      async () => (await app.call('known', { 'x-idempotency-key': 'during' })).status,
      (s) => s === 202,
    );
    expect((await app.call('known', key)).status).toBe(200);
    await eventually(
      async () => (await fetch(`${app.url}/health/ready`)).status,
      (status) => status === 200,
      10_000,
    );
  });
});
