import type { CarriedRequest, CarriedResponse } from '../wire/messages.js';
import type { Ask } from './ask.js';

const NULL_BODY_STATUS = new Set([101, 204, 205, 304]);

/** Any form of a request as data. The address goes as it was written: the guard reads it by rules of its own. */
async function carriedRequest(
  input: string | URL | Request,
  init: RequestInit | undefined,
): Promise<CarriedRequest> {
  const url = input instanceof Request ? input.url : String(input);
  const made =
    input instanceof Request ? new Request(input, init) : new Request('https://placeholder.invalid', init);
  const body = made.body === null ? null : new Uint8Array(await made.arrayBuffer());
  const { method, headers } = made;
  return { url, method, headers: [...headers], body };
}

/** The body, read from the server piece by piece as the block reads it. */
function bodyOf(body: number, ask: Ask): ReadableStream<Uint8Array> {
  return new ReadableStream<Uint8Array>({
    async pull(controller) {
      const chunk = (await ask('readBody', [body])) as Uint8Array | null;
      if (chunk === null) controller.close();
      else controller.enqueue(chunk);
    },
    async cancel() {
      await ask('cancelBody', [body]);
    },
  });
}

/** `fetch` of the server, behind its egress guard: this process opens no connection of its own for it. */
export const remoteFetch =
  (ask: Ask): typeof globalThis.fetch =>
  async (input, init) => {
    // Not the one of a Request made here, which goes with it.
    const signal = init?.signal ?? (input instanceof Request ? input.signal : undefined);
    const request = await carriedRequest(input, init);
    const { body, url, ...head } = (await ask('fetch', [request], signal)) as CarriedResponse;
    const stream = body === null || NULL_BODY_STATUS.has(head.status) ? null : bodyOf(body, ask);
    const response = new Response(stream, {
      status: head.status,
      statusText: head.statusText,
      headers: head.headers.map(([name, value]): [string, string] => [name, value]),
    });
    return Object.defineProperty(response, 'url', { value: url });
  };
