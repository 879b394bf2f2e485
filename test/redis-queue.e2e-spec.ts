import { randomBytes } from 'node:crypto';
import { freshDatabase } from './support/database.js';
import type { TestDatabase } from './support/database.js';
import { Management } from './support/management.js';
import { RedisServer, redisIsInstalled } from './support/redis.js';
import { startApp } from './support/started-app.js';
import type { StartedApp } from './support/started-app.js';

const KEY = 'owner-key-of-the-redis-test-0123456789';

const workflow = {
  version: 1,
  name: 'redis',
  blocks: [
    {
      id: 'b1',
      name: 'in',
      type: 'api_prompt',
      params: { path: 'redis', auth: { mode: 'none' }, rateLimit: { limit: 1_000, windowSeconds: 1 } },
    },
    { id: 'b2', name: 'loud', type: 'transform', params: { expression: '$uppercase(<in.prompt>)' } },
    { id: 'b3', name: 'out', type: 'response', params: { body: { said: '<loud.result>' } } },
  ],
  edges: [
    { from: 'b1', to: 'b2' },
    { from: 'b2', to: 'b3' },
  ],
};

// Redis is no part of an ordinary machine; CI has it, and there these tests always run.
const whereRedisIs = redisIsInstalled() || process.env['CI'] === 'true' ? describe : describe.skip;

whereRedisIs('the queue on Redis, with calls accepted by one process and run by another', () => {
  let redis: RedisServer;
  let database: TestDatabase;
  let api: StartedApp;
  let worker: StartedApp;

  beforeAll(async () => {
    [redis, database] = await Promise.all([RedisServer.start(), freshDatabase()]);
    const env = {
      DATABASE_URL: database.url,
      REDIS_URL: redis.url,
      PROMPTHOOK_API_KEY: KEY,
      PROMPTHOOK_ENCRYPTION_KEY: randomBytes(32).toString('base64'),
      LOG_LEVEL: 'warn',
    };
    api = await startApp({ ...env, ROLES: 'api' });
    worker = await startApp({ ...env, ROLES: 'worker' });
    await new Management(api.url, KEY).publish(workflow);
  }, 60_000);

  afterAll(async () => {
    await Promise.all([api?.kill(), worker?.kill()]);
    await redis?.remove();
    await database?.drop();
  });

  const call = (prompt: string, headers: Record<string, string> = {}) =>
    fetch(`${api.url}/api/webhooks/prompt/redis`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: JSON.stringify({ prompt }),
    });

  it('answers a waiting caller from the other process', async () => {
    const answers = await Promise.all(
      Array.from({ length: 20 }, async (_, i) => {
        const response = await call(`hello ${i}`);
        return [response.status, await response.json()];
      }),
    );
    expect(answers).toEqual(Array.from({ length: 20 }, (_, i) => [200, { said: `HELLO ${i}` }]));
  }, 60_000);

  it('loses no acknowledged call when Redis dies and forgets everything', async () => {
    await redis.kill();
    const accepted = await Promise.all(
      Array.from({ length: 10 }, async (_, i) => {
        const response = await call(`while away ${i}`, { prefer: 'respond-async' });
        return { status: response.status, runId: ((await response.json()) as { runId: string }).runId };
      }),
    );
    expect(accepted.map(({ status }) => status)).toEqual(Array.from({ length: 10 }, () => 202));
    await redis.start();
    const management = new Management(api.url, KEY);
    const statuses = new Map<string, string>();
    for (const deadline = Date.now() + 45_000; statuses.size < accepted.length && Date.now() < deadline;) {
      for (const { runId } of accepted) {
        const { status } = await management.run(runId);
        if (status === 'completed') statuses.set(runId, status);
      }
      await new Promise((resolve) => setTimeout(resolve, 250));
    }
    expect(statuses.size).toBe(accepted.length);
  }, 90_000);
});
