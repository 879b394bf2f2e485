import { createHmac } from 'node:crypto';
import { createServer } from 'node:http';
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { quotaOf } from './burst-check.js';
import type { CheckResult } from './check.js';
import type { Credentials } from './credentials.js';
import { runChecks } from './run-checks.js';
import { TriggerProbe } from './trigger-probe.js';

const SECRET = 'a-secret-of-the-spec-0123456789abcdef';
const LIMIT = 20;

/** A trigger in forty lines, written from the wire's text; each defect can be switched on. */
interface Defects {
  open?: boolean;
  acceptsStale?: boolean;
  forgetsKeys?: boolean;
  noLimit?: boolean;
  limitDoesNotHold?: boolean;
  longPrompts?: boolean;
  noChallenge?: boolean;
}

function trigger(
  hmac: boolean,
  defects: Defects,
): (request: IncomingMessage, body: string, response: ServerResponse) => void {
  const keys = new Set<string>();
  let hits = 0;
  return (request, body, response) => {
    const problem = (
      status: number,
      code: string,
      headers: Record<string, string> = {},
      detail = '',
    ): void => {
      response.writeHead(status, { 'Content-Type': 'application/problem+json', ...headers });
      response.end(JSON.stringify({ status, code, detail }));
    };
    const challenge: Record<string, string> = defects.noChallenge
      ? {}
      : { 'WWW-Authenticate': 'Bearer realm="webhooks"' };
    const given = hmac ? request.headers['x-signature'] : request.headers.authorization;
    const right = hmac ? createHmac('sha256', SECRET).update(body).digest('hex') : `Bearer ${SECRET}`;
    if (given !== right && !defects.open) return problem(401, 'invalid_signature', challenge);
    const age = Math.abs(Date.now() / 1000 - Number(request.headers['x-timestamp']));
    if (hmac && age > 301 && !defects.acceptsStale) {
      return problem(401, 'stale', challenge, 'timestamp outside replay window');
    }
    hits += 1;
    if (!defects.noLimit) response.setHeader('RateLimit-Policy', `"per-caller";q=${LIMIT};w=60`);
    if (hits > LIMIT && !defects.noLimit && !defects.limitDoesNotHold) {
      return problem(429, 'rate_limited', { 'Retry-After': '37' });
    }
    let prompt: unknown;
    try {
      prompt = (JSON.parse(body) as { prompt?: unknown }).prompt;
    } catch {
      return problem(400, 'invalid_json');
    }
    if (typeof prompt !== 'string') return problem(400, 'prompt_required');
    if (prompt.length > 50_000 && !defects.longPrompts) return problem(400, 'prompt_too_long');
    const key = String(request.headers['x-idempotency-key']);
    response.setHeader('Content-Type', 'application/json');
    if (keys.has(key) && !defects.forgetsKeys) return void response.end('{"status":"duplicate"}');
    keys.add(key);
    response.writeHead(202);
    response.end('{"status":"accepted","runId":"run_1"}');
  };
}

describe('prompthook verify', () => {
  let server: Server;
  let handle: ReturnType<typeof trigger>;
  let url = '';

  beforeAll(async () => {
    server = createServer((request, response) => {
      const chunks: Buffer[] = [];
      request.on('data', (chunk: Buffer) => chunks.push(chunk));
      request.on('end', () => handle(request, Buffer.concat(chunks).toString('utf8'), response));
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/api/webhooks/prompt/x`;
  });

  afterAll(() => new Promise((resolve) => server.close(resolve)));

  const bearer: Credentials = { mode: 'bearer', secret: SECRET };
  const hmac: Credentials = { mode: 'hmac_sha256', header: 'X-Signature', secret: SECRET, scheme: 'body' };

  const check = async (
    credentials: Credentials,
    defects: Defects = {},
    burst = true,
  ): Promise<Record<string, string>> => {
    handle = trigger(credentials.mode === 'hmac_sha256', defects);
    const probe = new TriggerProbe(url, credentials, 5000);
    const results = await runChecks({ probe, prompt: 'hello', burst }, () => {});
    return Object.fromEntries(results.map((result: CheckResult) => [result.name, result.status]));
  };

  it('passes a trigger that keeps its promises, in HMAC mode', async () => {
    expect(await check(hmac)).toEqual({
      'no credentials': 'passed',
      'wrong secret': 'passed',
      'stale timestamp': 'passed',
      'valid call': 'passed',
      duplicate: 'passed',
      'prompt too long': 'passed',
      'not JSON': 'passed',
      burst: 'passed',
    });
  });

  it('skips the timestamp check in bearer mode, and the burst where it is not allowed', async () => {
    const results = await check(bearer, {}, false);
    expect(results['stale timestamp']).toBe('skipped');
    expect(results['burst']).toBe('skipped');
    expect(Object.values(results).filter((status) => status === 'passed')).toHaveLength(6);
  });

  it.each<[string, Credentials, Defects, string[]]>([
    ['an open trigger', bearer, { open: true }, ['no credentials', 'wrong secret']],
    ['a replay window of 0', hmac, { acceptsStale: true }, ['stale timestamp']],
    ['idempotency that forgets', bearer, { forgetsKeys: true }, ['duplicate']],
    ['no limit', bearer, { noLimit: true }, ['burst']],
    ['a limit that does not hold', bearer, { limitDoesNotHold: true }, ['burst']],
    ['prompts without a hard limit', bearer, { longPrompts: true }, ['prompt too long']],
    ['401 without a challenge', bearer, { noChallenge: true }, ['no credentials', 'wrong secret']],
  ])('finds %s', async (_, credentials, defects, expected) => {
    const results = await check(credentials, defects);
    const failed = Object.keys(results).filter((name) => results[name] === 'failed');
    expect(failed).toEqual(expected);
  });

  it('says that nothing listens instead of throwing', async () => {
    const probe = new TriggerProbe('http://127.0.0.1:1/x', bearer, 2000);
    const results = await runChecks({ probe, prompt: 'hello', burst: true }, () => {});
    expect(results.filter((result) => result.status === 'failed')).toHaveLength(7);
    expect(JSON.stringify(results)).not.toContain(SECRET);
  });
});

describe('quotaOf', () => {
  it('reads the quota of a RateLimit-Policy, and nothing else', () => {
    expect(quotaOf('"per-caller";q=20;w=60')).toBe(20);
    expect(quotaOf('"q=5";w=60')).toBeNull();
    expect(quotaOf(null)).toBeNull();
  });
});
