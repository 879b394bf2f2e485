import { Injectable } from '@nestjs/common';
import type { CanActivate, ExecutionContext } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { AcceptBatcher } from '../../accept-batcher.js';
import { assertWithinQuota } from '../../assert-within-quota.js';
import { threadCall } from '../thread-call.js';

const QUOTA = { policy: 'status', limit: 60, windowMs: 60_000 };

/** Refuses more than 60 status questions a minute (429). They never count as calls (B-10). */
@Injectable()
export class ThreadStatusLimitGuard implements CanActivate {
  constructor(private readonly batcher: AcceptBatcher) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const { trigger, receivedAt } = threadCall(context);
    const charge = { key: `${trigger.id}:status`, ...QUOTA, now: receivedAt };
    const outcome = await this.batcher.add({ charge, draft: null, run: null, waits: false });
    assertWithinQuota(context.switchToHttp().getResponse<FastifyReply>(), QUOTA, outcome.charge);
    return true;
  }
}
