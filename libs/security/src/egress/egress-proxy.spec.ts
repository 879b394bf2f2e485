import { createServer, type IncomingMessage } from 'node:http';
import { connect, type AddressInfo, type Socket } from 'node:net';
import { EgressRefused } from './egress-refused.js';
import { createGuardedFetch, type GuardedFetch, type GuardedFetchOptions } from './guarded-fetch.js';

const opened: { close(): unknown }[] = [];
afterEach(async () => {
  await Promise.all(opened.splice(0).map((thing) => thing.close()));
});

/** Answers with the path that it was asked for. */
async function target(): Promise<number> {
  const server = createServer((request, response) => response.end(`answer to ${request.url}`));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  opened.push({ close: () => (server.closeAllConnections(), server.close()) });
  return (server.address() as AddressInfo).port;
}

/** A proxy that tunnels everything to one port, or refuses, and what it was asked for. */
async function proxy(to: number | null): Promise<{ url: string; asked: IncomingMessage[] }> {
  const asked: IncomingMessage[] = [];
  const sockets = new Set<Socket>();
  const server = createServer((_, response) => response.writeHead(405).end());
  server.on('connect', (request: IncomingMessage, socket: Socket) => {
    asked.push(request);
    sockets.add(socket);
    if (to === null) {
      socket.end('HTTP/1.1 407 Request rejected by proxy\r\ncontent-length: 0\r\n\r\n');
      return;
    }
    const onward = connect(to, '127.0.0.1', () => {
      socket.write('HTTP/1.1 200 Connection established\r\n\r\n');
      onward.pipe(socket).pipe(onward);
    });
    for (const end of [onward, socket]) end.on('error', () => socket.destroy());
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  opened.push({
    close: () => {
      for (const socket of sockets) socket.destroy();
      server.close();
    },
  });
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, asked };
}

function guarded(over: Partial<GuardedFetchOptions>): GuardedFetch {
  const lookup = () => Promise.reject(new Error('Names are the proxy’s to resolve.'));
  const fetch = createGuardedFetch({
    allow: [],
    timeoutMs: 5_000,
    maxResponseBytes: 10_000,
    userAgent: 'test',
    allowHttp: true,
    lookup,
    ...over,
  });
  opened.push(fetch);
  return fetch;
}

describe('requests behind an egress proxy (O-10)', () => {
  it('go through its tunnel, by name, and nothing is resolved here', async () => {
    const { url, asked } = await proxy(await target());
    const response = await guarded({ proxy: url })('http://results.example.com/in?job=7');
    expect(await response.text()).toBe('answer to /in?job=7');
    expect(asked.map((request) => request.url)).toEqual(['results.example.com:80']);
    expect(asked[0]?.headers['proxy-authorization']).toBeUndefined();
  });

  it('give it the credentials of its URL, decoded', async () => {
    const { url, asked } = await proxy(await target());
    const withUser = url.replace('http://', 'http://team:p%40ss@');
    await guarded({ proxy: withUser })('http://results.example.com/');
    const expected = `Basic ${Buffer.from('team:p@ss').toString('base64')}`;
    expect(asked[0]?.headers['proxy-authorization']).toBe(expected);
  });

  it('fail when it refuses them', async () => {
    const { url } = await proxy(null);
    await expect(guarded({ proxy: url })('http://internal.example.com/')).rejects.toThrow();
  });

  it.each([
    'http://127.0.0.1:8080/',
    'https://10.0.0.1/',
    'https://[::7f00:1]/',
    'https://user:pw@results.example.com/',
    'https://results.example.com:25/',
    'ftp://results.example.com/',
  ])('are refused before they reach it for what the URL says by itself: %s', async (address) => {
    const { url, asked } = await proxy(await target());
    await expect(guarded({ proxy: url })(address)).rejects.toThrow(EgressRefused);
    expect(asked).toEqual([]);
  });

  it('are refused over plain http unless the operator allows that', async () => {
    const { url, asked } = await proxy(await target());
    await expect(guarded({ proxy: url, allowHttp: false })('http://results.example.com/')).rejects.toThrow(
      EgressRefused,
    );
    expect(asked).toEqual([]);
  });
});
