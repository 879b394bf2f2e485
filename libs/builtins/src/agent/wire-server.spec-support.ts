import { createServer } from 'node:http';
import type { IncomingHttpHeaders, IncomingMessage, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { JsonObject } from '#sdk';

/** One request that a wire server got. */
export interface WireRequest {
  readonly method: string;
  readonly path: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: JsonObject;
}

/** Answers one request; written by the test in the provider's own wire format. */
export type WireAnswer = (response: ServerResponse, request: WireRequest) => void | Promise<void>;

/** A real HTTP server on 127.0.0.1 that gives the queued answers one after another and keeps the requests. */
export class WireServer {
  readonly requests: WireRequest[] = [];
  private readonly answers: WireAnswer[] = [];
  private readonly server = createServer((request, response) => void this.handle(request, response));

  async start(): Promise<this> {
    await new Promise<void>((resolve) => this.server.listen(0, '127.0.0.1', resolve));
    return this;
  }

  get url(): string {
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  /** The next request gets this answer. */
  queue(...answers: WireAnswer[]): void {
    this.answers.push(...answers);
  }

  async stop(): Promise<void> {
    this.server.closeAllConnections();
    await new Promise<void>((resolve) => this.server.close(() => resolve()));
  }

  private async handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const text = Buffer.concat(chunks).toString('utf8');
    const seen: WireRequest = {
      method: request.method ?? '',
      path: request.url ?? '',
      headers: request.headers,
      body: text === '' ? {} : (JSON.parse(text) as JsonObject),
    };
    this.requests.push(seen);
    const answer = this.answers.shift() ?? status(599, { error: { message: 'The test queued no answer.' } });
    await answer(response, seen);
  }
}

/** An SSE answer: each event's data on its own `data:` line, written one by one; objects become JSON. */
export const sse =
  (...events: readonly (JsonObject | string)[]): WireAnswer =>
  async (response) => {
    response.writeHead(200, { 'content-type': 'text/event-stream' });
    for (const event of events) {
      const type =
        typeof event === 'object' && typeof event['type'] === 'string' ? `event: ${event['type']}\n` : '';
      response.write(`${type}data: ${typeof event === 'string' ? event : JSON.stringify(event)}\n\n`);
      await new Promise((resolve) => setImmediate(resolve));
    }
    response.end();
  };

/** A plain answer with a status. */
export const status =
  (code: number, body: JsonObject | string, headers: Readonly<Record<string, string>> = {}): WireAnswer =>
  (response) => {
    const type = typeof body === 'string' ? 'text/html' : 'application/json';
    response.writeHead(code, { 'content-type': type, ...headers });
    response.end(typeof body === 'string' ? body : JSON.stringify(body));
  };

/** Starts to answer, then cuts the connection. */
export const cutOff =
  (...events: readonly JsonObject[]): WireAnswer =>
  async (response) => {
    response.writeHead(200, { 'content-type': 'text/event-stream' });
    for (const event of events) response.write(`data: ${JSON.stringify(event)}\n\n`);
    await new Promise((resolve) => setTimeout(resolve, 20));
    response.destroy();
  };

/** One streamed chat completion of the OpenAI-compatible wire format: its text, word by word, or its tool calls. */
export function chatCompletion(reply: {
  readonly text?: string;
  readonly calls?: readonly { readonly id: string; readonly name: string; readonly args: string }[];
  readonly finish?: string;
  readonly usage?: { readonly prompt: number; readonly completion: number };
}): WireAnswer {
  const chunk = (delta: JsonObject, finish: string | null = null): JsonObject => ({
    id: 'chatcmpl-1',
    object: 'chat.completion.chunk',
    created: 1_790_000_000,
    model: 'test-model',
    choices: [{ index: 0, delta, finish_reason: finish }],
  });
  const words = (reply.text ?? '').split(/(?<=\s)(?=\S)/).filter((word) => word !== '');
  const calls = (reply.calls ?? []).flatMap(({ id, name, args }, index) => [
    chunk({ tool_calls: [{ index, id, type: 'function', function: { name, arguments: '' } }] }),
    chunk({ tool_calls: [{ index, function: { arguments: args } }] }),
  ]);
  const usage = reply.usage ?? { prompt: 11, completion: 7 };
  return sse(
    chunk({ role: 'assistant', content: '' }),
    ...words.map((word) => chunk({ content: word })),
    ...calls,
    chunk({}, reply.finish ?? (calls.length > 0 ? 'tool_calls' : 'stop')),
    {
      ...chunk({}),
      choices: [],
      usage: {
        prompt_tokens: usage.prompt,
        completion_tokens: usage.completion,
        total_tokens: usage.prompt + usage.completion,
      },
    },
    '[DONE]',
  );
}
