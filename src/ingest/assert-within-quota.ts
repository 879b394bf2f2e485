import type { FastifyReply } from 'fastify';
import { rateLimitHeaders } from '#security';
import type { ChargeOutcome } from '#store';
import { RejectedCall } from '../http/rejected-call.js';

/** One quota of a surface. */
export interface Quota {
  /** Its name in headers and problems. */
  readonly policy: string;
  readonly limit: number;
  readonly windowMs: number;
}

/**
 * Puts the quota into the answer's headers (W-18).
 *
 * @throws RejectedCall `rate_limited`
 */
export const assertWithinQuota = (reply: FastifyReply, quota: Quota, charge: ChargeOutcome | null): void => {
  if (charge === null) return;
  const { policy, limit, windowMs } = quota;
  const headers = rateLimitHeaders(
    {
      policy,
      limit,
      windowSeconds: windowMs / 1000,
      remaining: limit - charge.hits,
      resetSeconds: charge.resetMs / 1000,
    },
    charge.limited,
  );
  if (charge.limited) {
    throw new RejectedCall('rate_limited', { headers, extensions: { 'violated-policies': [policy] } });
  }
  reply.headers(headers);
};
