import { createServer } from 'node:http';
import type { IncomingMessage, RequestListener, Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { runBlock } from '#sdk';
import type { BlockFailure, RunBlockOptions } from '#sdk';
import { httpRequest } from './http-request.block.js';

type Params = Parameters<typeof runBlock<typeof httpRequest.params, typeof httpRequest.outputs>>[1];

interface Seen {
  method: string | undefined;
  url: string | undefined;
  headers: IncomingMessage['headers'];
  body: string;
}

const servers: Server[] = [];
async function serve(listener: RequestListener): Promise<string> {
  const server = createServer(listener);
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}
afterAll(() => {
  for (const server of servers) {
    server.closeAllConnections();
    server.close();
  }
});

/** Answers with what it was sent. */
const echo = (): Promise<string> =>
  serve((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const { method, url, headers } = request;
      response.setHeader('content-type', 'application/json');
      response.end(JSON.stringify({ method, url, headers, body: Buffer.concat(chunks).toString('utf8') }));
    });
  });
const answer = (status: number, headers: Record<string, string>, body: string | Buffer): Promise<string> =>
  serve((_, response) => void response.writeHead(status, headers).end(body));

const send = async (params: Params, options: RunBlockOptions = {}) =>
  (await runBlock(httpRequest, params, { fetch, ...options })).outputs;
const sent = async (params: Params): Promise<Seen> => (await send(params))?.body as unknown as Seen;
const failure = (params: Params, options: RunBlockOptions = {}): Promise<BlockFailure> =>
  send(params, options).then(
    () => Promise.reject(new Error('The request did not fail.')),
    (error: unknown) => error as BlockFailure,
  );

