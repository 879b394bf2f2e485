import type { BlockContext } from '#sdk';
import type { BuiltRequest } from './build-request.js';

/**
 * What a request that would change something gives in test mode: nothing is sent, and the log shows what would have
 * been (with the values of secrets masked, as every line of a log). The answer is that of a server that agreed and had
 * nothing to say.
 */
export function pretendRequest({ method, url, headers, body }: BuiltRequest, { log }: BlockContext) {
  log('Test mode: this request was not sent.', {
    method,
    url: url.href,
    headers: Object.fromEntries(headers),
    body,
  });
  return { status: 200, ok: true, headers: {}, body: null, bytes: 0, url: url.href, simulated: true };
}
