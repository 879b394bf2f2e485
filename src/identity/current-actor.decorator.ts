import { createParamDecorator } from '@nestjs/common';
import type { ExecutionContext } from '@nestjs/common';
import { actorOf } from './actor.js';
import type { Actor } from './actor.js';

/** The actor of the request. @example list(@CurrentActor() actor: Actor) */
export const CurrentActor = createParamDecorator((_: unknown, context: ExecutionContext): Actor =>
  actorOf(context.switchToHttp().getRequest<object>()),
);
