import vectors from './vectors/wire.json' with { type: 'json' };
import { bootApp } from './support/app.js';
import type { TestApp } from './support/app.js';
import { promptWorkflow } from './support/prompt-workflow.js';
import { VECTOR_NOW } from './support/test-clock.js';

const SECRET = vectors.seen_signature.secret_utf8;
const json = { 'content-type': 'application/json' };

let app: TestApp;
beforeAll(async () => (app = await bootApp()));
afterAll(() => app.close());
beforeEach(() => app.clock.set(VECTOR_NOW));

let made = 0;
const trigger = async (params: object = {}): Promise<string> => {
  const path = `dup${(made += 1)}`;
  await app.publish(promptWorkflow(path, { trigger: { ...params } }));
  return path;
};
const runsOf = async (path: string): Promise<number> => {
  const { items } = await app.management.call<{ items: unknown[] }>('GET', `runs?workflow=${path}&limit=100`);
  return items.length;
};

describe('a repeated key', () => {
  it('is answered with exactly the words of the contract, and starts no second run', async () => {
    const path = await trigger();
    const first = await app.call(path, { 'x-idempotency-key': 'req-1' });
    const again = await app.call(path, { 'x-idempotency-key': 'req-1' });
    expect(first.status).toBe(202);
    expect([again.status, await again.text()]).toEqual([200, '{"status":"duplicate"}']);
    expect(again.headers.get('x-original-request-id')).toBe(first.headers.get('x-request-id'));
    expect(again.headers.get('x-request-id')).not.toBe(first.headers.get('x-request-id'));
    expect(again.headers.get('idempotent-replayed')).toBe('true');
    expect(await runsOf(path)).toBe(1);
  });

  it('of 50 calls at once is accepted once', async () => {
    const path = await trigger();
    const calls = Array.from({ length: 50 }, () => app.call(path, { 'x-idempotency-key': 'same' }));
    const statuses = (await Promise.all(calls)).map(({ status }) => status);
    expect(statuses.filter((status) => status === 202)).toHaveLength(1);
    expect(statuses.filter((status) => status === 200)).toHaveLength(49);
    expect(await runsOf(path)).toBe(1);
  });

  it('is remembered for seven days and not a second longer', async () => {
    const path = await trigger();
    const call = () => app.call(path, { 'x-idempotency-key': 'week' });
    expect((await call()).status).toBe(202);
    app.clock.advance(604_799);
    expect((await call()).status).toBe(200);
    app.clock.advance(1);
    expect((await call()).status).toBe(202);
  });

  it('is one key under both names, in both spellings, on both addresses', async () => {
    const path = await trigger();
    expect((await app.call(path, { 'x-idempotency-key': 'k' })).status).toBe(202);
    expect((await app.call(path, { 'idempotency-key': 'k' })).status).toBe(200);
    expect((await app.call(path, { 'idempotency-key': '"k"' })).status).toBe(200);
    expect((await app.call(path, { 'x-idempotency-key': 'k', 'idempotency-key': '"k"' })).status).toBe(200);
    const legacy = await fetch(`${app.url}/api/webhooks/trigger/${path}`, {
      method: 'POST',
      body: '{"prompt":"hi"}',
      headers: { ...json, 'x-idempotency-key': 'k' },
    });
    expect(legacy.status).toBe(200);
    const both = await app.call(path, { 'x-idempotency-key': 'k', 'idempotency-key': 'l' });
    expect([both.status, ((await both.json()) as { code: string }).code]).toEqual([
      400,
      'invalid_idempotency_key',
    ]);
  });

  it('belongs to its trigger and its credential', async () => {
    const values = { one: 'credential-one-0123456789', two: 'credential-two-0123456789' };
    const auth = {
      mode: 'bearer',
      credentials: [
        { name: 'one', secret: '{{secrets.one}}' },
        { name: 'two', secret: '{{secrets.two}}' },
      ],
    };
    await app.publish(promptWorkflow('scoped', { trigger: { auth } }), values);
    const call = (token: string) =>
      app
        .call('scoped', { 'x-idempotency-key': 'k', authorization: `Bearer ${token}` })
        .then(({ status }) => status);
    expect([await call(values.one), await call(values.two), await call(values.one)]).toEqual([202, 202, 200]);
    expect((await app.call(await trigger(), { 'x-idempotency-key': 'k' })).status).toBe(202);
  });

  it('is not used up by a call that was refused', async () => {
    const path = await trigger({ rateLimit: { limit: 1, windowSeconds: 60 } });
    const key = { 'x-idempotency-key': 'k' };
    expect((await app.post(path, '{"prompt":', { ...json, ...key })).status).toBe(400);
    expect((await app.call(path, key)).status).toBe(429);
    app.clock.advance(60);
    expect((await app.call(path, key)).status).toBe(202);
  });

  it('with another payload is a duplicate, marked in the call log, or 422 where the author says so', async () => {
    const lenient = await trigger();
    await app.call(lenient, { 'x-idempotency-key': 'k' }, 'one');
    expect((await app.call(lenient, { 'x-idempotency-key': 'k' }, 'two')).status).toBe(200);

    const strict = await trigger({ idempotency: { onMismatch: 'reject' } });
    const post = (body: string) => app.post(strict, body, { ...json, 'x-idempotency-key': 'k' });
    expect((await post('{"prompt":"one","context":{"a":1,"b":2}}')).status).toBe(202);
    expect((await post('{ "context": {"b":2,"a":1}, "prompt": " one ", "ignored": true }')).status).toBe(200);
    const reused = await post('{"prompt":"two"}');
    expect(await reused.json()).toMatchObject({ status: 422, code: 'idempotency_key_reused' });
  });

  it('is ignored where deduplication is off', async () => {
    const path = await trigger({ idempotency: { enabled: false } });
    for (let i = 0; i < 2; i++) expect((await app.call(path, { 'x-idempotency-key': 'k' })).status).toBe(202);
  });
});

