import { Body, Get, Inject, Post, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import type { JsonObject } from '#sdk';
import { ManagementController } from '../management-controller.decorator.js';
import { RequirePermission } from '../require-permission.decorator.js';
import { CurrentVisitor } from '../visitor.js';
import type { Visitor } from '../visitor.js';
import { AccountService } from './account.service.js';
import { SetupService } from './setup.service.js';
import { SetUpBody } from './sign-in.dto.js';

/** The first owner of a new server. */
@ManagementController('setup')
export class SetupController {
  constructor(
    @Inject(SetupService) private readonly setup: SetupService,
    @Inject(AccountService) private readonly accounts: AccountService,
  ) {}

  @Get()
  @RequirePermission('anyone')
  async state(): Promise<JsonObject> {
    return { open: await this.setup.isOpen() };
  }

  /** Makes the first owner and signs them in. */
  @Post()
  @RequirePermission('anyone')
  async setUp(
    @Body() { token, ...owner }: SetUpBody,
    @CurrentVisitor() visitor: Visitor,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<JsonObject> {
    const personId = await this.setup.claim(token, owner, visitor);
    void reply.header('set-cookie', await this.accounts.open(personId, visitor));
    return { id: personId, email: owner.email, name: owner.name };
  }
}
