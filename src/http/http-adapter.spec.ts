import { connect } from 'node:net';
import { Controller, Get, Module, NotFoundException, Param, Post, Put, Body } from '@nestjs/common';
import { APP_FILTER, NestFactory } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { JsonLogger } from '../telemetry/json-logger.js';
import { createHttpAdapter } from './http-adapter.js';
import { ProblemFilter } from './problem.filter.js';

@Controller('things')
class ThingsController {
  @Post(':id')
  make(@Param('id') id: string): object {
    return { id };
  }

  @Put(':id')
  put(@Body() body: unknown): object {
    return { body };
  }

  @Get(':id/status')
  status(@Param('id') id: string): object {
    if (id === 'broken') throw new Error('SELECT secret FROM vault');
    if (id === 'gone') throw new NotFoundException('Cannot GET /things/gone');
    return { id };
  }
}

const lines: string[] = [];
const logger = new JsonLogger('info', undefined, (text) => lines.push(text));

@Module({
  controllers: [ThingsController],
  providers: [
    { provide: JsonLogger, useValue: logger },
    { provide: APP_FILTER, useClass: ProblemFilter },
  ],
})
class ThingsModule {}

let app: NestFastifyApplication;
let base: string;
let port: number;

beforeAll(async () => {
  const { adapter, sealRoutes } = createHttpAdapter(
    { bodyLimitBytes: 65_536, requestTimeoutSeconds: 2, publicUrl: 'https://hooks.example.com' },
    logger,
  );
  app = await NestFactory.create<NestFastifyApplication>(ThingsModule, adapter, {
    logger: false,
    bodyParser: false,
  });
  await app.init();
  sealRoutes();
  await app.listen({ port: 0, host: '127.0.0.1' });
  port = (app.getHttpServer().address() as { port: number }).port;
  base = `http://127.0.0.1:${port}`;
});
afterAll(() => app.close());

/** Sends bytes on a bare socket and collects the answer until the server closes or `quietMs` pass. */
const exchange = (bytes: string | Buffer, quietMs = 1_500): Promise<{ text: string; closed: boolean }> =>
  new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1');
    let text = '';
    const done = (closed: boolean): void => {
      clearTimeout(quiet);
      socket.destroy();
      resolve({ text, closed });
    };
    const quiet = setTimeout(() => done(false), quietMs);
    socket.on('data', (chunk) => (text += chunk.toString('latin1')));
    socket.on('close', () => done(true));
    socket.on('error', () => done(true));
    socket.write(bytes);
  });

const problemIn = (text: string): Record<string, unknown> =>
  JSON.parse(text.slice(text.indexOf('\r\n\r\n') + 4)) as Record<string, unknown>;

const SHIELD = {
  'cache-control': 'no-store',
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'content-security-policy': "sandbox; default-src 'none'; frame-ancestors 'none'",
  // S-12: callers reach this server by TLS
  'strict-transport-security': 'max-age=31536000',
};

describe('every answer', () => {
  it.each([
    ['POST', '/things/a', 201],
    ['GET', '/things/a', 405],
    ['GET', '/nowhere', 404],
    ['GET', '/%zz', 400],
    ['POST', `/things/${'x'.repeat(300)}`, 414],
    ['GET', '/things/broken/status', 500],
  ])('to %s %s carries the shield and a request id', async (method, path, status) => {
    const response = await fetch(base + path, { method });
    expect(response.status).toBe(status);
    expect(Object.fromEntries(response.headers)).toMatchObject(SHIELD);
    expect(response.headers.get('x-request-id')).toMatch(/^req_[0-9a-f]{32}$/);
    for (const name of ['server', 'x-powered-by', 'etag', 'access-control-allow-origin']) {
      expect(response.headers.has(name)).toBe(false);
    }
  });

  it('never takes its request id from the caller', async () => {
    const response = await fetch(`${base}/things/a`, { method: 'POST', headers: { 'x-request-id': 'mine' } });
    expect(response.headers.get('x-request-id')).not.toBe('mine');
  });
});

describe('a problem', () => {
  it('has one shape, whoever raised it', async () => {
    for (const [path, status, code] of [
      ['/nowhere', 404, 'not_found'],
      ['/%zz', 400, 'bad_path'],
      [`/things/${'x'.repeat(300)}/status`, 414, 'path_too_long'],
      ['/things/gone/status', 404, 'not_found'],
      ['/things/broken/status', 500, 'internal_error'],
    ] as const) {
      const response = await fetch(base + path);
      expect(response.headers.get('content-type')).toBe('application/problem+json');
      expect(await response.json()).toEqual({
        type: expect.any(String),
        title: expect.any(String),
        status,
        detail: expect.any(String),
        code,
        requestId: response.headers.get('x-request-id'),
        error: { message: expect.any(String), type: expect.any(String), code, param: null },
      });
    }
  });

  it('repeats neither path nor a defect of ours', async () => {
    for (const path of [
      '/s3cret-token-in-path',
      '/things/gone/status',
      '/%zz-s3cret',
      `/things/${'s3cret'.repeat(60)}`,
    ]) {
      expect(await (await fetch(base + path)).text()).not.toMatch(/s3cret|gone|zz/);
    }
    expect(await (await fetch(`${base}/things/broken/status`)).text()).not.toMatch(/SELECT|at .*\.ts/);
  });
});

