import { createParamDecorator } from '@nestjs/common';
import type { ExecutionContext } from '@nestjs/common';
import type { RequestOrigin } from './trigger-url.js';

interface HostedRequest {
  readonly protocol: string;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
}

const HOST = /^[A-Za-z0-9.-]{1,253}(:\d{1,5})?$|^\[[0-9A-Fa-f:.]{2,45}\](:\d{1,5})?$/;

/** Scheme and host that the client used, for URLs in answers when PUBLIC_URL is not set. */
export const originOf = ({ protocol, headers }: HostedRequest): RequestOrigin => {
  const host = headers['host'];
  return { protocol, host: typeof host === 'string' && HOST.test(host) ? host : 'localhost' };
};

/** {@link originOf} the request. @example get(@Origin() origin: RequestOrigin) */
export const Origin = createParamDecorator((_: unknown, context: ExecutionContext): RequestOrigin =>
  originOf(context.switchToHttp().getRequest<HostedRequest>()),
);
