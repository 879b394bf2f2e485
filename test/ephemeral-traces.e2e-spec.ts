import { randomBytes } from 'node:crypto';
import { Redis } from 'ioredis';
import { bootApp, eventually } from './support/app.js';
import type { TestApp } from './support/app.js';
import { freshDatabase } from './support/database.js';
import { everythingStored } from './support/everything-stored.js';
import { Management } from './support/management.js';
import { startModelProvider } from './support/model-provider.js';
import type { ModelProvider } from './support/model-provider.js';
import { redisIsInstalled, RedisServer } from './support/redis.js';
import { startApp } from './support/started-app.js';
import { jobEnded, postPrompt, Threads } from './support/threads.js';
import type { IssuedTrigger, Job } from './support/threads.js';

/** Stands in every prompt; the provider sends it back in its errors. */
const WORD = 'quokka9137';
const PROMPT = `Where does the ${WORD} live?`;
const MODEL = 'openai/gpt-test';

let provider: ModelProvider;
beforeAll(async () => (provider = await startModelProvider()));
afterAll(() => provider.close());
beforeEach(() => provider.refuse());

const providerEnv = () => ({
  OPENAI_API_KEY: 'sk-test-0123456789',
  OPENAI_BASE_URL: provider.url,
  EGRESS_ALLOW: '127.0.0.0/8',
});
const runIdOf = ({ jobId }: Job): string => `run_${jobId.replaceAll('-', '')}`;
const post = async ({ url }: Pick<IssuedTrigger, 'url'>): Promise<string> =>
  runIdOf((await (await postPrompt(url, { prompt: PROMPT, source: WORD })).json()) as Job);
/** The provider was asked with the prompt, so that what follows can find traces of it. */
const providerAsked = async (times: number): Promise<void> => {
  await eventually(
    async () => provider.asked.length,
    (count) => count >= times,
    20_000,
  );
  expect(provider.asked.at(-1)).toContain(WORD);
};

/** All data of a Redis server as text. */
const everythingInRedis = async (url: string): Promise<string> => {
  const redis = new Redis(url);
  try {
    // Compressed, no text would be found, whether it is there or not.
    await redis.config('SET', 'rdbcompression', 'no');
    const keys = await redis.keys('*');
    const dumps = await Promise.all(keys.map((key) => redis.dumpBuffer(key)));
    return [...keys, ...dumps.map((dump) => dump?.toString('latin1') ?? '')].join('\n');
  } finally {
    redis.disconnect();
  }
};

describe('of a call to an ephemeral API trigger no text is left (B-14, TM19)', () => {
  let app: TestApp;
  let threads: Threads;
  beforeAll(async () => {
    app = await bootApp({ env: providerEnv() });
    threads = new Threads(app);
  });
  afterAll(() => app.close());

  const trigger = async (fields: object = {}): Promise<IssuedTrigger> =>
    threads.trigger(await threads.create({ model: MODEL }), { ephemeral: true, ...fields });
  const traces = async (): Promise<string[]> => {
    const places = { database: await everythingStored(app.database.url), log: JSON.stringify(app.logs()) };
    return Object.entries(places).flatMap(([place, text]) => (text.includes(WORD) ? [place] : []));
  };

  it('that is not ephemeral everything is left, so that the tests below can fail', async () => {
    const kept = await trigger({ ephemeral: false });
    const run = await post(kept);
    await eventually(
      () => app.management.run(run),
      ({ status }) => status === 'failed',
      20_000,
    );
    expect(await traces()).toEqual(['database']);
    for (const { id } of (await app.management.call<{ items: { id: string }[] }>('GET', 'threads')).items)
      await app.management.call('DELETE', `threads/${id}`);
    expect(await traces()).toEqual([]);
  });

  it('that failed, although the error of the provider holds the prompt', async () => {
    const run = await post(await trigger());
    const ended = await eventually(
      () => app.management.run(run),
      ({ status }) => status === 'failed',
      20_000,
    );
    expect(ended['error']).toMatchObject({ message: 'The message was not kept: the run was ephemeral.' });
    expect(await traces()).toEqual([]);
  });

  it('that was cancelled while the model was at it', async () => {
    provider.hang();
    const before = provider.asked.length;
    const run = await post(await trigger());
    await providerAsked(before + 1);
    expect(await traces()).toEqual(['database']);
    await app.management.call('POST', `runs/${run}/cancel`);
    await eventually(
      () => app.management.run(run),
      ({ status }) => status === 'cancelled',
      20_000,
    );
    expect(await traces()).toEqual([]);
  });

  it('that the limit, the address list or its own form refused', async () => {
    const limited = await trigger({ rateLimitPerHour: 1 });
    const run = await post(limited);
    expect((await postPrompt(limited.url, { prompt: PROMPT, source: WORD })).status).toBe(429);
    const far = await trigger({ ipAllowList: ['192.0.2.1'] });
    expect((await postPrompt(far.url, { prompt: PROMPT })).status).toBe(403);
    const strict = await trigger();
    expect((await postPrompt(strict.url, `{"prompt": "${PROMPT}"`)).status).toBe(400);
    expect((await postPrompt(strict.url, { prompt: PROMPT, source: WORD.repeat(20) })).status).toBe(400);
    expect((await postPrompt(strict.url, { prompt: { [WORD]: 1 } })).status).toBe(400);
    expect((await postPrompt(strict.url, { prompt: 'x', [WORD]: '\u0000' })).status).toBe(400);
    await eventually(
      () => app.management.run(run),
      ({ status }) => status === 'failed',
      20_000,
    );
    const codes = async () =>
      (await app.management.call<{ items: { code: string }[] }>('GET', 'calls?limit=200')).items.map(
        ({ code }) => code,
      );
    const refused = ['rate_limited', 'ip_not_allowed', 'invalid_json', 'invalid_source', 'invalid_prompt'];
    await eventually(codes, (all) => refused.every((code) => all.includes(code)));
    expect(await traces()).toEqual([]);
  });

  it('that was sent with an idempotency key and repeated', async () => {
    const { url } = await trigger();
    const headers = { 'idempotency-key': 'event-1' };
    const [first, again] = [
      (await (await postPrompt(url, { prompt: PROMPT }, headers)).json()) as Job,
      (await (await postPrompt(url, { prompt: `${PROMPT} Again` }, headers)).json()) as Job,
    ];
    expect(again.jobId).toBe(first.jobId);
    await jobEnded(url);
    expect(await traces()).toEqual([]);
  });
});

