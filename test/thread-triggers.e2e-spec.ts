import { readFileSync } from 'node:fs';
import { bootApp, eventually } from './support/app.js';
import type { TestApp } from './support/app.js';
import { jobEnded, postPrompt, Threads } from './support/threads.js';
import type { Job } from './support/threads.js';
import { VECTOR_NOW } from './support/test-clock.js';

const vectors = JSON.parse(readFileSync('test/vectors/wire.json', 'utf8')) as {
  tokens: { url_trigger_tokens: { token: string }[]; bad_checksum: { token: string } };
  ip_allowlist: {
    entries_invalid_400: string[];
    entries_normalised: [string, string][];
    seed000_list: string[];
    checks: { client_ip: string; status: number }[];
  };
};

interface TriggerView {
  totalCalls: number;
  lastTriggeredAt: string | null;
  active: boolean;
}

let app: TestApp;
let other: TestApp;
let threads: Threads;
let thread: string;
beforeAll(async () => {
  app = await bootApp({ env: { TRUSTED_PROXIES: '127.0.0.1/32' } });
  other = await bootApp({ database: app.database, clock: app.clock });
  threads = new Threads(app);
});
afterAll(async () => {
  await other.close();
  await app.close();
});
beforeEach(async () => {
  app.clock.set(VECTOR_NOW);
  // A thread answers one at a time: no test waits for the messages of another.
  thread = await threads.create();
});

const onOther = (url: string): string => url.replace(app.url, other.url);
const without = (text: string): string => text.replaceAll(/req_[0-9a-f]+/g, '');
const manage = <T>(method: string, id: string, rest = '', body?: object): Promise<T> =>
  app.management.call<T>(method, `threads/${thread}/triggers/${id}${rest}`, body);
const statuses = async (calls: Promise<Response>[]): Promise<number[]> =>
  (await Promise.all(calls)).map(({ status }) => status);

describe('the token of an API trigger', () => {
  // B-03
  it('is one of many that are all answered with the same 404', async () => {
    const { token, id } = await threads.trigger(thread);
    const off = await threads.trigger(thread);
    await manage('PATCH', off.id, '', { active: false });
    const deleted = await threads.trigger(thread);
    await manage('DELETE', deleted.id);
    const brief = await threads.trigger(thread, {
      expiresAt: new Date((VECTOR_NOW + 10) * 1000).toISOString(),
    });
    expect((await postPrompt(brief.url)).status).toBe(202);
    app.clock.advance(10);
    const regenerated = await threads.trigger(thread);
    const { token: next } = await manage<{ token: string }>('POST', regenerated.id, '/regenerate');
    app.keepSecret(next);
    const unknown = [
      ...vectors.tokens.url_trigger_tokens.map((each) => each.token),
      vectors.tokens.bad_checksum.token,
      `${token}0`,
      token.slice(1),
      token.toUpperCase(),
      `${token.slice(0, 20)}%2F${token.slice(21)}`,
      id,
      off.token,
      deleted.token,
      brief.token,
      regenerated.token,
    ];
    const bodies = new Set<string>();
    for (const each of unknown) {
      const response = await postPrompt(`${app.url}/webhooks/trigger/${each}`);
      expect([each, response.status]).toEqual([each, 404]);
      bodies.add(without(await response.text()));
      expect((await fetch(`${app.url}/webhooks/trigger/${each}/status`)).status).toBe(404);
    }
    expect(bodies.size).toBe(1);
    expect((await postPrompt(`${app.url}/webhooks/trigger/${next}`)).status).toBe(202);
  });

  // B-04
  it('is dead on every instance at the moment of regeneration, and so is a disabled one', async () => {
    const { url, id } = await threads.trigger(thread);
    expect(await statuses([postPrompt(url), postPrompt(onOther(url))])).toEqual([202, 202]);
    const next = await manage<{ url: string; token: string }>('POST', id, '/regenerate');
    app.keepSecret(next.token);
    expect(await statuses([postPrompt(url), postPrompt(onOther(url))])).toEqual([404, 404]);
    expect((await postPrompt(onOther(next.url))).status).toBe(202);
    await manage('PATCH', id, '', { active: false });
    expect(await statuses([postPrompt(onOther(next.url)), postPrompt(next.url)])).toEqual([404, 404]);
    await manage('PATCH', id, '', { active: true });
    expect((await postPrompt(onOther(next.url))).status).toBe(202);
    expect((await threads.executions(thread, id)).length).toBe(4);
  });

  // B-05, W-06
  it('needs no Authorization and ignores one; a token in the query is none', async () => {
    const { url, token } = await threads.trigger(thread);
    expect((await postPrompt(url, undefined, { authorization: 'Bearer nonsense' })).status).toBe(202);
    expect((await postPrompt(`${app.url}/webhooks/trigger/x?token=${token}`)).status).toBe(404);
  });

  // B-02, W-24
  it('stands in no log line, and not in the store', async () => {
    const { url, token } = await threads.trigger(thread);
    await postPrompt(url);
    await fetch(url);
    await fetch(`${app.url}/WEBHOOKS/TRIGGER/${token}`);
    const { everythingStored } = await import('./support/everything-stored.js');
    expect(await everythingStored(app.database.url)).not.toContain(token);
    expect(JSON.stringify(app.logs())).not.toContain(token.slice(4));
  });

  // W-04
  it('is not looked at for another method', async () => {
    const { url } = await threads.trigger(thread);
    for (const method of ['GET', 'PUT', 'DELETE', 'HEAD', 'OPTIONS', 'PATCH']) {
      const response = await fetch(url, { method });
      expect([method, response.status, response.headers.get('allow')]).toEqual([method, 405, 'POST']);
    }
    const posted = await fetch(`${url}/status`, { method: 'POST' });
    expect([posted.status, posted.headers.get('allow')]).toEqual([405, 'GET, HEAD']);
    expect((await fetch(`${url}/status`, { method: 'HEAD' })).status).toBe(200);
    expect((await fetch(`${url}/`, { method: 'POST' })).status).toBe(404);
  });
});

