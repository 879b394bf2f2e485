import { Body, Delete, Get, HttpCode, Inject, Param, Post, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import type { JsonObject } from '#sdk';
import type { InviteRecord } from '#store';
import type { Actor } from '../actor.js';
import { CurrentActor } from '../current-actor.decorator.js';
import { ManagementController } from '../management-controller.decorator.js';
import { RequirePermission } from '../require-permission.decorator.js';
import { AccountService } from '../sign-in/account.service.js';
import { CurrentVisitor } from '../visitor.js';
import type { Visitor } from '../visitor.js';
import { InviteAcceptance } from './invite-acceptance.js';
import { InviteService } from './invite.service.js';
import { AcceptInviteBody, CreateInviteBody } from './member.dto.js';

const view = (invite: InviteRecord): JsonObject => ({
  id: invite.id,
  email: invite.email,
  role: invite.role,
  reveal: invite.reveal,
  createdBy: invite.createdBy,
  createdAt: invite.createdAt.toISOString(),
  expiresAt: invite.expiresAt.toISOString(),
});

/** Invitations. A token is in the answer of its creation and nowhere else: hand it over by a channel of your own. */
@ManagementController('invites')
export class InvitesController {
  constructor(
    @Inject(InviteService) private readonly invites: InviteService,
    @Inject(InviteAcceptance) private readonly acceptance: InviteAcceptance,
    @Inject(AccountService) private readonly accounts: AccountService,
  ) {}

  @Post()
  @RequirePermission('members.write')
  async create(
    @CurrentActor() actor: Actor,
    @Body() { email, role, reveal = false }: CreateInviteBody,
  ): Promise<JsonObject> {
    const { invite, token } = await this.invites.create(actor, { email, role, reveal });
    return { ...view(invite), token };
  }

  /** Those that may still be accepted. */
  @Get()
  @RequirePermission('members.write')
  async list(@CurrentActor() actor: Actor): Promise<JsonObject> {
    return { items: (await this.invites.list(actor.workspaceId)).map(view), nextCursor: null };
  }

  @Delete(':id')
  @HttpCode(204)
  @RequirePermission('members.write')
  async revoke(@CurrentActor() actor: Actor, @Param('id') id: string): Promise<void> {
    await this.invites.revoke(actor, id);
  }

  /** Joins the workspace, and signs in. */
  @Post('accept')
  @HttpCode(200)
  @RequirePermission('anyone')
  async accept(
    @Body() { token, name, password }: AcceptInviteBody,
    @CurrentVisitor() visitor: Visitor,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<JsonObject> {
    const personId = await this.acceptance.accept({ token, name, password }, visitor);
    void reply.header('set-cookie', await this.accounts.open(personId, visitor));
    return { id: personId };
  }
}