describe('the http_request block', () => {
  it('sends what it was told to, encoded, and with the stable key of its block run', async () => {
    const url = await echo();
    const seen = await sent({
      url: `${url}/orders?a=1`,
      method: 'POST',
      query: { q: 'x&y=z', tag: ['a', 'b'], none: null },
      headers: { 'X-Team': 'ops', 'X-Count': 3, 'X-Absent': null },
      body: { note: 'ü "quoted"' },
    });
    expect(seen.method).toBe('POST');
    expect(seen.url).toBe('/orders?a=1&q=x%26y%3Dz&tag=a&tag=b');
    expect(seen.headers).toMatchObject({
      'content-type': 'application/json',
      'idempotency-key': 'run_test:http_request1',
      'x-team': 'ops',
      'x-count': '3',
    });
    expect(seen.headers).not.toHaveProperty('x-absent');
    expect(JSON.parse(seen.body)).toEqual({ note: 'ü "quoted"' });
  });

  it('sends nothing that changes something in test mode, and logs what would have been sent', async () => {
    const asked: (string | undefined)[] = [];
    const url = await serve((request, response) => {
      asked.push(request.method);
      response.end();
    });
    const simulate = { fetch, run: { simulate: true } };
    for (const method of ['POST', 'PUT', 'PATCH', 'DELETE'] as const) {
      const { outputs, logs } = await runBlock(
        httpRequest,
        { url: `${url}/orders`, method, body: { a: 1 } },
        simulate,
      );
      expect(outputs).toMatchObject({ status: 200, ok: true, body: null, simulated: true });
      expect(logs).toMatchObject([{ data: { method, url: `${url}/orders`, body: '{"a":1}' } }]);
    }
    expect(asked).toEqual([]);
    expect((await runBlock(httpRequest, { url }, simulate)).outputs).toMatchObject({ simulated: false });
    expect(asked).toEqual(['GET']);
  });

  it('sends forms and texts with their types', async () => {
    const url = await echo();
    const form = await sent({
      url,
      method: 'PUT',
      bodyType: 'form',
      body: { a: 'x&b=1', n: 2, l: ['p', 'q'] },
    });
    expect(form.body).toBe('a=x%26b%3D1&n=2&l=p&l=q');
    expect(form.headers['content-type']).toBe('application/x-www-form-urlencoded');
    const text = await sent({ url, method: 'PATCH', bodyType: 'text', body: 'plain' });
    expect([text.body, text.headers['content-type']]).toEqual(['plain', 'text/plain; charset=utf-8']);
  });

  it('proves who it is by each kind of auth', async () => {
    const url = await echo();
    const by = async (auth: NonNullable<Params['auth']>) => (await sent({ url, auth })).headers;
    expect(await by({ type: 'bearer', token: 's3cret' })).toMatchObject({ authorization: 'Bearer s3cret' });
    expect(await by({ type: 'basic', username: 'me', token: 'pä' })).toMatchObject({
      authorization: `Basic ${Buffer.from('me:pä').toString('base64')}`,
    });
    expect(await by({ type: 'header', header: 'X-Key', token: 'k' })).toMatchObject({ 'x-key': 'k' });
    expect(await by({ type: 'none' })).not.toHaveProperty('authorization');
    expect(await failure({ url, auth: { type: 'bearer' } })).toMatchObject({ code: 'http_request_invalid' });
  });

  it('is safe to repeat exactly when its method is', () => {
    const classOf = (method: 'GET' | 'HEAD' | 'POST' | 'DELETE') =>
      (httpRequest.sideEffects as (params: { method: string }) => string)({ method });
    expect(['GET', 'HEAD', 'POST', 'DELETE'].map((method) => classOf(method as 'GET'))).toEqual([
      'idempotent',
      'idempotent',
      'external',
      'external',
    ]);
  });

  it('sends no idempotency key with a safe method, and lets the author set another', async () => {
    const url = await echo();
    expect((await sent({ url })).headers).not.toHaveProperty('idempotency-key');
    expect(
      (await sent({ url, method: 'POST', headers: { 'Idempotency-Key': 'mine' } })).headers,
    ).toMatchObject({
      'idempotency-key': 'mine',
    });
  });

  it.each<[string, string | Buffer, unknown]>([
    ['application/json', '{"a":[1]}', { a: [1] }],
    ['application/problem+json; charset=utf-8', '{"title":"x"}', { title: 'x' }],
    ['text/html; charset=iso-8859-1', Buffer.from([0x3c, 0xfc, 0x3e]), '<ü>'],
    ['application/xml', '<a/>', '<a/>'],
    ['image/png', Buffer.from([1, 2, 255]), 'AQL/'],
    ['application/json', '', null],
  ])('reads %s by its type', async (type, body, expected) => {
    const outputs = await send({ url: await answer(200, { 'content-type': type }, body) });
    expect(outputs).toMatchObject({ status: 200, ok: true, body: expected, bytes: Buffer.byteLength(body) });
    expect(outputs?.headers['content-type']).toBe(type);
  });

  it.each<[string, string | Buffer, unknown]>([
    ['plain text', 'hellö', 'hellö'],
    ['JSON, which it does not say to be', '{"a":1}', '{"a":1}'],
    ['bytes that are no UTF-8', Buffer.from([0xff, 0xfe]), '//4='],
    ['bytes with a zero', Buffer.from([0x61, 0]), 'YQA='],
  ])('takes an answer without a type for text where it can: %s', async (_, body, expected) => {
    expect((await send({ url: await answer(200, {}, body) }))?.body).toEqual(expected);
  });

  it('says that a number is too large, rather than giving what is no JSON', async () => {
    const url = await answer(200, { 'content-type': 'application/json' }, '{"a":[1e400]}');
    expect(await failure({ url })).toMatchObject({ code: 'http_response_unreadable', retryable: false });
    expect((await send({ url, responseType: 'text' }))?.body).toBe('{"a":[1e400]}');
  });

  it('gives every cookie of an answer', async () => {
    const url = await serve((_, response) => response.setHeader('set-cookie', ['a=1', 'b=2']).end('x'));
    expect((await send({ url }))?.headers).toMatchObject({ 'set-cookie': 'a=1\nb=2' });
  });

  it('reads as the author says, whatever the server says', async () => {
    const url = await answer(200, { 'content-type': 'text/plain' }, '{"a":1}');
    expect((await send({ url, responseType: 'json' }))?.body).toEqual({ a: 1 });
    expect((await send({ url, responseType: 'base64' }))?.body).toBe('eyJhIjoxfQ==');
    const broken = await answer(200, { 'content-type': 'application/json' }, '{oops');
    expect(await failure({ url: broken })).toMatchObject({
      code: 'http_response_unreadable',
      retryable: false,
    });
  });

  it('fails on a status of 400 or more, and says which may be tried again and when', async () => {
    const limited = await answer(429, { 'retry-after': '7' }, 'slow down');
    expect(await failure({ url: limited })).toMatchObject({
      code: 'http_status',
      retryable: true,
      retryAfterMs: 7000,
    });
    const date = new Date(Date.parse('2026-03-01T12:00:00Z') + 90_000).toUTCString();
    const down = await answer(503, { 'retry-after': date }, '');
    expect(await failure({ url: down }, { now: () => new Date('2026-03-01T12:00:00Z') })).toMatchObject({
      retryable: true,
      retryAfterMs: 90_000,
    });
    const missing = await failure({ url: await answer(404, {}, 'no such order') });
    expect([missing.retryable, missing.retryAfterMs, missing.details]).toEqual([
      false,
      undefined,
      { status: 404, body: 'no such order' },
    ]);
    expect(missing.message).toContain('404. It says: no such order');
  });

  it('gives the status as an output when the author asked for it', async () => {
    const url = await answer(404, { 'content-type': 'application/json' }, '{"error":"none"}');
    expect(await send({ url, failOnStatus: false })).toMatchObject({
      status: 404,
      ok: false,
      body: { error: 'none' },
    });
  });

  it('may try again when nobody answers', async () => {
    expect(await failure({ url: 'http://127.0.0.1:1/' })).toMatchObject({
      code: 'http_unreachable',
      retryable: true,
    });
  });

  it('may try again when the answer breaks off in the middle', async () => {
    const url = await serve((_, response) => {
      response.writeHead(200, { 'content-length': '1000' });
      response.write('half');
      setTimeout(() => response.destroy(), 20);
    });
    expect(await failure({ url })).toMatchObject({ code: 'http_unreachable', retryable: true });
  });

  it('never tries again what the egress guard refused', async () => {
    const refusal = Object.assign(new Error('10.0.0.1 is private; EGRESS_ALLOW lists exceptions.'), {
      code: 'egress_refused',
    });
    const guarded = () => Promise.reject(new TypeError('fetch failed', { cause: refusal }));
    const refused = await failure({ url: 'https://internal.example/' }, { fetch: guarded });
    expect(refused).toMatchObject({ code: 'egress_refused', retryable: false });
    expect(refused.message).toContain('EGRESS_ALLOW');
    const late = Object.assign(new Error('No answer within 30000 ms.'), { code: 'egress_timeout' });
    expect(
      await failure({ url: 'https://slow.example/' }, { fetch: () => Promise.reject(late) }),
    ).toMatchObject({ code: 'http_unreachable', retryable: true });
  });

  it('stops reading at the limit, whether the server declares the length or never ends', async () => {
    const declared = await answer(200, {}, Buffer.alloc(2000));
    expect(await failure({ url: declared, maxResponseBytes: 1000 })).toMatchObject({
      code: 'http_response_too_large',
    });
    const connection = Promise.withResolvers<string>();
    const endless = await serve((request, response) => {
      request.socket.once('close', () => connection.resolve('closed by the client'));
      response.on('error', () => {});
      const pour = (): void => {
        if (response.destroyed) return;
        response.write(Buffer.alloc(16_384));
        setImmediate(pour);
      };
      pour();
    });
    expect(await failure({ url: endless, maxResponseBytes: 100_000 })).toMatchObject({
      code: 'http_response_too_large',
    });
    expect(await connection.promise).toBe('closed by the client');
  });

  it('lets a cancel through as it is, so that the engine tells it from a failure', async () => {
    const url = await serve(() => {});
    const controller = new AbortController();
    const reason = new Error('cancelled');
    setTimeout(() => controller.abort(reason), 30);
    await expect(send({ url }, { signal: controller.signal })).rejects.toBe(reason);
  });

  it('hands out a redirect unless it may follow, and then drops the credential on another host', async () => {
    const target = await echo();
    const from = await serve((request, response) => {
      response.writeHead(302, { location: request.url === '/loop' ? '/loop' : `${target}/there` }).end();
    });
    expect(await send({ url: from })).toMatchObject({
      status: 302,
      ok: false,
      headers: { location: `${target}/there` },
    });
    const followed = await send({
      url: from,
      maxRedirects: 2,
      auth: { type: 'header', header: 'X-Key', token: 's3cret' },
      headers: { Cookie: 'a=b', Authorization: 'x', 'X-Team': 'ops' },
    });
    expect(followed?.url).toBe(`${target}/there`);
    const seen = followed?.body as unknown as Seen;
    expect(seen.headers).toMatchObject({ 'x-team': 'ops' });
    for (const name of ['x-key', 'cookie', 'authorization']) expect(seen.headers).not.toHaveProperty(name);
    expect(await failure({ url: `${from}/loop`, maxRedirects: 3 })).toMatchObject({
      code: 'http_too_many_redirects',
    });
    expect(await send({ url: from, method: 'POST', maxRedirects: 2 })).toMatchObject({ status: 302 });
  });

  it.each<[string, Params]>([
    ['a value with a line break', { url: 'https://a.example/', headers: { 'X-A': 'b\r\nX-Evil: 1' } }],
    ['a name that is none', { url: 'https://a.example/', headers: { 'X A': 'b' } }],
    ['a header of the client', { url: 'https://a.example/', headers: { Host: 'other' } }],
    ['an object as a header', { url: 'https://a.example/', headers: { 'X-A': {} } }],
    ['a secret with a line break', { url: 'https://a.example/', auth: { type: 'bearer', token: 'a\nb' } }],
    ['a relative URL', { url: '/orders' }],
    ['another protocol', { url: 'file:///etc/passwd' }],
    ['a password in the URL', { url: 'https://me:pw@a.example/' }],
    ['a body with GET', { url: 'https://a.example/', body: { a: 1 } }],
    ['a form of a list', { url: 'https://a.example/', method: 'POST', bodyType: 'form', body: [1] }],
  ])('refuses %s without sending anything, and without repeating the value', async (_, params) => {
    const refused = await failure(params, { fetch: () => Promise.reject(new Error('sent')) });
    expect(refused).toMatchObject({ code: 'http_request_invalid', retryable: false });
    expect(refused.message).not.toMatch(/X-Evil|a\nb|pw/);
  });

  it('finds at save what is written out wrongly', () => {
    const codes = (params: Params) => (httpRequest.check?.(params as never) ?? []).map(({ code }) => code);
    expect(codes({ url: 'https://a.example/', method: 'POST', headers: { 'X-A': 1 }, body: {} })).toEqual([]);
    expect(codes({ url: '/orders' })).toEqual(['invalid_url']);
    expect(codes({ url: 'https://me:pw@a.example/' })).toEqual(['invalid_url']);
    expect(codes({ url: 'http://a.example/' })).toEqual(['plain_http']);
    expect(codes({ method: 'GET', body: 1 })).toEqual(['body_not_allowed']);
    expect(codes({ headers: { Host: 'x', 'a b': 'c', 'X-Ok': [] } })).toEqual([
      'header_not_allowed',
      'header_not_allowed',
      'invalid_header_value',
    ]);
    expect(codes({ auth: { type: 'none', token: 'x' } })).toEqual(['token_unused']);
  });
});
