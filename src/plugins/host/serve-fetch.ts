import type { CarriedRequest, CarriedResponse } from '../wire/messages.js';

/** Does the requests of one attempt for it, behind the guard of the server's own `fetch`. */
export class ServedFetch {
  readonly #bodies = new Map<number, ReadableStreamDefaultReader<Uint8Array>>();
  #last = 0;

  constructor(private readonly guarded: typeof globalThis.fetch) {}

  async fetch({ url, method, headers, body }: CarriedRequest, signal: AbortSignal): Promise<CarriedResponse> {
    const response = await this.guarded(url, {
      method,
      headers: headers.map(([name, value]): [string, string] => [name, value]),
      // Its own copy: what arrived shares its memory with other messages.
      ...(body === null ? {} : { body: new Uint8Array(body) }),
      signal,
    });
    const head = {
      url: response.url,
      status: response.status,
      statusText: response.statusText,
      headers: [...response.headers],
    };
    if (response.body === null) return { ...head, body: null };
    const id = (this.#last += 1);
    this.#bodies.set(id, response.body.getReader());
    return { ...head, body: id };
  }

  /** The next piece of a body; null at its end. */
  async read(body: number): Promise<Uint8Array | null> {
    const reader = this.#bodies.get(body);
    if (reader === undefined) return null;
    const { done, value } = await reader.read();
    if (done) this.#bodies.delete(body);
    return value ?? null;
  }

  async cancel(body: number): Promise<void> {
    const reader = this.#bodies.get(body);
    this.#bodies.delete(body);
    await reader?.cancel();
  }

  /** Gives up what nobody will read any more. */
  end(): void {
    for (const reader of this.#bodies.values()) reader.cancel().catch(() => undefined); // it is gone either way
    this.#bodies.clear();
  }
}
