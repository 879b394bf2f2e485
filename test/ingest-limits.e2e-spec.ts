import { bootApp } from './support/app.js';
import type { TestApp } from './support/app.js';
import { promptWorkflow } from './support/prompt-workflow.js';
import { VECTOR_NOW } from './support/test-clock.js';

const TOKENS = { alpha: 'caller-alpha-0123456789', beta: 'caller-beta-0123456789' };

let app: TestApp;
beforeAll(async () => (app = await bootApp()));
afterAll(() => app.close());
beforeEach(() => app.clock.set(VECTOR_NOW));

let made = 0;
const trigger = async (rateLimit: object | null = {}): Promise<string> => {
  const path = `limit${(made += 1)}`;
  const auth = {
    mode: 'bearer',
    credentials: Object.keys(TOKENS).map((name) => ({ name, secret: `{{secrets.${name}}}` })),
  };
  await app.publish(promptWorkflow(path, { trigger: { auth, rateLimit } as never }), TOKENS);
  return path;
};
const as = (name: keyof typeof TOKENS) => ({ authorization: `Bearer ${TOKENS[name]}` });
const statuses = async (calls: Promise<Response>[]): Promise<number[]> =>
  (await Promise.all(calls)).map(({ status }) => status);
const count = (all: number[], status: number): number => all.filter((each) => each === status).length;

