import { createHmac } from 'node:crypto';
import { connect } from 'node:net';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { bootApp } from './support/app.js';
import type { TestApp } from './support/app.js';
import { findLeaks, LOG_FOLDER } from './support/find-leaks.js';
import { promptWorkflow, responseBlock } from './support/prompt-workflow.js';
import { registerSecret, secret } from './support/secrets.js';
import { VECTOR_NOW } from './support/test-clock.js';

const JSON_TYPE = { 'content-type': 'application/json' };

/** What a caller could lose: each stands in a place of its own, so that a leak says where it came from. */
const TOKEN = secret('pt_');
const HEADER_TOKEN = secret('hdr_');
const HMAC_SECRET = secret('hmac_');
const PROMPT = secret('prompt_');
const CONTEXT = secret('context_');
const ANSWER = secret('answer_');
const WRONG = secret('wrong_');
const COOKIE = secret('cookie_');
const IN_PATH = secret('apt_');
const IN_QUERY = secret('query_');

describe('the log', () => {
  let app: TestApp;

  beforeAll(async () => {
    app = await bootApp({ env: { LOG_LEVEL: 'debug' } });
    const auth = (mode: string, name: string) => ({
      mode,
      header: mode === 'custom_header' ? 'X-Api-Token' : 'X-Signature',
      credentials: [{ name: 'acme', secret: `{{secrets.${name}}}` }],
    });
    const answer = [responseBlock({ answer: ANSWER })];
    await app.publish(
      promptWorkflow('log-bearer', {
        trigger: { auth: auth('bearer', 't'), response: { mode: 'auto' } },
        blocks: answer,
      }),
      { t: TOKEN },
    );
    await app.publish(promptWorkflow('log-header', { trigger: { auth: auth('custom_header', 'h') } }), {
      h: HEADER_TOKEN,
    });
    await app.publish(promptWorkflow('log-hmac', { trigger: { auth: auth('hmac_sha256', 's') } }), {
      s: HMAC_SECRET,
    });
    const failing = {
      id: 'b2',
      name: 'fails',
      type: 'transform',
      params: { expression: '$error(<apiprompt1.prompt>)' },
    };
    await app.publish(
      promptWorkflow('log-fails', { trigger: { response: { mode: 'sync' } }, blocks: [failing] }),
    );
  });
  afterAll(() => app.close());

  const body = JSON.stringify({ prompt: PROMPT, context: { key: CONTEXT }, metadata: { trace: CONTEXT } });
  const sign = (text: string): string => {
    const mac = createHmac('sha256', HMAC_SECRET).update(text).digest('hex');
    registerSecret(mac);
    return mac;
  };

  const send = (path: string, headers: Record<string, string>, sent: string = body) =>
    app.post(path, sent, { ...JSON_TYPE, cookie: `sid=${COOKIE}`, 'x-request-id': COOKIE, ...headers });

  it.each([
    ['an accepted bearer call', 200, () => send('log-bearer', { authorization: `Bearer ${TOKEN}` })],
    ['a wrong bearer token', 401, () => send('log-bearer', { authorization: `Bearer ${WRONG}` })],
    ['another scheme', 401, () => send('log-bearer', { authorization: `Basic ${btoa(`me:${WRONG}`)}` })],
    ['an accepted header token', 202, () => send('log-header', { 'x-api-token': HEADER_TOKEN })],
    ['a wrong header token', 401, () => send('log-header', { 'x-api-token': WRONG })],
    [
      'an accepted signature',
      202,
      () => send('log-hmac', { 'x-signature': sign(body), 'x-timestamp': String(VECTOR_NOW) }),
    ],
    [
      'a stale signature',
      401,
      () => send('log-hmac', { 'x-signature': sign(body), 'x-timestamp': '1600000000' }),
    ],
    ['a wrong signature', 401, () => send('log-hmac', { 'x-signature': sign(`${body} `) })],
    [
      'a body that is no JSON',
      400,
      () => send('log-bearer', { authorization: `Bearer ${TOKEN}` }, `{"prompt": "${PROMPT}`),
    ],
    [
      'a refused field',
      400,
      () =>
        send('log-bearer', { authorization: `Bearer ${TOKEN}` }, JSON.stringify({ prompt: { p: PROMPT } })),
    ],
    ['a run that fails over what the caller sent', 500, () => send('log-fails', {})],
    ['a token in a path that is no route', 404, () => fetch(`${app.url}/nothing/${IN_PATH}`)],
    ['a token in the path of a trigger', 404, () => send(`trigger/${IN_PATH}`, {})],
    ['a percent-encoded token in the path', 404, () => send(IN_PATH.replace('_', '%5F'), {})],
    [
      'a token in the path, with a wrong method',
      405,
      () => fetch(`${app.url}/api/webhooks/prompt/${IN_PATH}`),
    ],
    ['a token in a path that is too long', 414, () => send(IN_PATH + 'x'.repeat(300), {})],
    ['a token in a path that cannot be decoded', 400, () => send(`${IN_PATH}%zz`, {})],
    ['a token in the query', 401, () => send(`log-bearer?access_token=${IN_QUERY}`, {})],
    [
      'a management call with a wrong key',
      401,
      () => fetch(`${app.url}/api/v1/runs`, { headers: { authorization: `Bearer ${WRONG}` } }),
    ],
    [
      'a stored secret',
      201,
      () =>
        fetch(`${app.url}/api/v1/secrets/logged`, {
          method: 'PUT',
          headers: { ...JSON_TYPE, authorization: `Bearer ${app.management.key}` },
          body: JSON.stringify({ value: WRONG }),
        }),
    ],
    [
      'a refused management body',
      400,
      () =>
        fetch(`${app.url}/api/v1/secrets/logged`, {
          method: 'PUT',
          headers: { ...JSON_TYPE, authorization: `Bearer ${app.management.key}` },
          body: JSON.stringify({ valu: WRONG }),
        }),
    ],
  ])('has a line for %s (%d), without a secret', async (_, status, call) => {
    const response = await call();
    await response.text();
    expect(response.status).toBe(status);
    const requestId = response.headers.get('x-request-id');
    await untilLogged(requestId ?? '');
    expect(leaksOfThisProcess()).toEqual([]);
  });

  it('has a line for bytes that are no HTTP, without a secret', async () => {
    const before = app.logs().length;
    await sendRaw(app.port, `BLAH ${IN_PATH}\r\nAuthorization: Bearer ${WRONG}\r\n\r\n`);
    await sendRaw(
      app.port,
      `GET /${IN_PATH} HTTP/1.1\r\nHost: x\r\nX-Big: ${WRONG}${'x'.repeat(20_000)}\r\n\r\n`,
    );
    expect(app.logs().length).toBeGreaterThanOrEqual(before + 2);
    expect(leaksOfThisProcess()).toEqual([]);
  });

  it('is what the search at the end of the run reads, and every secret of this file is searched for', () => {
    const folder = process.env[LOG_FOLDER] ?? '';
    const registered = readFileSync(join(folder, `${process.pid}.secrets`), 'utf8');
    for (const text of [TOKEN, HEADER_TOKEN, HMAC_SECRET, PROMPT, CONTEXT, ANSWER, IN_PATH, IN_QUERY])
      expect(registered).toContain(text);
    const lines = app.logs().map((line) => JSON.stringify(line));
    const written = readdirSync(folder)
      .filter((name) => name.startsWith(`${process.pid}-`))
      .map((name) => readFileSync(join(folder, name), 'utf8'))
      .join('');
    expect(lines.length).toBeGreaterThan(20);
    expect(lines.filter((line) => !written.includes(line))).toEqual([]);
  });

  /** The line is written in the turn after the answer. */
  const untilLogged = async (requestId: string): Promise<void> => {
    expect(requestId).not.toBe('');
    for (const deadline = performance.now() + 5000; performance.now() < deadline;) {
      if (app.logs().some((line) => line['requestId'] === requestId)) return;
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
    throw new Error(`No line has the request id ${requestId}.`);
  };
});

const leaksOfThisProcess = (): readonly string[] =>
  findLeaks(process.env[LOG_FOLDER] ?? '').leaks.filter((leak) => leak.startsWith(`${process.pid}-`));

/** Writes bytes to the server and waits until it closes. */
const sendRaw = (port: number, text: string): Promise<void> =>
  new Promise((resolve, reject) => {
    const socket = connect(port, '127.0.0.1', () => socket.write(text));
    socket.on('error', reject).on('close', () => resolve());
    socket.resume();
    socket.setTimeout(5000, () => socket.destroy(new Error('The server neither answered nor closed.')));
  });