describe('the wrong method', () => {
  it.each(['GET', 'HEAD', 'OPTIONS', 'PATCH', 'DELETE'])(
    '%s on a POST and PUT route is 405 with Allow',
    async (method) => {
      const response = await fetch(`${base}/things/a`, { method });
      expect([response.status, response.headers.get('allow')]).toEqual([405, 'POST, PUT']);
    },
  );

  it.each(['PROPFIND', 'PURGE', 'LINK', 'TRACE'])(
    '%s, which no route can have, is 405 too',
    async (method) => {
      const { text } = await exchange(`${method} /things/a HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n`);
      expect(text).toMatch(/^HTTP\/1\.1 405 /);
      expect(text).toMatch(/^allow: POST, PUT\r$/im);
    },
  );

  it('on a GET route names HEAD too', async () => {
    const response = await fetch(`${base}/things/a/status`, { method: 'POST', body: '{}' });
    expect([response.status, response.headers.get('allow')]).toEqual([405, 'GET, HEAD']);
  });
});

describe('routes', () => {
  it.each(['/THINGS/a/status', '/things/a/status/', '//things/a/status', '/things//status/x'])(
    'do not match %s',
    async (path) => {
      expect((await fetch(base + path)).status).toBe(404);
    },
  );
});

describe('the target of a request', () => {
  it('may be absolute, as a proxy is asked', async () => {
    const { text } = await exchange(
      'GET http://hooks.example.com/things/a/status HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n',
    );
    expect(text).toMatch(/^HTTP\/1\.1 200 /);
    expect(text).toContain('{"id":"a"}');
  });

  it.each([
    'OPTIONS * HTTP/1.1',
    'GET * HTTP/1.1',
    'GET things/a/status HTTP/1.1x',
    'PROPFIND /nowhere HTTP/1.1',
  ])('that is no path is refused with the shield: %s', async (line) => {
    const { text } = await exchange(`${line}\r\nHost: x\r\nConnection: close\r\n\r\n`);
    expect(text).toMatch(/^HTTP\/1\.1 40[04] /);
    expect(text).toMatch(
      /^content-security-policy: sandbox; default-src 'none'; frame-ancestors 'none'\r$/im,
    );
    expect(text).toMatch(/^x-request-id: req_[0-9a-f]{32}\r$/im);
  });

  it('needs no Host in HTTP/1.0', async () => {
    const { text } = await exchange('GET /things/a/status HTTP/1.0\r\n\r\n');
    expect(text).toMatch(/^HTTP\/1\.1 200 /);
  });
});

describe('bytes that are not HTTP', () => {
  const host = 'Host: x\r\n';
  it.each([
    ['garbage', 'BLAH\r\n\r\n', 400],
    ['a header of 20 kB', `GET / HTTP/1.1\r\n${host}X-A: ${'a'.repeat(20_000)}\r\n\r\n`, 431],
    [
      'length and chunked',
      `POST /things/a HTTP/1.1\r\n${host}Content-Length: 2\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n`,
      400,
    ],
    [
      'two lengths',
      `POST /things/a HTTP/1.1\r\n${host}Content-Length: 2\r\nContent-Length: 3\r\n\r\n{}`,
      400,
    ],
    ['a bare line feed', `GET /things/a/status HTTP/1.1\n${host}\n\n`, 400],
    ['no Host', 'GET /things/a/status HTTP/1.1\r\n\r\n', 400],
    ['two Hosts', `GET /things/a/status HTTP/1.1\r\n${host}host: y\r\n\r\n`, 400],
    ['another major version', `GET /things/a/status HTTP/2.0\r\n${host}\r\n`, 400],
    ['CONNECT', `CONNECT things:443 HTTP/1.1\r\n${host}\r\n`, 400],
    ['a length that is no number', `POST /things/a HTTP/1.1\r\n${host}Content-Length: 2x\r\n\r\n{}`, 400],
  ])('%s: problem, connection closed', async (_what, bytes, status) => {
    const { text, closed } = await exchange(bytes);
    expect(text).toMatch(new RegExp(`^HTTP/1\\.1 ${status} `));
    expect(text.toLowerCase()).toContain('connection: close');
    expect(text).toMatch(/^x-request-id: req_[0-9a-f]{32}\r$/im);
    expect(problemIn(text)).toMatchObject({
      status,
      code: expect.any(String),
      requestId: expect.stringMatching(/^req_/),
    });
    expect(closed).toBe(true);
  });

  it('after a body that is longer than declared are no second request: the first is answered, then 400 and the end', async () => {
    const { text, closed } = await exchange(
      `POST /things/a HTTP/1.1\r\n${host}Content-Type: application/json\r\nContent-Length: 2\r\n\r\n` +
        '{}SMUGGLED / HTTP/1.1\r\n\r\n',
    );
    expect(Array.from(text.matchAll(/HTTP\/1\.1 (\d{3})/g), ([, status]) => status)).toEqual(['201', '400']);
    expect(text).toContain('"code":"malformed_request"');
    expect(closed).toBe(true);
  });
});

