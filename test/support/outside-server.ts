import { createServer } from 'node:http';
import type { IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A request as the outside got it. */
export interface OutsideHit {
  readonly method: string;
  readonly path: string;
  readonly headers: IncomingMessage['headers'];
  readonly body: string;
}

/** A server outside of the app that writes down every request; `answers` decides by path, default 200 with `{}`. */
export interface OutsideServer {
  readonly url: string;
  readonly hits: OutsideHit[];
  /** Status and JSON body by path. May be changed at any time. */
  readonly answers: Map<string, { status: number; body: unknown }>;
  /** How many requests this path got. */
  count(path: string): number;
  close(): Promise<void>;
}

export const outsideServer = async (): Promise<OutsideServer> => {
  const hits: OutsideHit[] = [];
  const answers: OutsideServer['answers'] = new Map();
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const path = request.url ?? '';
      hits.push({
        method: request.method ?? '',
        path,
        headers: request.headers,
        body: Buffer.concat(chunks).toString('utf8'),
      });
      const { status, body } = answers.get(path) ?? { status: 200, body: {} };
      response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    hits,
    answers,
    count: (path) => hits.filter((hit) => hit.path === path).length,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
};
