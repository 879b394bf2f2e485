import { Inject, Injectable } from '@nestjs/common';
import type { CanActivate, ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import type { TriggerSurface } from '#sdk';
import { TriggerDirectory } from '../../authoring/trigger-directory.js';
import { RejectedCall } from '../../http/rejected-call.js';
import type { CompiledTrigger } from '../../authoring/compiled-trigger.js';
import { inboundCall } from '../inbound-call.js';

/** What can stand in a path at all; everything else is unknown without a look-up. */
const PATH = /^[A-Za-z0-9][A-Za-z0-9_-]{0,199}$/;

/** The surfaces that each route serves; `trigger/` is also the former address of prompts (D28). */
const SERVED: Readonly<Record<string, readonly TriggerSurface[]>> = {
  prompt: ['prompt'],
  trigger: ['prompt', 'webhook'],
};

/** Finds the active, published trigger of the path (404). All reasons look alike from outside. */
@Injectable()
export class TriggerGuard implements CanActivate {
  constructor(@Inject(TriggerDirectory) private readonly triggers: TriggerDirectory) {}

  canActivate(context: ExecutionContext): boolean | Promise<boolean> {
    const request = context.switchToHttp().getRequest<FastifyRequest<{ Params: { path: string } }>>();
    const { path } = request.params;
    const served = SERVED[request.routeOptions.url?.split('/')[3] ?? ''] ?? [];
    const call = inboundCall(context);
    const take = (trigger: CompiledTrigger | undefined): boolean => {
      if (trigger === undefined || !served.includes(trigger.surface))
        throw new RejectedCall('trigger_not_found');
      call.trigger = trigger;
      return true;
    };
    const found = PATH.test(path) ? this.triggers.byPath(path) : undefined;
    return found instanceof Promise ? found.then(take) : take(found);
  }
}