describe('the syntax of a key', () => {
  it.each(vectors.idempotency.key_syntax.accept)('takes $header', async ({ header, key }) => {
    const path = await trigger();
    expect((await app.call(path, { 'x-idempotency-key': header })).status).toBe(202);
    const quoted = `"${key.replaceAll('"', String.raw`\"`)}"`;
    expect((await app.call(path, { 'x-idempotency-key': quoted })).status).toBe(200);
  });

  it('refuses everything else', async () => {
    const path = await trigger();
    for (const header of vectors.idempotency.key_syntax.reject_400) {
      // A client cannot send these bytes at all; Node's own parser refuses them (see the raw-socket tests).
      // oxlint-disable-next-line no-control-regex
      if (/[\u0000-\u0008]|[^\u0000-\u00ff]/.test(header)) continue;
      const response = await app.call(path, { 'x-idempotency-key': header });
      expect([header, response.status]).toEqual([header, 400]);
    }
  });
});

describe('the id in the body', () => {
  it('is the key of those who send no header', async () => {
    const path = await trigger();
    const post = (id: unknown, headers = {}) =>
      app
        .post(path, JSON.stringify({ prompt: 'hi', id }), { ...json, ...headers })
        .then(({ status }) => status);
    expect([await post('evt_1'), await post('evt_1'), await post('evt_2')]).toEqual([202, 200, 202]);
    expect([await post(7), await post(7)]).toEqual([202, 200]);
    expect(await post('evt_1', { 'x-idempotency-key': 'named' })).toBe(202);
    for (const id of ['', {}, 1.5, null, true])
      expect([id, await post(id), await post(id)]).toEqual([id, 202, 202]);
  });
});

describe('the hash of the body', () => {
  it('counts as the trigger says, and by default not at all', async () => {
    for (const [bodyHash, second, keyed] of [
      ['auto', 202, 202],
      ['off', 202, 202],
      ['fallback', 200, 202],
      ['always', 200, 200],
    ] as const) {
      const path = await trigger({ idempotency: { bodyHash } });
      expect((await app.call(path)).status).toBe(202);
      const again = (await app.call(path)).status;
      const withKey = (await app.call(path, { 'x-idempotency-key': 'k' })).status;
      expect([bodyHash, again, withKey]).toEqual([bodyHash, second, keyed]);
    }
  });
});

describe('a signature that was seen', () => {
  interface Step {
    now: number;
    headers: Record<string, string>;
    policy?: { bodyHash: string };
    expect: number | string;
    why?: string;
  }
  const [first, ...later] = vectors.seen_signature.steps as Step[];

  it.each(later)('at $now with $headers.x-idempotency-key and $policy.bodyHash is $expect', async (step) => {
    const path = `seen${(made += 1)}`;
    const credentials = [{ name: 'acme', secret: '{{secrets.seen}}' }];
    const idempotency = { bodyHash: step.policy?.bodyHash ?? 'auto' };
    await app.publish(
      promptWorkflow(path, { trigger: { auth: { mode: 'hmac_sha256', credentials }, idempotency } }),
      { seen: SECRET },
    );
    const send = ({ now, headers }: Step) => {
      app.clock.set(now);
      return app.post(path, vectors.seen_signature.body_utf8, { ...json, ...headers });
    };
    expect((await send(first as Step)).status).toBe(202);
    const response = await send(step);
    expect(response.status).toBe(step.expect === 202 ? 202 : 200);
    if (step.expect !== 202) expect(await response.text()).toBe('{"status":"duplicate"}');
  });
});

describe('a run that failed', () => {
  it('is still the original of its duplicates', async () => {
    const path = `fails${(made += 1)}`;
    const blocks = [{ id: 'b2', name: 'boom', type: 'transform', params: { expression: '$error("no")' } }];
    await app.publish(promptWorkflow(path, { blocks }));
    expect((await app.call(path, { 'x-idempotency-key': 'k' })).status).toBe(202);
    expect((await app.call(path, { 'x-idempotency-key': 'k' })).status).toBe(200);
  });
});
