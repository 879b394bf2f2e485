import { Inject, Injectable } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { InjectThrottlerOptions, InjectThrottlerStorage, ThrottlerGuard } from '@nestjs/throttler';
import type { ThrottlerModuleOptions, ThrottlerRequest, ThrottlerStorage } from '@nestjs/throttler';
import type { FastifyReply } from 'fastify';
import { rateLimitHeaders } from '#security';
import { RejectedCall } from '../../http/rejected-call.js';
import { CallAdmission } from '../call-admission.js';
import { goneSignal } from '../gone-signal.js';
import { inboundCall } from '../inbound-call.js';

/** Name of the quota in headers and problems. */
const POLICY = 'per-caller';

/**
 * Refuses callers over their limit (429). The count and the acceptance are one statement, so this guard submits the
 * call; what became of it is for the handler. Every authenticated call counts (D18). Must run after FreshnessGuard.
 */
@Injectable()
export class RateLimitGuard extends ThrottlerGuard {
  constructor(
    @InjectThrottlerOptions() options: ThrottlerModuleOptions,
    @InjectThrottlerStorage() storage: ThrottlerStorage,
    @Inject(Reflector) reflector: Reflector,
    private readonly admissions: CallAdmission,
  ) {
    super(options, storage, reflector);
  }

  protected override async handleRequest({ context, limit, ttl }: ThrottlerRequest): Promise<boolean> {
    const call = inboundCall(context);
    const reply = context.switchToHttp().getResponse<FastifyReply>();
    const quota = call.trigger.rateLimit === null ? null : { limit, windowMs: ttl };
    call.admission = await this.admissions.admit(call, quota, () => goneSignal(reply));
    const { charge } = call.admission.outcome;
    if (quota === null || charge === null) return true;
    const headers = rateLimitHeaders(
      {
        policy: POLICY,
        limit,
        windowSeconds: ttl / 1000,
        remaining: limit - charge.hits,
        resetSeconds: charge.resetMs / 1000,
      },
      charge.limited,
    );
    if (charge.limited) {
      throw new RejectedCall('rate_limited', { headers, extensions: { 'violated-policies': [POLICY] } });
    }
    reply.headers(headers);
    return true;
  }
}
