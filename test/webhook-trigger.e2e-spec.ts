import { createHmac } from 'node:crypto';
import type { JsonObject } from '#sdk';
import { bootApp } from './support/app.js';
import type { TestApp } from './support/app.js';
import { promptWorkflow, responseBlock } from './support/prompt-workflow.js';
import type { PromptWorkflow } from './support/prompt-workflow.js';
import { VECTOR_NOW } from './support/test-clock.js';

const SECRET = 'a-secret-of-the-provider-0123456789';
const OUTPUTS = ['body', 'headers', 'query', 'requestId', 'caller'];

const webhookWorkflow = (path: string, trigger: JsonObject = {}): PromptWorkflow => ({
  version: 1,
  name: path,
  blocks: [
    {
      id: 'b1',
      name: 'hook',
      type: 'webhook',
      params: { path, auth: { mode: 'none' }, rateLimit: { enabled: false }, ...trigger },
    },
    responseBlock(Object.fromEntries(OUTPUTS.map((name) => [name, `<hook.${name}>`]))),
  ],
  edges: [{ from: 'b1', to: 'b9' }],
});

const signed = (provider: string, over: JsonObject = {}): JsonObject => ({
  provider,
  auth: { mode: 'hmac_sha256', credentials: [{ name: 'p', secret: '{{secrets.provider}}' }], ...over },
});

let app: TestApp;
beforeAll(async () => {
  app = await bootApp();
  await app.publish(webhookWorkflow('open'));
  for (const provider of ['github', 'stripe', 'slack', 'shopify', 'standard']) {
    await app.publish(webhookWorkflow(provider, signed(provider)), { provider: SECRET });
  }
  await app.publish(
    webhookWorkflow('bearer', {
      auth: { mode: 'bearer', credentials: [{ name: 'p', secret: '{{secrets.provider}}' }] },
    }),
  );
  await app.publish(webhookWorkflow('limited', { rateLimit: { limit: 1, windowSeconds: 60 } }));
  await app.publish(promptWorkflow('prompts'));
});
afterAll(() => app.close());

type Headers = Readonly<Record<string, string>>;
const JSON_TYPE: Headers = { 'content-type': 'application/json' };

const post = (path: string, body: string | null, headers: Headers = JSON_TYPE): Promise<Response> =>
  fetch(`${app.url}/api/webhooks/trigger/${path}`, { method: 'POST', body, headers });

const outputsOf = async (response: Response): Promise<Record<string, unknown>> => {
  expect(response.status).toBe(200);
  return (await response.json()) as Record<string, unknown>;
};

const problemOf = async (response: Response): Promise<[number, unknown]> => {
  const problem = (await response.json()) as { code?: unknown };
  return [response.status, problem.code];
};

describe('a webhook trigger', () => {
  it.each([
    ['an object', '{"a":[1,{"b":null}]}', { a: [1, { b: null }] }],
    ['an array', '[1,"x"]', [1, 'x']],
    ['a string', '"x"', 'x'],
    ['null', 'null', null],
  ])('takes JSON that is %s', async (_what, body, expected) => {
    expect((await outputsOf(await post('open', body)))['body']).toEqual(expected);
  });

  it('takes forms, text, and an empty body', async () => {
    const form = { 'content-type': 'application/x-www-form-urlencoded' };
    expect((await outputsOf(await post('open', 'a=1&b=x+y%26&a=2', form)))['body']).toEqual({
      a: ['1', '2'],
      b: 'x y&',
    });
    const text = { 'content-type': 'text/plain; charset=utf-8' };
    expect((await outputsOf(await post('open', 'plain é', text)))['body']).toBe('plain é');
    expect((await outputsOf(await post('open', null, {})))['body']).toBeNull();
  });

  it.each([
    ['application/octet-stream', 'x', 415, 'unsupported_media_type'],
    ['text/plain; charset=latin1', 'x', 415, 'unsupported_media_type'],
    ['application/json', '{', 400, 'invalid_json'],
    ['application/json', '{"a":1,"a":2}', 400, 'duplicate_key'],
    ['application/json', '["\\u0000"]', 400, 'invalid_unicode'],
    ['application/x-www-form-urlencoded', 'a=%ff', 400, 'invalid_encoding'],
    ['application/x-www-form-urlencoded', '__proto__=1', 400, 'forbidden_key'],
    ['text/plain', 'a\0b', 400, 'invalid_unicode'],
  ])('refuses %s with %j: %d %s', async (type, body, status, code) => {
    expect(await problemOf(await post('open', body, { 'content-type': type }))).toEqual([status, code]);
  });

  it('gives the query and the headers, without what is a credential', async () => {
    const { query, headers } = await outputsOf(
      await post('open?team=a&team=b&x=', '{}', {
        ...JSON_TYPE,
        'x-event': 'push',
        authorization: 'Bearer hidden',
        cookie: 'sid=hidden',
        'x-gitlab-token': 'hidden',
        'x-hub-signature-256': 'hidden',
      }),
    );
    expect(query).toEqual({ team: ['a', 'b'], x: '' });
    expect(headers).toMatchObject({ 'x-event': 'push', 'content-type': 'application/json' });
    expect(JSON.stringify(headers)).not.toMatch(/hidden/);
  });

  it('is unknown on the route of prompts, while prompts are known on both', async () => {
    expect(await problemOf(await app.post('open', '{}'))).toEqual([404, 'trigger_not_found']);
    expect((await post('prompts', '{"prompt":"hi"}')).status).toBe(202);
  });

  it('asks for its own bearer token', async () => {
    expect(await problemOf(await post('bearer', '{}'))).toEqual([401, 'missing_credentials']);
    const answer = await post('bearer', '{}', { ...JSON_TYPE, authorization: `Bearer ${SECRET}` });
    expect((await outputsOf(answer))['caller']).toMatch(/^bearer:[0-9a-f]{16}$/);
  });

  it('limits its callers, and recognises repeats by key and by id', async () => {
    expect((await post('limited', '{}')).status).toBe(200);
    expect(await problemOf(await post('limited', '{}'))).toEqual([429, 'rate_limited']);
    for (const headers of [{ ...JSON_TYPE, 'x-idempotency-key': 'k1' }]) {
      expect((await post('open', '{"n":1}', headers)).status).toBe(200);
      expect(await (await post('open', '{"n":1}', headers)).json()).toEqual({ status: 'duplicate' });
    }
    expect((await post('open', '{"id":"evt_1"}')).status).toBe(200);
    expect(await (await post('open', '{"id":"evt_1"}')).json()).toEqual({ status: 'duplicate' });
  });

  it('points to its own status address and is recorded as a webhook', async () => {
    const answer = await post('open', '{}', { ...JSON_TYPE, prefer: 'respond-async' });
    const { statusUrl, runId } = (await answer.json()) as { statusUrl: string; runId: string };
    expect(statusUrl).toContain(`/api/webhooks/trigger/open/runs/${runId}`);
    expect((await fetch(statusUrl)).status).toBe(200);
    expect(await app.management.run(runId)).toMatchObject({ surface: 'webhook' });
  });
});