describe('the address list of an API trigger', () => {
  const from = (ip: string) => ({ 'x-forwarded-for': ip });

  // B-06
  it('lets pass whom it names, for calls and for the status', async () => {
    const { url } = await threads.trigger(thread, { ipAllowList: vectors.ip_allowlist.seed000_list });
    for (const { client_ip: ip, status } of vectors.ip_allowlist.checks) {
      const response = await postPrompt(url, undefined, from(ip));
      expect([ip, response.status]).toEqual([ip, status]);
      const asked = await fetch(`${url}/status`, { headers: from(ip) });
      expect([ip, asked.status]).toEqual([ip, status === 202 ? 200 : 403]);
    }
  });

  // B-07
  it('refuses entries that are no addresses, and says how it wrote the others', async () => {
    for (const entry of vectors.ip_allowlist.entries_invalid_400) {
      await expect(threads.trigger(thread, { ipAllowList: [entry] })).rejects.toThrow('400');
    }
    for (const [typed, stored] of vectors.ip_allowlist.entries_normalised) {
      const made = await app.management.call<{ ipAllowList: string[]; notices: string[] }>(
        'POST',
        `threads/${thread}/triggers`,
        { name: 'list', ipAllowList: [typed] },
      );
      expect(made.ipAllowList).toEqual([stored]);
      expect(made.notices).toHaveLength(1);
    }
  });

  // B-12
  it('is asked after the token and before the body', async () => {
    const { url } = await threads.trigger(thread, { ipAllowList: ['203.0.113.0/24'], rateLimitPerHour: 1 });
    const large = JSON.stringify({ prompt: 'x'.repeat(1_100_000) });
    expect((await postPrompt(`${app.url}/webhooks/trigger/x`, large)).status).toBe(404);
    expect((await postPrompt(url, large)).status).toBe(403);
    const inside = { 'x-forwarded-for': '203.0.113.9' };
    expect((await postPrompt(url, large, inside)).status).toBe(413);
    expect((await postPrompt(url, 'no json', inside)).status).toBe(400);
    expect((await postPrompt(url, 'no json', inside)).status).toBe(429);
  });
});

