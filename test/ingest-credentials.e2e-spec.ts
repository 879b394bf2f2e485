import vectors from './vectors/wire.json' with { type: 'json' };
import { bootApp } from './support/app.js';
import type { TestApp } from './support/app.js';
import { promptWorkflow } from './support/prompt-workflow.js';
import { isWholeAnswer, rawExchange } from './support/raw-exchange.js';

const TOKEN = vectors.authorization.configured_token;
const OTHER = 'mbb_test_other_credential_0123456789';

let app: TestApp;
beforeAll(async () => {
  app = await bootApp({ env: { AUTH_FAILURES_PER_MINUTE: '60' } });
  const one = (secret: string) => [{ name: 'acme', secret: `{{secrets.${secret}}}` }];
  await app.publish(promptWorkflow('open'));
  await app.publish(
    promptWorkflow('bearer', { trigger: { auth: { mode: 'bearer', credentials: one('token') } } }),
    {
      token: TOKEN,
    },
  );
  const header = { mode: 'custom_header', header: 'X-Api-Token', credentials: one('token') };
  await app.publish(promptWorkflow('header', { trigger: { auth: header } }));
  await app.publish(
    promptWorkflow('guessed', { trigger: { auth: { mode: 'bearer', credentials: one('token') } } }),
  );
  const both = [...one('token'), { name: 'globex', secret: '{{secrets.other}}' }];
  await app.publish(promptWorkflow('shared', { trigger: { auth: { mode: 'bearer', credentials: both } } }), {
    other: OTHER,
  });
});
afterAll(() => app.close());

const lastCall = () => app.logs().findLast((line) => line['event'] === 'call');

describe('mode none', () => {
  it('takes everybody, ignores credentials, and knows callers by address', async () => {
    expect((await app.call('open')).status).toBe(202);
    expect((await app.call('open', { authorization: 'Bearer whatever', 'x-signature': 'zz' })).status).toBe(
      202,
    );
    expect(lastCall()).toMatchObject({ caller: 'ip:127.0.0.1' });
  });
});

describe('mode bearer', () => {
  it.each(vectors.authorization.accept)('takes %j', async (authorization) => {
    expect((await app.call('bearer', { authorization })).status).toBe(202);
  });

  it.each(vectors.authorization.reject_401)('refuses $v: $why', async ({ v, www_authenticate }) => {
    const response = await app.call('bearer', v === null ? {} : { authorization: v });
    expect([response.status, response.headers.get('www-authenticate')]).toEqual([401, www_authenticate]);
  });

  it('looks nowhere else for the token', async () => {
    for (const headers of [
      { 'x-api-token': TOKEN },
      { 'x-signature': TOKEN },
      { cookie: `token=${TOKEN}` },
    ]) {
      expect((await app.call('bearer', headers)).status).toBe(401);
    }
    for (const query of [`?access_token=${TOKEN}`, `?token=${TOKEN}`, `?authorization=Bearer%20${TOKEN}`]) {
      expect((await app.call(`bearer${query}`)).status).toBe(401);
    }
  });

  it('gives each credential an identity of its own, which tells nothing of the secret', async () => {
    const callers: unknown[] = [];
    for (const token of [TOKEN, OTHER, TOKEN]) {
      expect((await app.call('shared', { authorization: `Bearer ${token}` })).status).toBe(202);
      callers.push(lastCall()?.['caller']);
    }
    expect(callers).toEqual([expect.stringMatching(/^bearer:[0-9a-f]{16}$/), expect.any(String), callers[0]]);
    expect(callers[1]).not.toBe(callers[0]);
  });
});

describe('mode custom_header', () => {
  it('takes the value in the configured header, whatever its case', async () => {
    expect((await app.call('header', { 'x-api-TOKEN': TOKEN })).status).toBe(202);
  });

  it.each([
    [{}, 'nothing'],
    [{ 'x-api-token': '' }, 'an empty value'],
    [{ 'x-api-token': `${TOKEN}x` }, 'another value'],
    [{ 'x-api-token': `${TOKEN}, ${TOKEN}` }, 'joined values'],
    [{ authorization: `Bearer ${TOKEN}` }, 'the token in another header'],
  ] as [Record<string, string>, string][])('refuses %s (%s)', async (headers) => {
    const response = await app.call('header', headers);
    expect([response.status, response.headers.get('www-authenticate')]).toEqual([
      401,
      'ApiKey realm="webhooks"',
    ]);
  });
});

describe('a security header that comes twice', () => {
  const body = '{"prompt":"hi"}';
  const twice = (path: string, line: string) =>
    rawExchange(
      app.port,
      `POST /api/webhooks/prompt/${path} HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: ${body.length}\r\n${line}\r\n${line}\r\n\r\n${body}`,
      10_000,
      isWholeAnswer,
    );

  it.each([
    ['header', `X-Api-Token: ${TOKEN}`, 401],
    ['bearer', `Authorization: Bearer ${TOKEN}`, 401],
  ])('never authenticates on %s', async (path, line, status) => {
    expect((await twice(path, line)).text).toMatch(new RegExp(`^HTTP/1\\.1 ${status} `));
  });

  it('is refused as idempotency key', async () => {
    expect((await twice('open', 'X-Idempotency-Key: k1')).text).toMatch(/^HTTP\/1\.1 400 /);
  });
});

describe('failed attempts', () => {
  const guess = (token: string) => app.call('guessed', { authorization: `Bearer ${token}` });

  it('are answered 429 after 60 in a minute, and never cost a caller anything', async () => {
    const statuses: number[] = [];
    for (let i = 0; i < 62; i++) statuses.push((await guess(`wrong-token-number-${i}`)).status);
    expect(statuses).toEqual([...Array<number>(60).fill(401), 429, 429]);
    const limited = await guess('wrong');
    expect(Number(limited.headers.get('retry-after'))).toBeGreaterThanOrEqual(1);
    expect(limited.headers.get('ratelimit-policy')).toBe('"failures-per-address";q=60;w=60');
    expect(limited.headers.get('ratelimit')).toMatch(/^"failures-per-address";r=0;t=\d+$/);
    expect(await limited.json()).toMatchObject({
      type: 'https://iana.org/assignments/http-problem-types#quota-exceeded',
      code: 'too_many_failures',
      status: 429,
      'violated-policies': ['failures-per-address'],
    });

    expect((await guess(TOKEN)).status).toBe(202);
    expect((await app.call('bearer', { authorization: 'Bearer wrong' })).status).toBe(401);
    app.clock.advance(60);
    expect((await guess('wrong')).status).toBe(401);
  });
});

describe('a trigger whose secret is not there', () => {
  it('refuses everybody', async () => {
    const credentials = [{ name: 'gone', secret: '{{secrets.temporary}}' }];
    await app.publish(promptWorkflow('orphan', { trigger: { auth: { mode: 'bearer', credentials } } }), {
      temporary: 'temporary-secret-0123456789',
    });
    const headers = { authorization: 'Bearer temporary-secret-0123456789' };
    expect((await app.call('orphan', headers)).status).toBe(202);
    await app.management.call('DELETE', 'secrets/temporary?force=true');
    expect((await app.call('orphan', headers)).status).toBe(401);
    expect((await app.call('orphan', { authorization: 'Bearer ' })).status).toBe(401);
  });
});
