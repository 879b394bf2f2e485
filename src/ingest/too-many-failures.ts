import { rateLimitHeaders } from '#security';
import { RejectedCall } from '../http/rejected-call.js';

/** Its name in headers and problems. */
const POLICY = 'failures-per-address';

/**
 * The refusal of an address whose attempts to authenticate failed too often, with the headers of every 429 (W-18).
 *
 * @param limit failures per minute
 * @param waitMs until it may try again
 */
export const tooManyFailures = (limit: number, waitMs: number): RejectedCall =>
  new RejectedCall('too_many_failures', {
    headers: rateLimitHeaders(
      { policy: POLICY, limit, windowSeconds: 60, remaining: 0, resetSeconds: waitMs / 1000 },
      true,
    ),
    extensions: { 'violated-policies': [POLICY] },
  });
