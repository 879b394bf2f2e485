import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A model provider on 127.0.0.1 that tells its callers back what they said, as careless services do. */
export interface ModelProvider {
  /** For `OPENAI_BASE_URL`. */
  readonly url: string;
  /** Bodies of all requests so far. */
  readonly asked: readonly string[];
  /** From now on requests hang instead of being refused. */
  hang(): void;
  /** From now on requests are refused with 400 and an error that holds the request. */
  refuse(): void;
  close(): Promise<void>;
}

export const startModelProvider = async (): Promise<ModelProvider> => {
  const asked: string[] = [];
  let hangs = false;
  const server = createServer((request, response) => {
    let body = '';
    request.on('data', (chunk: Buffer) => (body += chunk.toString('utf8')));
    request.on('end', () => {
      asked.push(body);
      if (hangs) return;
      response.writeHead(400, { 'content-type': 'application/json' });
      response.end(
        JSON.stringify({ error: { message: `Cannot answer ${body}`, type: 'invalid_request_error' } }),
      );
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1`,
    asked,
    hang: () => (hangs = true),
    refuse: () => (hangs = false),
    close: () => {
      server.closeAllConnections();
      return new Promise((resolve, reject) => server.close((error) => (error ? reject(error) : resolve())));
    },
  };
};
