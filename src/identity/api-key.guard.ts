import { Inject, Injectable } from '@nestjs/common';
import type { CanActivate, ExecutionContext } from '@nestjs/common';
import { RejectedCall } from '../http/rejected-call.js';
import { rememberActor } from './actor.js';
import { ApiKeyService } from './api-key.service.js';

interface ManagementRequest {
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly ip: string;
  /** Made by the server for each request. */
  readonly id: string;
}

/** RFC 6750 section 3.1: a request without credentials is not told that a token is wrong. */
const unauthorized = (error: string): RejectedCall =>
  new RejectedCall('unauthorized', { headers: { 'WWW-Authenticate': `Bearer realm="prompthook"${error}` } });

/** Authenticates the management API by API key (401). */
@Injectable()
export class ApiKeyGuard implements CanActivate {
  constructor(@Inject(ApiKeyService) private readonly keys: ApiKeyService) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const request = context.switchToHttp().getRequest<ManagementRequest>();
    const header = request.headers['authorization'];
    if (typeof header !== 'string') throw unauthorized('');
    const key = /^Bearer +(\S+) *$/i.exec(header)?.[1];
    const known = key === undefined ? null : await this.keys.authenticate(key);
    if (!known) throw unauthorized(', error="invalid_token"');
    rememberActor(request, { ...known, ip: request.ip, requestId: request.id });
    return true;
  }
}