describe('slow and large requests', () => {
  it('ends headers that drip', async () => {
    const began = performance.now();
    const { text, closed } = await exchange('GET / HTTP/1.1\r\nHost: x\r\nX-A: ', 6_000);
    expect(text).toMatch(/^HTTP\/1\.1 408 /);
    expect(closed).toBe(true);
    expect(performance.now() - began).toBeLessThan(4_500);
  });

  it('ends bodies that drip', async () => {
    const { text, closed } = await exchange(
      'PUT /things/a HTTP/1.1\r\nHost: x\r\nContent-Length: 10\r\n\r\n{',
      6_000,
    );
    expect(text).toMatch(/^HTTP\/1\.1 408 /);
    expect(problemIn(text)).toMatchObject({ code: 'request_timeout' });
    expect(closed).toBe(true);
  });

  it('refuses a declared length before the body comes', async () => {
    const { text } = await exchange('PUT /things/a HTTP/1.1\r\nHost: x\r\nContent-Length: 65537\r\n\r\n');
    expect(text).toMatch(/^HTTP\/1\.1 413 /);
  });

  it('refuses an undeclared length as soon as it is too much, and closes', async () => {
    const chunk = `10000\r\n${'a'.repeat(65_536)}\r\n`;
    const { text, closed } = await exchange(
      `PUT /things/a HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\nContent-Type: application/json\r\n\r\n${chunk}${chunk}`,
      3_000,
    );
    expect(text).toMatch(/^HTTP\/1\.1 413 /);
    expect(closed).toBe(true);
  });
});

describe('Expect', () => {
  it('100-continue is honoured', async () => {
    const { text } = await exchange(
      'PUT /things/a HTTP/1.1\r\nHost: x\r\nExpect: 100-continue\r\nContent-Type: application/json\r\nContent-Length: 7\r\n\r\n{"a":1}',
    );
    expect(text).toMatch(/^HTTP\/1\.1 100 Continue\r\n\r\nHTTP\/1\.1 200 /);
  });

  it('100-continue with a body that will be refused is refused before it is sent', async () => {
    const { text, closed } = await exchange(
      'PUT /things/a HTTP/1.1\r\nHost: x\r\nExpect: 100-continue\r\nContent-Type: application/json\r\nContent-Length: 65537\r\n\r\n',
      6_000,
    );
    expect(text).toMatch(/^HTTP\/1\.1 413 /);
    expect(closed).toBe(true);
  });

  it('anything else is 417', async () => {
    const { text } = await exchange(
      'PUT /things/a HTTP/1.1\r\nHost: x\r\nExpect: magic\r\nContent-Length: 2\r\n\r\n{}',
    );
    expect(text).toMatch(/^HTTP\/1\.1 417 /);
    expect(problemIn(text)).toMatchObject({ code: 'expectation_failed' });
  });
});

describe('bodies of other routes', () => {
  const put = (body: string, headers: Record<string, string> = { 'content-type': 'application/json' }) =>
    fetch(`${base}/things/a`, { method: 'PUT', body, headers });

  it('are parsed strictly', async () => {
    expect(await (await put('{"a":[1]}')).json()).toEqual({ body: { a: [1] } });
    expect((await put('{"a":')).status).toBe(400);
    expect(await (await put('{"__proto__":{}}')).json()).toMatchObject({ code: 'forbidden_key' });
  });

  it.each<[Record<string, string>, string, string, string]>([
    [{ 'content-type': 'text/plain' }, 'unsupported_media_type', 'accept', 'application/json'],
    [
      { 'content-type': 'application/json', 'content-encoding': 'gzip' },
      'unsupported_encoding',
      'accept-encoding',
      'identity',
    ],
  ])('of %j are refused with 415 and what to send', async (headers, code, name, value) => {
    const response = await put('{}', headers);
    expect(response.status).toBe(415);
    expect(response.headers.get(name)).toBe(value);
    expect(await response.json()).toMatchObject({ code });
  });
});

describe('the access log', () => {
  it('names the route, never the path', async () => {
    lines.length = 0;
    await fetch(`${base}/things/s3cret-segment`, { method: 'POST' });
    await fetch(`${base}/s3cret-nowhere`);
    await fetch(`${base}/things/s3cret-wrong-method`);
    await fetch(`${base}/%zz-s3cret`);
    await fetch(`${base}/things/${'s3cret'.repeat(60)}`);
    logger.flush();
    const logged = lines
      .join('')
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as Record<string, unknown>);
    expect(lines.join('')).not.toContain('s3cret');
    expect(logged.map(({ route, status, code }) => [route, status, code])).toEqual([
      ['/things/:id', 201, undefined],
      [null, 404, 'not_found'],
      ['/things/:id', 405, 'method_not_allowed'],
      [null, 400, 'bad_path'],
      [null, 414, 'path_too_long'],
    ]);
  });
});
