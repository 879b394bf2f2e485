import { createServer } from 'node:http';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { JsonObject } from '#sdk';

/** One request as it arrived. It counts from the moment on at which it is whole, whoever still waits for the answer. */
export interface Hit {
  readonly path: string;
  readonly query: Readonly<Record<string, string>>;
  readonly idempotencyKey: string | null;
  readonly body: string;
  /** Milliseconds since the epoch, on the clock that the workers of this machine share. */
  readonly at: number;
}

/** What is answered; after `delayMs`, so that a kill finds requests under way. */
export interface CountedAnswer {
  readonly status: number;
  readonly body: JsonObject;
  readonly delayMs?: number;
}

/** The outside world of a test: an HTTP server on 127.0.0.1 that counts what reaches it. */
export class CountingServer {
  readonly hits: Hit[] = [];
  readonly #server = createServer((request, response) => void this.#serve(request, response));
  #arrived: (() => void)[] = [];

  /** @param answer what a request gets; may wait for the test */
  constructor(private readonly answer: (hit: Hit) => CountedAnswer | Promise<CountedAnswer>) {}

  async listen(): Promise<this> {
    await new Promise<void>((resolve) => this.#server.listen(0, '127.0.0.1', resolve));
    return this;
  }

  get url(): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  /** Resolves when the condition holds of the requests so far; looked at whenever one arrives. */
  async until(condition: (hits: readonly Hit[]) => boolean): Promise<void> {
    while (!condition(this.hits)) await new Promise<void>((resolve) => this.#arrived.push(resolve));
  }

  async close(): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise<void>((resolve) => this.#server.close(() => resolve()));
  }

  async #serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    const whole = await new Promise<boolean>((resolve) => {
      request.once('end', () => resolve(true));
      request.once('close', () => resolve(false));
    });
    if (!whole) return; // its sender died before it had said anything
    const { pathname, searchParams } = new URL(request.url ?? '/', 'http://outside');
    const key = request.headers['idempotency-key'];
    const hit: Hit = {
      path: pathname,
      query: Object.fromEntries(searchParams),
      idempotencyKey: typeof key === 'string' ? key : null,
      body: Buffer.concat(chunks).toString('utf8'),
      at: Date.now(),
    };
    this.hits.push(hit);
    for (const look of this.#arrived.splice(0)) look();
    const { status, body, delayMs = 0 } = await this.answer(hit);
    if (delayMs > 0) await new Promise((resolve) => setTimeout(resolve, delayMs));
    response.sendDate = false; // nothing in an answer may depend on when it was given
    response.writeHead(status, answerHeaders(body)).end(JSON.stringify(body));
  }
}

/** Headers of an answer with this body; there are no others. */
export const answerHeaders = (body: JsonObject): Record<string, string> => ({
  'content-type': 'application/json',
  'content-length': String(Buffer.byteLength(JSON.stringify(body))),
  connection: 'close',
});
