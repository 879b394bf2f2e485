import { Inject, Injectable } from '@nestjs/common';
import type { CanActivate, ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { ApiTriggerDirectory } from '../../../conversations/api-trigger-directory.js';
import { RejectedCall } from '../../../http/rejected-call.js';
import { InboundCalls } from '../../inbound-calls.js';
import { ThreadCall } from '../thread-call.js';

/**
 * Finds the active API trigger of the token in the URL (404). Unknown, mistyped, expired, switched off, deleted and
 * replaced tokens all look alike from outside (B-03). First: on this surface the token is the address.
 */
@Injectable()
export class ApiTokenGuard implements CanActivate {
  constructor(
    private readonly calls: InboundCalls,
    @Inject(ApiTriggerDirectory) private readonly triggers: ApiTriggerDirectory,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const request = context.switchToHttp().getRequest<FastifyRequest<{ Params: { apiToken: string } }>>();
    const received = this.calls.receive(request);
    const trigger = await this.triggers.byToken(request.params.apiToken);
    if (!trigger) throw new RejectedCall('trigger_not_found');
    request.callNotes = new ThreadCall(received, trigger);
    return true;
  }
}
