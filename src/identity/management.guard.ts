import { Inject, Injectable } from '@nestjs/common';
import type { CanActivate, ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { FastifyRequest } from 'fastify';
import { RejectedCall } from '../http/rejected-call.js';
import { rememberActor } from './actor.js';
import { ApiKeyService } from './api-key.service.js';
import { ManagementOrigin } from './management-origin.js';
import { membershipActor, notAMember } from './membership-actor.js';
import { RequirePermission } from './require-permission.decorator.js';
import { readSessionCookie } from './session-cookie.js';
import { SessionService } from './sign-in/session.service.js';
import { rememberVisitor } from './visitor.js';
import type { Visitor } from './visitor.js';

type Origin = Omit<Visitor, 'session'>;

/** RFC 6750 section 3.1: a request without credentials is not told that a token is wrong. */
const unauthorized = (error = ''): RejectedCall =>
  new RejectedCall('unauthorized', { headers: { 'WWW-Authenticate': `Bearer realm="prompthook"${error}` } });

/** The workspace that the request means: of its address, or of its header; null = the only or oldest one. */
const wantedWorkspace = ({ params, headers }: FastifyRequest): string | null => {
  const inPath = (params as Readonly<Record<string, string>> | undefined)?.['workspace'];
  const inHeader = headers['x-workspace-id'];
  return inPath ?? (typeof inHeader === 'string' && inHeader !== '' ? inHeader : null);
};

/**
 * Who asks, and for which workspace: by API key, or by the session of the console (401; 404 for a workspace of others).
 * Cookies only count in requests that the console itself began (403).
 */
@Injectable()
export class ManagementGuard implements CanActivate {
  constructor(
    @Inject(Reflector) private readonly reflector: Reflector,
    @Inject(ManagementOrigin) private readonly origins: ManagementOrigin,
    @Inject(ApiKeyService) private readonly keys: ApiKeyService,
    @Inject(SessionService) private readonly sessions: SessionService,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    const asked = this.reflector.get(RequirePermission, context.getHandler());
    const origin = this.origins.check(request);
    if (asked === 'anyone') return this.#letIn(request, origin);
    const header = request.headers.authorization;
    if (header !== undefined) return this.#byKey(request, header, origin, asked === 'person');
    return this.#bySession(request, origin, asked === 'person');
  }

  async #letIn(request: FastifyRequest, origin: Origin): Promise<boolean> {
    this.origins.refuseOtherSites(request);
    const token = readSessionCookie(request.headers.cookie);
    rememberVisitor(request, { ...origin, session: token === null ? null : await this.sessions.open(token) });
    return true;
  }

  async #byKey(
    request: FastifyRequest,
    header: string,
    origin: Origin,
    forPeople: boolean,
  ): Promise<boolean> {
    const key = /^Bearer +(\S+) *$/i.exec(header)?.[1];
    const known = key === undefined ? null : await this.keys.authenticate(key);
    if (!known) throw unauthorized(', error="invalid_token"');
    const wanted = wantedWorkspace(request);
    if (wanted !== null && wanted !== known.workspaceId) throw notAMember(wanted);
    if (forPeople) {
      throw new RejectedCall('forbidden', {
        detail: 'This is for people who are signed in; an API key has no session.',
      });
    }
    rememberActor(request, { ...known, ip: origin.ip, requestId: origin.requestId });
    rememberVisitor(request, { ...origin, session: null });
    return true;
  }

  async #bySession(request: FastifyRequest, origin: Origin, forPeople: boolean): Promise<boolean> {
    const token = readSessionCookie(request.headers.cookie);
    if (token === null) throw unauthorized();
    const session = await this.sessions.open(token);
    if (!session) throw unauthorized();
    this.origins.refuseCookieOfOtherSites(request);
    rememberVisitor(request, { ...origin, session });
    if (!forPeople) rememberActor(request, membershipActor(session, wantedWorkspace(request), origin));
    return true;
  }
}
