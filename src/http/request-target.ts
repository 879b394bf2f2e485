import type { IncomingMessage } from 'node:http';

const SLASH = 47;
const SCHEME_AND_HOST = /^https?:\/\/[^/?#]*/i;

/** Fastify gives the router a 405 of ours for it on every route, and no route of ours takes it. */
const METHOD_WITHOUT_ROUTES = 'TRACE';

/**
 * Makes a request line one that the router can judge, since what it does not know it answers past every hook of ours:
 * the absolute form (RFC 9112 section 3.2.2) becomes a path, `*` becomes a path that nothing has, and a method that
 * Fastify has never heard of (PROPFIND, PURGE) is treated as one that no route takes, so that it is 405 with `Allow`
 * on a known address and 404 elsewhere.
 *
 * @param known methods that routes can be registered for
 * @returns the path and query
 */
export const requestTarget = (request: IncomingMessage, known: ReadonlySet<string>): string => {
  if (!known.has(request.method ?? '')) request.method = METHOD_WITHOUT_ROUTES;
  const url = request.url ?? '';
  if (url.charCodeAt(0) === SLASH) return url;
  const path = url.replace(SCHEME_AND_HOST, '');
  return path.charCodeAt(0) === SLASH ? path : `/${path}`;
};