describe('the limit per hour', () => {
  // B-10
  it('is 100 by default; the 101st call waits for the next hour', async () => {
    const { url } = await threads.trigger(thread);
    const all = await statuses(Array.from({ length: 100 }, () => postPrompt(url)));
    expect(all.every((status) => status === 202)).toBe(true);
    app.clock.advance(600);
    const refused = await postPrompt(url);
    expect([refused.status, refused.headers.get('retry-after')]).toEqual([429, '3000']);
    expect(refused.headers.get('ratelimit-policy')).toBe('"per-trigger";q=100;w=3600');
    expect(await refused.json()).toMatchObject({
      code: 'rate_limited',
      'violated-policies': ['per-trigger'],
    });
    app.clock.advance(3000);
    expect((await postPrompt(url)).status).toBe(202);
  });

  // B-10
  it('lets exactly 20 of 100 calls pass that come at once on two instances', async () => {
    const { url, id } = await threads.trigger(thread, { rateLimitPerHour: 20 });
    const all = await statuses(Array.from({ length: 100 }, (_, n) => postPrompt(n % 2 ? url : onOther(url))));
    expect([all.filter((each) => each === 202).length, all.filter((each) => each === 429).length]).toEqual([
      20, 80,
    ]);
    expect((await manage<TriggerView>('GET', id)).totalCalls).toBe(20);
  });

  // B-10
  it('does not count questions for the status, which have a limit of their own', async () => {
    const { url } = await threads.trigger(thread, { rateLimitPerHour: 1 });
    const asked = await statuses(Array.from({ length: 61 }, () => fetch(`${url}/status`)));
    expect(asked.filter((status) => status === 429)).toHaveLength(1);
    expect((await postPrompt(url)).status).toBe(202);
  });

  // B-11
  it('keeps the log when a flood is refused: one line with a counter, real entries stay', async () => {
    const { url, id } = await threads.trigger(thread, { rateLimitPerHour: 3 });
    for (let i = 0; i < 3; i += 1) await postPrompt(url, { prompt: `real ${i}` });
    for (let i = 0; i < 20; i += 1) await statuses(Array.from({ length: 50 }, () => postPrompt(url)));
    const log = await threads.executions(thread, id);
    expect(log.filter(({ status }) => status === 'rate_limited')).toMatchObject([{ count: 1000 }]);
    expect(log.flatMap(({ prompt }) => prompt ?? []).toSorted()).toEqual(['real 0', 'real 1', 'real 2']);
  });
});

describe('the body of a call', () => {
  // B-08
  it.each<[string, string, string]>([
    ['no body', '', 'empty_body'],
    ['no JSON', 'prompt=hello', 'invalid_json'],
    ['an array', '["x"]', 'invalid_body'],
    ['no prompt', '{}', 'prompt_required'],
    ['a number', '{"prompt":1}', 'invalid_prompt'],
    ['a blank prompt', '{"prompt":" \\n\\u200b"}', 'prompt_empty'],
    ['50,001 characters', JSON.stringify({ prompt: '\u{1f600}'.repeat(50_001) }), 'prompt_too_long'],
    [
      'a source of 101 characters',
      JSON.stringify({ prompt: 'x', source: 's'.repeat(101) }),
      'invalid_source',
    ],
    ['a number as source', '{"prompt":"x","source":1}', 'invalid_source'],
    ['a NUL', '{"prompt":"x\\u0000"}', 'invalid_unicode'],
    ['__proto__', '{"prompt":"x","__proto__":{}}', 'forbidden_key'],
  ])('is refused with 400 for %s', async (_, body, code) => {
    const { url } = await threads.trigger(thread);
    const response = await postPrompt(url, body);
    expect([response.status, ((await response.json()) as { code: string }).code]).toEqual([400, code]);
  });

  // B-08
  it('is refused with 400, not 415, for another content type or encoding', async () => {
    const { url } = await threads.trigger(thread);
    const wrong: Record<string, string>[] = [
      { 'content-type': 'text/plain' },
      { 'content-encoding': 'gzip' },
    ];
    for (const headers of wrong) {
      const response = await postPrompt(url, { prompt: 'x' }, headers);
      expect([response.status, ((await response.json()) as { code: string }).code]).toEqual([
        400,
        'invalid_request',
      ]);
    }
  });

  // B-08, B-09
  it('takes 50,000 characters, 100 of source, null as source, and fields that it does not know', async () => {
    const { url } = await threads.trigger(thread);
    const most = { prompt: '\u{1f600}'.repeat(50_000), source: '\u{1f600}'.repeat(100), future: { a: 1 } };
    expect(await statuses([postPrompt(url, most), postPrompt(url, { prompt: 'x', source: null })])).toEqual([
      202, 202,
    ]);
  });

  // B-14
  it('arrives in the log untrimmed, with source, address, user agent and times', async () => {
    const { url, id } = await threads.trigger(thread);
    const prompt = `  today's "briefing", $50,000\u00a0\n`;
    const job = (await (
      await postPrompt(url, { prompt, source: 'cron' }, { 'user-agent': 'curl/8.0' })
    ).json()) as Job;
    await jobEnded(url);
    const [entry] = await threads.executions(thread, id);
    expect(entry).toMatchObject({
      status: 'completed',
      prompt,
      source: 'cron',
      jobId: job.jobId,
      runId: `run_${job.jobId.replaceAll('-', '')}`,
      queuedAt: app.clock.now().toISOString(),
      errorMessage: null,
      metadata: { clientIp: '127.0.0.1', userAgent: 'curl/8.0', timestamp: app.clock.now().toISOString() },
    });
  });
});

