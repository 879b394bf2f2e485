import { createParamDecorator } from '@nestjs/common';
import type { ExecutionContext } from '@nestjs/common';
import type { OpenSession } from '#store';

/** Where a management request comes from, whoever sent it. */
export interface Visitor {
  /** Behind trusted proxies the client's; null when it is unknown. */
  readonly ip: string | null;
  readonly requestId: string;
  readonly userAgent: string | null;
  /** Null without the cookie of an open session, and for requests with an API key. */
  readonly session: OpenSession | null;
}

const visitors = new WeakMap<object, Visitor>();

export const rememberVisitor = (request: object, visitor: Visitor): void => {
  visitors.set(request, visitor);
};

/** The sender of the request. @example signIn(@CurrentVisitor() visitor: Visitor) */
export const CurrentVisitor = createParamDecorator((_: unknown, context: ExecutionContext): Visitor => {
  const visitor = visitors.get(context.switchToHttp().getRequest<object>());
  if (!visitor) throw new Error('A management route ran without ManagementGuard; use @ManagementController.');
  return visitor;
});

/** The session of the request; only on routes that ask for "person". */
export const CurrentSession = createParamDecorator((_: unknown, context: ExecutionContext): OpenSession => {
  const session = visitors.get(context.switchToHttp().getRequest<object>())?.session;
  if (!session) throw new Error('A route asked for a session and does not require "person".');
  return session;
});
