import { Body, Delete, Get, HttpCode, Inject, Post, Put, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { JsonObject } from '#sdk';
import type { OpenSession } from '#store';
import { ManagementController } from '../management-controller.decorator.js';
import { grantedPermissions, isRole } from '../permission.js';
import { RequirePermission } from '../require-permission.decorator.js';
import { endedSessionCookie } from '../session-cookie.js';
import { CurrentSession, CurrentVisitor } from '../visitor.js';
import type { Visitor } from '../visitor.js';
import { AccountService } from './account.service.js';
import { LocalSignIn } from './local-sign-in.service.js';
import { ChangePasswordBody, LocalSignInBody, SignInBody } from './sign-in.dto.js';

/** What proxies and tunnels add. */
const FORWARDING = ['forwarded', 'x-forwarded-for', 'x-forwarded-host', 'x-real-ip', 'via'] as const;

/** Signing in and out, and what the console asks first: who am I, and what may I do where? */
@ManagementController('session')
export class SessionController {
  constructor(
    @Inject(AccountService) private readonly accounts: AccountService,
    @Inject(LocalSignIn) private readonly local: LocalSignIn,
  ) {}

  @Post()
  @RequirePermission('anyone')
  async signIn(
    @Body() { email, password }: SignInBody,
    @CurrentVisitor() visitor: Visitor,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<JsonObject> {
    const { person, cookie } = await this.accounts.signIn(email, password, visitor);
    void reply.header('set-cookie', cookie);
    return { id: person.id, email: person.email, name: person.name };
  }

  /** By the link that the server printed at its start; from its own machine only. */
  @Post('local')
  @RequirePermission('anyone')
  async signInHere(
    @Body() { token }: LocalSignInBody,
    @CurrentVisitor() visitor: Visitor,
    @Req() { headers, raw }: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<JsonObject> {
    const forwarded = FORWARDING.some((name) => headers[name] !== undefined);
    const peer = { address: raw.socket.remoteAddress, forwarded };
    const id = await this.local.claim(token, peer, visitor);
    void reply.header('set-cookie', await this.accounts.open(id, visitor));
    return { id };
  }

  @Get()
  @RequirePermission('person')
  who(@CurrentSession() { id, person, memberships, createdAt, expiresAt }: OpenSession): JsonObject {
    return {
      id,
      createdAt: createdAt.toISOString(),
      expiresAt: expiresAt.toISOString(),
      person: { id: person.id, email: person.email, name: person.name },
      workspaces: memberships.map(({ workspaceId, workspaceName, role, reveal }) => ({
        id: workspaceId,
        name: workspaceName,
        role,
        permissions: isRole(role) ? [...grantedPermissions(role, [], reveal)] : [],
      })),
    };
  }

  @Delete()
  @HttpCode(204)
  @RequirePermission('person')
  async signOut(
    @CurrentSession() session: OpenSession,
    @CurrentVisitor() visitor: Visitor,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<void> {
    await this.accounts.signOut(session.personId, { id: session.id }, visitor);
    void reply.header('set-cookie', endedSessionCookie);
  }

  /** Ends every session of the person; this browser gets a new one. */
  @Put('password')
  @HttpCode(204)
  @RequirePermission('person')
  async changePassword(
    @CurrentSession() { person }: OpenSession,
    @Body() body: ChangePasswordBody,
    @CurrentVisitor() visitor: Visitor,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<void> {
    const cookie = await this.accounts.changePassword(person, body, visitor);
    void reply.header('set-cookie', cookie);
  }
}