describe('an idempotency key', () => {
  // B-17
  it('gives a repeat the original job, across instances, and counts one call', async () => {
    const { url, id } = await threads.trigger(thread);
    const calls = Array.from({ length: 50 }, (_, n) =>
      postPrompt(n % 2 ? url : onOther(url), { prompt: 'once' }, { 'idempotency-key': 'deal-1' }),
    );
    const responses = await Promise.all(calls);
    expect(new Set(responses.map(({ status }) => status))).toEqual(new Set([202]));
    const jobs = (await Promise.all(responses.map((each) => each.json()))) as Job[];
    expect(new Set(jobs.map(({ jobId }) => jobId)).size).toBe(1);
    expect(responses.filter(({ headers }) => headers.get('idempotent-replayed') === 'true')).toHaveLength(49);
    expect((await manage<TriggerView>('GET', id)).totalCalls).toBe(1);
  });
});

describe('the status', () => {
  // B-16
  it('answers for one job by its id, and 404 for a job of another trigger', async () => {
    const one = await threads.trigger(thread);
    const two = await threads.trigger(thread);
    const first = (await (await postPrompt(one.url)).json()) as Job;
    const later = (await (await postPrompt(one.url)).json()) as Job;
    await jobEnded(one.url);
    for (const { jobId } of [first, later]) {
      const asked = await fetch(`${one.url}/status?jobId=${jobId}`);
      expect(await asked.json()).toMatchObject({ jobId });
    }
    for (const jobId of [first.jobId, 'nonsense', '']) {
      const response = await fetch(`${two.url}/status?jobId=${jobId}`);
      expect([response.status, ((await response.json()) as { code: string }).code]).toEqual([
        404,
        'job_not_found',
      ]);
    }
  });

  // B-15
  it('says why a job failed', async () => {
    const broken = await threads.create({ model: 'nowhere/model' });
    const { url } = await threads.trigger(broken);
    await postPrompt(url);
    const status = await jobEnded(url);
    expect(status).toMatchObject({
      status: 'failed',
      errorMessage: expect.stringContaining('nowhere') as string,
    });
    const [question] = await threads.settled(broken, 1);
    expect(question).toMatchObject({ role: 'user', content: 'Hello', status: 'failed' });
  });
});