describe('the limit of a caller', () => {
  it('lets 20 calls a minute pass by default, then says when the next may come', async () => {
    const path = await trigger();
    for (let left = 19; left >= 0; left--) {
      const response = await app.call(path, as('alpha'));
      expect([response.status, response.headers.get('ratelimit')]).toEqual([
        202,
        `"per-caller";r=${left};t=60`,
      ]);
      expect(response.headers.get('ratelimit-policy')).toBe('"per-caller";q=20;w=60');
      expect(response.headers.has('retry-after')).toBe(false);
    }
    app.clock.advance(23);
    const refused = await app.call(path, as('alpha'));
    expect(refused.status).toBe(429);
    expect(refused.headers.get('ratelimit')).toBe('"per-caller";r=0;t=37');
    expect(refused.headers.get('retry-after')).toBe('37');
    expect(await refused.json()).toMatchObject({
      type: 'https://iana.org/assignments/http-problem-types#quota-exceeded',
      title: 'Request cannot be satisfied as assigned quota has been exceeded',
      status: 429,
      code: 'rate_limited',
      'violated-policies': ['per-caller'],
    });
    app.clock.advance(36.9);
    expect((await app.call(path, as('alpha'))).status).toBe(429);
    app.clock.advance(0.1);
    expect((await app.call(path, as('alpha'))).status).toBe(202);
  });

  it('is its own: another caller and another trigger are not concerned', async () => {
    const path = await trigger({ limit: 1, windowSeconds: 60 });
    const other = await trigger({ limit: 1, windowSeconds: 60 });
    expect((await app.call(path, as('alpha'))).status).toBe(202);
    expect((await app.call(path, as('alpha'))).status).toBe(429);
    expect((await app.call(path, as('beta'))).status).toBe(202);
    expect((await app.call(other, as('alpha'))).status).toBe(202);
  });

  it('is exact under 100 calls at once', async () => {
    const path = await trigger({ limit: 20, windowSeconds: 60 });
    const all = await statuses(Array.from({ length: 100 }, () => app.call(path, as('alpha'))));
    expect([count(all, 202), count(all, 429)]).toEqual([20, 80]);
  });

  it('counts every authenticated call: bad bodies and duplicates too', async () => {
    const path = await trigger({ limit: 3, windowSeconds: 60 });
    const key = { ...as('alpha'), 'x-idempotency-key': 'k' };
    const bad = { ...as('alpha'), 'content-type': 'application/json' };
    expect((await app.post(path, 'nonsense', bad)).status).toBe(400);
    expect((await app.call(path, key)).status).toBe(202);
    const duplicate = await app.call(path, key);
    expect([duplicate.status, duplicate.headers.get('ratelimit')]).toEqual([200, '"per-caller";r=0;t=60']);
    expect((await app.call(path, as('alpha'))).status).toBe(429);
  });

  it('never pays for the failures of others', async () => {
    const path = await trigger({ limit: 2, windowSeconds: 60 });
    for (let i = 0; i < 10; i++)
      expect((await app.call(path, { authorization: 'Bearer wrong' })).status).toBe(401);
    expect(await statuses([app.call(path, as('alpha')), app.call(path, as('alpha'))])).toEqual([202, 202]);
  });

  it('is not extended by refused calls', async () => {
    const path = await trigger({ limit: 1, windowSeconds: 60 });
    await app.call(path, as('alpha'));
    app.clock.advance(59);
    for (let i = 0; i < 5; i++) expect((await app.call(path, as('alpha'))).status).toBe(429);
    app.clock.advance(1);
    expect((await app.call(path, as('alpha'))).status).toBe(202);
  });

  it('survives the rotation of a secret', async () => {
    const path = `rotated${(made += 1)}`;
    const auth = { mode: 'bearer', credentials: [{ name: 'acme', secret: '{{secrets.rotating}}' }] };
    await app.publish(
      promptWorkflow(path, { trigger: { auth, rateLimit: { limit: 1, windowSeconds: 60 } } }),
      {
        rotating: 'before-rotation-0123456789',
      },
    );
    expect((await app.call(path, { authorization: 'Bearer before-rotation-0123456789' })).status).toBe(202);
    await app.management.secret('rotating', 'after-rotation-0123456789');
    app.keepSecret('after-rotation-0123456789');
    expect((await app.call(path, { authorization: 'Bearer after-rotation-0123456789' })).status).toBe(429);
  });

  it('can be switched off', async () => {
    const path = await trigger({ enabled: false });
    const all = await statuses(Array.from({ length: 60 }, () => app.call(path, as('alpha'))));
    expect(count(all, 202)).toBe(60);
    expect((await app.call(path, as('alpha'))).headers.has('ratelimit')).toBe(false);
  });

  it('of callers without credentials goes by address, and by /64 for IPv6', async () => {
    const proxied = await bootApp({ env: { TRUSTED_PROXIES: '127.0.0.0/8' } });
    try {
      await proxied.publish(
        promptWorkflow('open', { trigger: { rateLimit: { limit: 1, windowSeconds: 60 } } }),
      );
      const from = async (address: string) =>
        (await proxied.call('open', { 'x-forwarded-for': address })).status;
      expect([
        await from('203.0.113.7'),
        await from('203.0.113.8'),
        await from('::ffff:203.0.113.7'),
      ]).toEqual([202, 202, 429]);
      expect([await from('2001:db8::1'), await from('2001:db8::2'), await from('2001:db8:0:1::1')]).toEqual([
        202, 429, 202,
      ]);
    } finally {
      await proxied.close();
    }
  });
});

describe('two instances on one database', () => {
  it('count together, and deduplicate together', async () => {
    const second = await bootApp({ database: app.database, clock: app.clock });
    try {
      const path = await trigger({ limit: 20, windowSeconds: 60 });
      const calls = Array.from({ length: 100 }, (_, i) => (i % 2 ? app : second).call(path, as('alpha')));
      const all = await statuses(calls);
      expect([count(all, 202), count(all, 429)]).toEqual([20, 80]);

      const keyed = await trigger({ limit: 1_000, windowSeconds: 60 });
      const key = { ...as('beta'), 'x-idempotency-key': 'same' };
      const twins = await statuses(
        Array.from({ length: 50 }, (_, i) => (i % 2 ? app : second).call(keyed, key)),
      );
      expect([count(twins, 202), count(twins, 200)]).toEqual([1, 49]);
    } finally {
      await second.close();
    }
  });
});
