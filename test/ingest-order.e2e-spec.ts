import { createHmac } from 'node:crypto';
import { bootApp } from './support/app.js';
import type { TestApp } from './support/app.js';
import { promptWorkflow } from './support/prompt-workflow.js';
import { isWholeAnswer, rawExchange } from './support/raw-exchange.js';
import { VECTOR_NOW } from './support/test-clock.js';

const SECRET = 'order-secret-0123456789-abcdef';
const FAR = '203.0.113.1';

/** What is wrong with a call, in the order in which it must be found (D17), and what each is answered with. */
const FAULTS = [
  ['declared size', 413],
  ['unknown path', 404],
  ['address', 403],
  ['undeclared size', 413],
  ['signature', 401],
  ['timestamp', 401],
  ['limit', 429],
  ['content type', 415],
  ['json', 400],
  ['prompt', 400],
  ['idempotency key', 400],
] as const;
type Fault = (typeof FAULTS)[number][0];

const CODES: Record<Fault, string> = {
  'declared size': 'body_too_large',
  'unknown path': 'trigger_not_found',
  address: 'ip_not_allowed',
  'undeclared size': 'body_too_large',
  signature: 'invalid_signature',
  timestamp: 'timestamp_outside_replay_window',
  limit: 'rate_limited',
  'content type': 'unsupported_media_type',
  json: 'invalid_json',
  prompt: 'prompt_empty',
  'idempotency key': 'invalid_idempotency_key',
};

let app: TestApp;
beforeAll(async () => {
  app = await bootApp({ env: { TRUSTED_PROXIES: '127.0.0.0/8', AUTH_FAILURES_PER_MINUTE: '10000' } });
  const auth = { mode: 'hmac_sha256', credentials: [{ name: 'acme', secret: '{{secrets.order}}' }] };
  const ipAllowList = ['10.0.0.0/8'];
  for (const [path, limit] of [
    ['free', 10_000],
    ['spent', 1],
  ] as const) {
    const rateLimit = { limit, windowSeconds: 3_600 };
    await app.publish(promptWorkflow(path, { trigger: { auth, ipAllowList, rateLimit } }), { order: SECRET });
  }
  expect((await send(['limit'])).status).toBe(202);
});
afterAll(() => app.close());

/** Sends one call with all these faults, on a bare socket. */
const send = async (faults: readonly Fault[]): Promise<{ status: number; code?: string }> => {
  const has = (fault: Fault): boolean => faults.includes(fault);
  const path = has('unknown path') ? 'nowhere' : has('limit') ? 'spent' : 'free';
  let body = JSON.stringify({ prompt: has('prompt') ? ' ' : 'hi' });
  if (has('json')) body = body.slice(0, -1);
  if (has('undeclared size')) body = body.padEnd(1_048_577, ' ');
  const signature = createHmac('sha256', has('signature') ? 'wrong' : SECRET)
    .update(body)
    .digest('hex');
  const framing = has('undeclared size')
    ? ['Transfer-Encoding: chunked']
    : [`Content-Length: ${has('declared size') ? 1_048_577 : Buffer.byteLength(body)}`];
  const head = [
    `POST /api/webhooks/prompt/${path} HTTP/1.1`,
    'Host: x',
    'Connection: close',
    `Content-Type: ${has('content type') ? 'text/plain' : 'application/json'}`,
    `X-Forwarded-For: ${has('address') ? FAR : '10.1.2.3'}`,
    `X-Signature: ${signature}`,
    `X-Timestamp: ${has('timestamp') ? VECTOR_NOW - 301 : VECTOR_NOW}`,
    ...(has('idempotency key') ? ['X-Idempotency-Key: a b'] : []),
    ...framing,
  ].join('\r\n');
  const payload = has('undeclared size') ? `${body.length.toString(16)}\r\n${body}\r\n0\r\n\r\n` : body;
  const { text } = await rawExchange(app.port, `${head}\r\n\r\n${payload}`, 10_000, isWholeAnswer);
  const status = Number(/^HTTP\/1\.1 (\d{3})/.exec(text)?.[1]);
  const code = (JSON.parse(text.slice(text.indexOf('{'))) as { code?: string }).code;
  return code === undefined ? { status } : { status, code };
};

describe('a call with one fault', () => {
  it.each(FAULTS)('%s is %d', async (fault, status) => {
    expect(await send([fault])).toEqual({ status, code: CODES[fault] });
  });
});

describe('a call with two faults hears of the earlier', () => {
  const pairs = FAULTS.flatMap(([earlier, status], i) =>
    FAULTS.slice(i + 1)
      // A body cannot be both: its length is declared or it is not.
      .filter(([later]) => !(earlier === 'declared size' && later === 'undeclared size'))
      // One path has room and one has none; an unknown path has neither.
      .map(([later]) => [earlier, later, status] as const),
  );

  it.each(pairs)('%s before %s', async (earlier, later, status) => {
    expect(await send([earlier, later])).toEqual({ status, code: CODES[earlier] });
  });
});

describe('a call with every fault', () => {
  it('hears of the next one as each is mended', async () => {
    const wrong = FAULTS.map(([fault]) => fault).filter((fault) => fault !== 'undeclared size');
    for (let i = 0; i < wrong.length; i++) {
      expect(await send(wrong.slice(i))).toMatchObject({ code: CODES[wrong[i] as Fault] });
    }
  });
});