describe('the management of an API trigger', () => {
  // B-13
  it('counts accepted calls and remembers the last one', async () => {
    const { url, id } = await threads.trigger(thread, { rateLimitPerHour: 3 });
    expect(await manage<TriggerView>('GET', id)).toMatchObject({ totalCalls: 0, lastTriggeredAt: null });
    await postPrompt(url);
    app.clock.advance(5);
    await postPrompt(url);
    const last = app.clock.now().toISOString();
    app.clock.advance(5);
    expect(await statuses([postPrompt(url, '{}'), postPrompt(url)])).toEqual([400, 429]);
    expect(await manage<TriggerView>('GET', id)).toMatchObject({ totalCalls: 2, lastTriggeredAt: last });
  });

  // B-14
  it('keeps the newest 50 executions in sight', async () => {
    const { url, id } = await threads.trigger(thread);
    for (let i = 0; i < 60; i += 1) {
      app.clock.advance(1);
      await postPrompt(url, { prompt: `number ${i}` });
    }
    const log = await threads.executions(thread, id);
    expect(log.map(({ prompt }) => prompt)).toEqual(Array.from({ length: 50 }, (_, i) => `number ${59 - i}`));
  });

  // B-02, B-18, S-05
  it('shows the token when it issues one and never again, and erases everything on deletion', async () => {
    const { url, id, token } = await threads.trigger(thread, { description: 'for the CRM' });
    await postPrompt(url, { prompt: 'erase me, zebra-4711' });
    await jobEnded(url);
    await threads.settled(thread, 2);
    const list = await app.management.call('GET', `threads/${thread}/triggers`);
    expect(JSON.stringify([list, await manage('GET', id)])).not.toContain(token);
    await manage('DELETE', id);
    await expect(manage('GET', id)).rejects.toThrow('404');
    await expect(manage('GET', id, '/executions')).rejects.toThrow('404');
    const { items } = await app.management.call<{ items: object[] }>('GET', `runs?trigger=${id}`);
    expect(items).toEqual([]);
    const said = await threads.messages(thread);
    expect(said.some(({ content }) => content === 'erase me, zebra-4711')).toBe(true);
  });

  it('writes every change into the audit log, without the token', async () => {
    const { id, token } = await threads.trigger(thread);
    await manage('PATCH', id, '', { active: false, rateLimitPerHour: 7 });
    const next = await manage<{ token: string }>('POST', id, '/regenerate');
    app.keepSecret(next.token);
    await manage('DELETE', id);
    const audit = await app.management.call<{ items: { action: string }[] }>('GET', `audit?target=${id}`);
    expect(audit.items.map(({ action }) => action)).toEqual([
      'api_trigger.delete',
      'api_trigger.regenerate',
      'api_trigger.update',
      'api_trigger.create',
    ]);
    expect(JSON.stringify(audit)).not.toContain(token);
    expect(JSON.stringify(audit)).not.toContain(next.token);
  });

  it.each<[string, object]>([
    ['no name', { name: '' }],
    ['a limit of 0', { rateLimitPerHour: 0 }],
    ['a field that it does not know', { colour: 'red' }],
    [
      'a result webhook to a private address',
      { resultWebhook: { url: 'http://127.0.0.1:9', secret: 'x'.repeat(32) } },
    ],
    ['a result webhook without a secret', { resultWebhook: { url: 'https://example.com/hook' } }],
    [
      'a reference in place of a key',
      { resultWebhook: { url: 'https://example.com/hook', secret: '{{secrets.results}}' } },
    ],
    ['an expiry in the past', { expiresAt: '2001-01-01T00:00:00Z' }],
  ])('refuses %s', async (_, fields) => {
    await expect(threads.trigger(thread, fields)).rejects.toThrow('400');
  });

  // S-03
  it('seals the key of a result webhook and never shows it', async () => {
    const secret = 'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw';
    app.keepSecret(secret);
    const { id } = await threads.trigger(thread, {
      resultWebhook: { url: 'https://example.com/hook', secret },
    });
    expect(await manage('GET', id)).toMatchObject({
      resultWebhook: { url: 'https://example.com/hook', hasSecret: true },
    });
    const { everythingStored } = await import('./support/everything-stored.js');
    expect(await everythingStored(app.database.url)).not.toContain(secret);
    await manage('PATCH', id, '', { resultWebhook: null });
    expect(await manage('GET', id)).toMatchObject({ resultWebhook: null });
    await eventually(
      () => manage<TriggerView>('GET', id),
      ({ active }) => active,
    );
  });
});
