import { Injectable } from '@nestjs/common';
import type { CanActivate, ExecutionContext } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { assertWithinQuota } from '../../assert-within-quota.js';
import { ThreadAdmissionService, WINDOW_MS } from '../thread-admission.service.js';
import { threadCall } from '../thread-call.js';

/** Refuses calls over the trigger's limit per hour (429); in the same round trip the others are accepted. Last. */
@Injectable()
export class ThreadLimitGuard implements CanActivate {
  constructor(private readonly admissions: ThreadAdmissionService) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const http = context.switchToHttp();
    const { apiToken } = http.getRequest<FastifyRequest<{ Params: { apiToken: string } }>>().params;
    const call = threadCall(context);
    call.admission = await this.admissions.admit(call, apiToken);
    const quota = { policy: 'per-trigger', limit: call.trigger.rateLimitPerHour, windowMs: WINDOW_MS };
    assertWithinQuota(http.getResponse<FastifyReply>(), quota, call.admission.outcome.charge);
    return true;
  }
}
