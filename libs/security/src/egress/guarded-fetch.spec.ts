import { createServer, type RequestListener, type Server } from 'node:http';
import { createServer as createTcpServer, type AddressInfo } from 'node:net';
import { gzipSync } from 'node:zlib';
import * as fc from 'fast-check';
import wire from '../../../../test/vectors/wire.json' with { type: 'json' };
import { isPublicAddress } from './address-rules.js';
import { checkEgressUrl } from './check-egress-url.js';
import { findEgressHeaderProblem } from './egress-headers.js';
import { EgressRefused } from './egress-refused.js';
import { createGuardedFetch, type GuardedFetch, type GuardedFetchOptions } from './guarded-fetch.js';

const opened: { close(): unknown }[] = [];
afterEach(async () => {
  await Promise.all(opened.splice(0).map((thing) => thing.close()));
});

function guarded(over: Partial<GuardedFetchOptions> = {}): GuardedFetch {
  const fetch = createGuardedFetch({
    allow: [],
    timeoutMs: 2_000,
    maxResponseBytes: 10_000,
    userAgent: 'prompthook-test',
    ...over,
  });
  opened.push(fetch);
  return fetch;
}

/** A server on 127.0.0.1, and how often it was called. */
async function serve(listener: RequestListener): Promise<{ port: number; calls: () => number }> {
  let calls = 0;
  const server: Server = createServer((request, response) => {
    calls++;
    listener(request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  opened.push({
    close: () => {
      server.closeAllConnections();
      return new Promise((resolve) => server.close(resolve));
    },
  });
  return { port: (server.address() as AddressInfo).port, calls: () => calls };
}

const failure = (promise: Promise<unknown>) =>
  promise.then(
    () => 'no error',
    (error: unknown) => (error instanceof EgressRefused ? error.code : error),
  );

const LOCAL = { allow: ['127.0.0.0/8'] };
const { ssrf } = wire;

describe('where a guarded fetch may go', () => {
  const names: Record<string, string[]> = {
    localhost: ['127.0.0.1', '::1'],
    'localhost.': ['127.0.0.1'],
    'metadata.google.internal': ['169.254.169.254'],
    'example.com': ['93.184.216.34'],
  };
  const lookup = (host: string) => Promise.resolve(names[host] ?? ['127.0.0.1']);

  it.each(ssrf.blocked_urls)('refuses %s, also where plain http is allowed', async (url) => {
    expect(await failure(guarded({ lookup })(url))).toBe('egress_refused');
    expect(await failure(guarded({ lookup, allowHttp: true })(url))).toBe('egress_refused');
    expect(await failure(guarded({ lookup })(url.replace(/^http:/, 'https:')))).toBe('egress_refused');
  });

  const literals = ssrf.blocked_urls.filter((url) => !/localhost|metadata/.test(url));
  it.each(literals)('sees by itself, before any connection, that %s is refused', (url) => {
    expect(() => checkEgressUrl(url, { allow: [], allowHttp: true })).toThrow(EgressRefused);
  });

  it.each(ssrf.allowed_urls)('has nothing against %s', (url) => {
    expect(checkEgressUrl(url, { allow: [], allowHttp: false }).href).toBe(url);
  });

  // The two that may connect are judged without a socket: no test of ours leaves this machine.
  it.each(ssrf.dns_cases)('$host: $expect', async (vector) => {
    const addresses = vector.a_first ?? vector.a ?? vector.aaaa ?? [];
    expect(addresses.every(isPublicAddress)).toBe(vector.expect !== 'block');
    const resolve = () =>
      Promise.resolve(vector.expect === 'block' ? addresses : (vector.a_second ?? ['10.0.0.1']));
    expect(await failure(guarded({ lookup: resolve })(`https://${vector.host}/`))).toBe('egress_refused');
  });

  // O-06
  it('connects to the very address that it checked, not to a second answer', async () => {
    const { port, calls } = await serve((_request, response) => response.end('checked'));
    const answers = [['127.0.0.1'], ['203.0.113.1']];
    let asked = 0;
    const rebinding = () => Promise.resolve(answers[asked++] ?? []);
    const response = await guarded({ ...LOCAL, lookup: rebinding })(`http://rebind.test:${port}/`);
    expect(await response.text()).toBe('checked');
    expect([asked, calls()]).toEqual([1, 1]);
  });

  // O-06
  it('refuses a name when one of its addresses is private', async () => {
    const { port, calls } = await serve((_request, response) => response.end());
    const mixed = () => Promise.resolve(['93.184.216.34', '127.0.0.1']);
    expect(await failure(guarded({ lookup: mixed, allowHttp: true })(`http://mixed.test:${port}/`))).toBe(
      'egress_refused',
    );
    expect(calls()).toBe(0);
  });

  // O-08
  it('refuses plain http to public addresses unless it is allowed', async () => {
    const publicName = () => Promise.resolve(['93.184.216.34']);
    expect(await failure(guarded({ lookup: publicName })('http://example.com/'))).toBe('egress_refused');
  });

  it('says which rule refused and what lists exceptions', async () => {
    await expect(guarded({ lookup })('https://localhost/secret-path')).rejects.toThrow(
      /localhost \(127\.0\.0\.1\).*EGRESS_ALLOW/,
    );
    await expect(guarded({ lookup })('https://localhost/secret-path')).rejects.not.toThrow(/secret-path/);
  });

  it('refuses an allow list that it cannot read', () => {
    expect(() => guarded({ allow: ['localhost'] })).toThrow(/"localhost"/);
  });

  // O-08
  it('asks for the certificate of the name although it connects to an address', async () => {
    const greetings: Buffer[] = [];
    const server = createTcpServer((socket) => {
      socket.on('error', () => socket.destroy());
      socket.once('data', (hello) => {
        greetings.push(hello);
        socket.destroy();
      });
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    opened.push({ close: () => new Promise((resolve) => server.close(resolve)) });
    const { port } = server.address() as AddressInfo;
    const local = () => Promise.resolve(['127.0.0.1']);
    const outcome = await failure(guarded({ ...LOCAL, lookup: local })(`https://named.test:${port}/`));
    expect(outcome).toBeInstanceOf(TypeError);
    // The server name of a TLS greeting is in the clear.
    expect(Buffer.concat(greetings).includes('named.test')).toBe(true);
  });

  it('tries the next checked address when one does not answer', async () => {
    const { port } = await serve((_request, response) => response.end('second'));
    const two = () => Promise.resolve(['127.9.9.9', '127.0.0.1']);
    const response = await guarded({ ...LOCAL, lookup: two })(`http://two.test:${port}/`);
    expect(await response.text()).toBe('second');
  });
});

describe('isPublicAddress', () => {
  it.each(['8.8.8.8', '93.184.216.34', '2606:4700:4700::1111', '2a00:1450::1'])('%s is public', (address) => {
    expect(isPublicAddress(address)).toBe(true);
  });

  it.each([
    ...[
      '2001::1',
      '2001:db8::1',
      '2002:7f00:1::',
      '3fff::1',
      '64:ff9b::808:808',
      '::ffff:8.8.8.8',
      '::7f00:1',
    ],
    ...[
      'fc00::1',
      'fe80::1',
      'ff02::1',
      '198.18.0.1',
      '198.51.100.1',
      '203.0.113.1',
      '240.0.0.1',
      '192.88.99.1',
    ],
    ...['', 'localhost', '8.8.8.8:80', '127.1'],
  ])('%s is not', (address) => {
    expect(isPublicAddress(address)).toBe(false);
  });

  // O-06
  it('never calls an IPv6 address outside 2000::/3 public', () => {
    expect(() =>
      fc.assert(
        fc.property(fc.ipV6(), (address) => !isPublicAddress(address) || /^[23][0-9a-f]{3}:/i.test(address)),
        { numRuns: 1000 },
      ),
    ).not.toThrow();
  });
});

describe('what a guarded fetch does with an answer', () => {
  // O-02
  it('returns redirects as they are and does not follow them', async () => {
    const target = await serve((_request, response) => response.end());
    const { port } = await serve((_request, response) => {
      response.writeHead(302, { location: `http://127.0.0.1:${target.port}/` }).end();
    });
    const response = await guarded(LOCAL)(`http://127.0.0.1:${port}/`, { redirect: 'follow' });
    expect(response.status).toBe(302);
    expect(response.headers.get('location')).toBe(`http://127.0.0.1:${target.port}/`);
    expect(target.calls()).toBe(0);
  });

  // O-05
  it('ends when the answer does not come', async () => {
    const { port } = await serve(() => {});
    expect(await failure(guarded({ ...LOCAL, timeoutMs: 150 })(`http://127.0.0.1:${port}/`))).toBe(
      'egress_timeout',
    );
  });

  it('ends when the body drips without end', async () => {
    const { port } = await serve((_request, response) => {
      response.write('x');
      const drip = setInterval(() => response.write('x'), 20);
      response.on('close', () => clearInterval(drip));
    });
    const response = await guarded({ ...LOCAL, timeoutMs: 200 })(`http://127.0.0.1:${port}/`);
    expect(response.status).toBe(200);
    expect(await failure(response.text())).toBe('egress_timeout');
  });

  // O-05
  it('cuts off a body that says or turns out to be too large', async () => {
    const { port } = await serve((request, response) => {
      if (request.url === '/said') response.setHeader('content-length', 20_000);
      response.write(Buffer.alloc(10_000));
      response.end(Buffer.alloc(10_000));
    });
    const fetch = guarded(LOCAL);
    expect(await failure(fetch(`http://127.0.0.1:${port}/said`))).toBe('egress_response_too_large');
    const response = await fetch(`http://127.0.0.1:${port}/chunked`);
    expect(await failure(response.arrayBuffer())).toBe('egress_response_too_large');
  });

  it('counts a compressed body with its full size', async () => {
    const { port } = await serve((_request, response) => {
      response.setHeader('content-encoding', 'gzip');
      response.end(gzipSync(Buffer.alloc(5_000_000)));
    });
    const response = await guarded(LOCAL)(`http://127.0.0.1:${port}/`);
    expect(await failure(response.text())).toBe('egress_response_too_large');
  });

  it('passes method, headers, body and status on, and names itself', async () => {
    const { port } = await serve((request, response) => {
      const chunks: Buffer[] = [];
      request.on('data', (chunk: Buffer) => chunks.push(chunk));
      request.on('end', () => {
        response.writeHead(201, {
          'content-type': 'application/json',
          'x-agent': request.headers['user-agent'],
        });
        response.end(JSON.stringify({ method: request.method, body: Buffer.concat(chunks).toString() }));
      });
    });
    const url = `http://127.0.0.1:${port}/`;
    const fetch = guarded(LOCAL);
    const response = await fetch(url, {
      method: 'POST',
      body: 'hello',
      headers: { 'content-type': 'text/plain' },
    });
    expect(response).toBeInstanceOf(Response);
    expect(response.url).toBe(url);
    expect(response.status).toBe(201);
    expect(response.headers.get('x-agent')).toBe('prompthook-test');
    expect(await response.json()).toEqual({ method: 'POST', body: 'hello' });
    const again = await fetch(new Request(url, { method: 'PUT', body: 'as a request' }));
    expect(await again.json()).toEqual({ method: 'PUT', body: 'as a request' });
  });

  it('sends forms as forms', async () => {
    const { port } = await serve((request, response) => {
      response.setHeader('x-type', request.headers['content-type'] ?? '');
      request.pipe(response);
    });
    const body = new FormData();
    body.set('file', new Blob(['hello']), 'a.txt');
    const response = await guarded(LOCAL)(`http://127.0.0.1:${port}/`, { method: 'POST', body });
    expect(response.headers.get('x-type')).toMatch(/^multipart\/form-data; boundary=/);
    expect(await response.text()).toMatch(/filename="a.txt"[^]*hello/);
  });

  it('takes answers without a body', async () => {
    const { port } = await serve((_request, response) => response.writeHead(204).end());
    const response = await guarded(LOCAL)(`http://127.0.0.1:${port}/`);
    expect([response.status, await response.text()]).toEqual([204, '']);
  });

  it('stops at once when its caller aborts', async () => {
    const { port } = await serve(() => {});
    const reason = new Error('cancelled by the run');
    const signal = AbortSignal.any([AbortSignal.timeout(50)]);
    expect(await failure(guarded(LOCAL)(`http://127.0.0.1:${port}/`, { signal }))).toMatchObject({
      name: 'TimeoutError',
    });
    expect(
      await failure(guarded(LOCAL)(`http://127.0.0.1:${port}/`, { signal: AbortSignal.abort(reason) })),
    ).toBe(reason);
  });

  it('reports a dead network as fetch does', async () => {
    const { port } = await serve(() => {});
    await Promise.all(opened.splice(0).map((thing) => thing.close()));
    expect(await failure(guarded(LOCAL)(`http://127.0.0.1:${port}/`))).toBeInstanceOf(TypeError);
  });
});

describe('headers of outgoing requests', () => {
  it.each(['Host', 'connection', 'Transfer-Encoding', 'Content-Length', 'Proxy-Authorization'])(
    'may not hold %s',
    async (name) => {
      expect(await failure(guarded(LOCAL)('http://127.0.0.1:9/', { headers: { [name]: 'x' } }))).toBe(
        'egress_refused',
      );
      expect(findEgressHeaderProblem(name, 'x')).toMatch(/cannot be set/);
    },
  );

  // O-08
  it.each([
    ['webhook-signature', 'v1,x'],
    ['X-A', 'a\r\nX-B: b'],
    ['X A', 'a'],
  ])('may not hold %s: %j when a user configures it', (name, value) => {
    expect(findEgressHeaderProblem(name, value)).not.toBeNull();
  });

  it('may hold the usual ones', () => {
    expect(findEgressHeaderProblem('Authorization', 'Bearer x')).toBeNull();
    expect(findEgressHeaderProblem('Idempotency-Key', 'run_1:b2')).toBeNull();
  });
});
