import { Delete, Get, HttpCode, Inject, Param, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import type { JsonObject } from '#sdk';
import type { OpenSession } from '#store';
import { RejectedCall } from '../../http/rejected-call.js';
import { ManagementController } from '../management-controller.decorator.js';
import { RequirePermission } from '../require-permission.decorator.js';
import { endedSessionCookie } from '../session-cookie.js';
import { CurrentSession, CurrentVisitor } from '../visitor.js';
import type { Visitor } from '../visitor.js';
import { AccountService } from './account.service.js';

/** Where a person is signed in. */
@ManagementController('sessions')
export class SessionsController {
  constructor(@Inject(AccountService) private readonly accounts: AccountService) {}

  @Get()
  @RequirePermission('person')
  async list(@CurrentSession() session: OpenSession): Promise<JsonObject> {
    const sessions = await this.accounts.sessionsOf(session.personId);
    return {
      items: sessions.map(({ id, ip, userAgent, createdAt, lastSeenAt, expiresAt }) => ({
        id,
        current: id === session.id,
        ip,
        userAgent,
        createdAt: createdAt.toISOString(),
        lastSeenAt: lastSeenAt.toISOString(),
        expiresAt: expiresAt.toISOString(),
      })),
      nextCursor: null,
    };
  }

  /** Signs out everywhere, here too. */
  @Delete()
  @HttpCode(204)
  @RequirePermission('person')
  async endAll(
    @CurrentSession() { personId }: OpenSession,
    @CurrentVisitor() visitor: Visitor,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<void> {
    await this.accounts.signOut(personId, 'all', visitor);
    void reply.header('set-cookie', endedSessionCookie);
  }

  @Delete(':id')
  @HttpCode(204)
  @RequirePermission('person')
  async end(
    @CurrentSession() { personId }: OpenSession,
    @Param('id') id: string,
    @CurrentVisitor() visitor: Visitor,
  ): Promise<void> {
    const ended = await this.accounts.signOut(personId, { id }, visitor);
    if (ended.length > 0) return;
    throw new RejectedCall('not_found', { detail: `You have no open session "${id.slice(0, 100)}".` });
  }
}
