import { BlockFailure } from '#sdk';
import type { BlockContext } from '#sdk';
import type { BuiltRequest } from './build-request.js';
import { networkFailure } from './network-failure.js';

/** A request in words, without its query: that may hold what is nobody else's business. */
export const inWords = (method: string, { origin, pathname }: URL): string =>
  `${method} ${origin}${pathname}`;

const REDIRECTS = new Set([301, 302, 303, 307, 308]);

async function sendOnce(request: BuiltRequest, { fetch, signal }: BlockContext): Promise<Response> {
  try {
    return await fetch(request.url.href, {
      method: request.method,
      headers: request.headers,
      redirect: 'manual',
      signal,
      ...(request.body === null ? {} : { body: request.body }),
    });
  } catch (error) {
    throw networkFailure(error, inWords(request.method, request.url), signal);
  }
}

/** The request that a redirect asks for, or null when it is to be left to the author. */
function redirected(request: BuiltRequest, response: Response): BuiltRequest | null {
  const location = response.headers.get('location');
  const follows = request.method === 'GET' || request.method === 'HEAD';
  if (!follows || location === null || !REDIRECTS.has(response.status)) return null;
  const url = URL.parse(location, request.url.href);
  if (url === null) return null;
  const headers = new Headers(request.headers);
  if (url.origin !== request.url.origin) {
    // What the author meant for one host is not for another.
    for (const name of ['authorization', 'cookie', request.credentialHeader]) {
      if (name !== null) headers.delete(name);
    }
  }
  return { ...request, url, headers };
}

/**
 * Sends a request, and follows up to `maxRedirects` redirects of a GET or HEAD; each hop is a request of its
 * own, so the egress guard checks each.
 *
 * @throws BlockFailure `http_unreachable` (retryable), `http_too_many_redirects`, or the guard's own refusal
 */
export async function sendRequest(
  request: BuiltRequest,
  maxRedirects: number,
  context: BlockContext,
): Promise<{ response: Response; url: URL }> {
  let current = request;
  for (let hops = 0; ; hops += 1) {
    const response = await sendOnce(current, context);
    const next = maxRedirects === 0 ? null : redirected(current, response);
    if (next === null) return { response, url: current.url };
    await response.body?.cancel();
    if (hops === maxRedirects) {
      throw new BlockFailure(
        'http_too_many_redirects',
        `${inWords(request.method, request.url)} redirected more than ${maxRedirects} times.`,
      );
    }
    current = next;
  }
}