it('no text is left of an ephemeral call whose process was killed in the middle of it', async () => {
  const database = await freshDatabase();
  const key = 'owner-key-of-the-ephemeral-test-0123';
  const env = {
    ...providerEnv(),
    DATABASE_URL: database.url,
    PROMPTHOOK_API_KEY: key,
    PROMPTHOOK_ENCRYPTION_KEY: randomBytes(32).toString('base64'),
    LOG_LEVEL: 'debug',
  };
  provider.hang();
  const before = provider.asked.length;
  const first = await startApp(env);
  let second: Awaited<ReturnType<typeof startApp>> | null = null;
  try {
    const management = new Management(first.url, key);
    const thread = { title: 't', system: '', model: MODEL, tools: [] };
    const { id } = await management.call<{ id: string }>('POST', 'threads', thread);
    const { url } = await management.call<IssuedTrigger>('POST', `threads/${id}/triggers`, {
      name: 'n',
      ephemeral: true,
    });
    const run = await post({ url });
    await providerAsked(before + 1);
    await first.kill();
    expect(await everythingStored(database.url)).toContain(WORD);

    provider.refuse();
    second = await startApp(env);
    const after = new Management(second.url, key);
    await eventually(
      () => after.run(run),
      ({ status }) => status === 'failed' || status === 'completed',
      60_000,
    );
    expect(await everythingStored(database.url)).not.toContain(WORD);
    expect(first.output() + second.output()).not.toContain(WORD);
  } finally {
    await first.kill();
    await second?.stop();
    await database.drop();
  }
}, 180_000);

const withRedis = redisIsInstalled() ? it : it.skip;
withRedis(
  'no text of an ephemeral call ever stands in a queue on Redis',
  async () => {
    const server = await RedisServer.start();
    const app = await bootApp({ env: { ...providerEnv(), REDIS_URL: server.url, WORKER_CONCURRENCY: '1' } });
    try {
      provider.hang();
      const threads = new Threads(app);
      const trigger = await threads.trigger(await threads.create({ model: MODEL }), { ephemeral: true });
      const before = provider.asked.length;
      // One is executed, the others wait in the queue.
      const runs = await Promise.all([post(trigger), post(trigger), post(trigger)]);
      await providerAsked(before + 1);
      const queued = await eventually(
        () => everythingInRedis(server.url),
        (text) => runs.some((run) => text.includes(run)),
        15_000,
      );
      expect(queued).not.toContain(WORD);
      for (const run of runs) await app.management.call('POST', `runs/${run}/cancel`);
      for (const run of runs)
        await eventually(
          () => app.management.run(run),
          ({ status }) => status === 'cancelled',
          20_000,
        );
      expect(await everythingInRedis(server.url)).not.toContain(WORD);
      expect(await everythingStored(app.database.url)).not.toContain(WORD);
    } finally {
      await app.close();
      await server.remove();
    }
  },
  90_000,
);
