import type { FastifyInstance } from 'fastify';
import { RejectedCall } from './rejected-call.js';

/**
 * Answers the wrong method on a known route with 405 and `Allow` (RFC 9110) instead of Fastify's 404. The answer
 * is given before any guard runs, so it never looks at a token (W-04).
 *
 * @returns to be called once, after the last route was registered and before the server is ready
 */
export const collectMethodFallbacks = (fastify: FastifyInstance): (() => void) => {
  const methods = new Map<string, Set<string>>();
  fastify.addHook('onRoute', ({ url, method }) => {
    // A wildcard route takes what no other route took; it knows nothing about methods.
    if (url.includes('*')) return;
    const known = methods.get(url) ?? new Set<string>();
    for (const name of [method].flat()) known.add(name);
    methods.set(url, known);
  });
  return () => {
    for (const [url, known] of [...methods]) {
      const others = fastify.supportedMethods.filter((method) => !known.has(method));
      if (others.length === 0) continue;
      const allow = [...known].toSorted().join(', ');
      const refuse = (): never => {
        throw new RejectedCall('method_not_allowed', { headers: { allow } });
      };
      fastify.route({
        method: others,
        url,
        config: { readsOwnBody: true },
        exposeHeadRoute: false,
        handler: refuse,
      });
    }
  };
};