const mac = (text: string, secret = SECRET) => createHmac('sha256', secret).update(text);

/** What each provider sends for a body, as its documentation describes it. */
const SENDS: Readonly<Record<string, (body: string, at: number, secret?: string) => Headers>> = {
  github: (body, _at, secret) => ({ 'x-hub-signature-256': `sha256=${mac(body, secret).digest('hex')}` }),
  shopify: (body, _at, secret) => ({ 'x-shopify-hmac-sha256': mac(body, secret).digest('base64') }),
  stripe: (body, at, secret) => ({
    'stripe-signature': `t=${at},v1=${mac(`${at}.${body}`, secret).digest('hex')}`,
  }),
  slack: (body, at, secret) => ({
    'x-slack-request-timestamp': String(at),
    'x-slack-signature': `v0=${mac(`v0:${at}:${body}`, secret).digest('hex')}`,
  }),
  standard: (body, at, secret) => ({
    'webhook-id': `msg_${body.length}_${at}`,
    'webhook-timestamp': String(at),
    'webhook-signature': `v1,${mac(`msg_${body.length}_${at}.${at}.${body}`, secret).digest('base64')}`,
  }),
};

describe.each(Object.entries(SENDS))('the signature of %s', (provider, send) => {
  const call = (body: string, at: number, secret?: string, more: Headers = {}) =>
    post(provider, body, { ...JSON_TYPE, ...send(body, at, secret), ...more });

  it('lets the provider in and names the caller by its credential', async () => {
    const { body, caller, headers } = await outputsOf(await call('{"event":"one"}', VECTOR_NOW));
    expect(body).toEqual({ event: 'one' });
    expect(caller).toMatch(/^hmac:[0-9a-f]{16}$/);
    expect(JSON.stringify(headers)).not.toMatch(/signature|hmac/);
  });

  it('refuses another secret, other bytes, and no signature', async () => {
    expect(await problemOf(await call('{"event":"two"}', VECTOR_NOW, 'another-secret-0123456789'))).toEqual([
      401,
      'invalid_signature',
    ]);
    const moved = await post(provider, '{"event":"2"}', {
      ...JSON_TYPE,
      ...send('{"event":"3"}', VECTOR_NOW),
    });
    expect(await problemOf(moved)).toEqual([401, 'invalid_signature']);
    expect(await problemOf(await post(provider, '{}'))).toEqual([401, 'missing_signature']);
  });

  it('does not take our own schemes in its place', async () => {
    const answer = await post(provider, '{}', {
      ...JSON_TYPE,
      'x-signature': mac('{}').digest('hex'),
      'x-timestamp': String(VECTOR_NOW),
    });
    expect(await problemOf(answer)).toEqual([401, 'missing_signature']);
  });

  it('starts no second run for a captured call', async () => {
    expect((await call('{"event":"four"}', VECTOR_NOW)).status).toBe(200);
    const again = await call('{"event":"four"}', VECTOR_NOW, SECRET, { 'x-idempotency-key': 'fresh' });
    expect(await again.json()).toEqual({ status: 'duplicate' });
  });

  if (!['github', 'shopify'].includes(provider)) {
    it('is refused when it was made too long ago', async () => {
      expect(await problemOf(await call('{"event":"five"}', VECTOR_NOW - 301))).toEqual([
        401,
        'timestamp_outside_replay_window',
      ]);
    });
  }
});

it('knows the redelivery of a GitHub event by its delivery id, also with another body', async () => {
  const id = { 'x-github-delivery': '72d3162e-cc78-11e3-81ab-4c9367dc0958' };
  const send = SENDS['github'];
  if (!send) throw new Error('no github');
  const post1 = await post('github', '{"n":1}', { ...JSON_TYPE, ...id, ...send('{"n":1}', 0) });
  const post2 = await post('github', '{"n":2}', { ...JSON_TYPE, ...id, ...send('{"n":2}', 0) });
  expect(post1.status).toBe(200);
  expect(await post2.json()).toEqual({ status: 'duplicate' });
});
