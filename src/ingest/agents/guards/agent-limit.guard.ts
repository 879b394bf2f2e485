import { Injectable } from '@nestjs/common';
import type { CanActivate, ExecutionContext } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { assertWithinQuota } from '../../assert-within-quota.js';
import { AgentAdmissionService } from '../agent-admission.service.js';
import { agentCall } from '../agent-call.js';

/** Refuses tokens over the agent's limit (429); in the same round trip the others are accepted. Last. */
@Injectable()
export class AgentLimitGuard implements CanActivate {
  constructor(private readonly admissions: AgentAdmissionService) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const call = agentCall(context);
    const { rateLimit: limit, rateWindowSeconds } = call.agent;
    await this.admissions.admit(call);
    const quota = { policy: 'per-token', limit, windowMs: rateWindowSeconds * 1000 };
    assertWithinQuota(context.switchToHttp().getResponse<FastifyReply>(), quota, call.charge);
    return true;
  }
}
