import { Body, Delete, Get, HttpCode, Inject, Param, Post, Put, Query, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import type { JsonObject } from '#sdk';
import type { SecretRecord } from '#store';
import type { Actor } from '../identity/actor.js';
import { CurrentActor } from '../identity/current-actor.decorator.js';
import { ManagementController } from '../identity/management-controller.decorator.js';
import { RequirePermission } from '../identity/require-permission.decorator.js';
import { ForceQuery, isForced } from './force.dto.js';
import { PutSecretBody } from './secret.dto.js';
import { SecretService } from './secret.service.js';

const view = (secret: SecretRecord): JsonObject => ({
  name: secret.name,
  hasValue: true,
  last4: secret.last4,
  weak: secret.weak,
  previous: secret.previous.map(({ expiresAt }) => ({ expiresAt: expiresAt.toISOString() })),
  createdAt: secret.createdAt.toISOString(),
  updatedAt: secret.updatedAt.toISOString(),
});

/** Secrets: a value goes in, and is shown to nobody but whoever has the right `secrets.reveal`, which is in no role. */
@ManagementController('secrets')
export class SecretsController {
  constructor(@Inject(SecretService) private readonly secrets: SecretService) {}

  @Put(':name')
  @RequirePermission('secrets.write')
  async put(
    @CurrentActor() actor: Actor,
    @Param('name') name: string,
    @Body() body: PutSecretBody,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<JsonObject> {
    const { secret, created, warning } = await this.secrets.put(actor, name, body.value, body.graceSeconds);
    void reply.status(created ? 201 : 200);
    const problems =
      warning === null
        ? []
        : [{ pointer: '/value', code: 'weak_secret', message: warning, severity: 'warning' }];
    return { ...view(secret), problems };
  }

  @Get()
  @RequirePermission('secrets.read')
  async list(@CurrentActor() actor: Actor): Promise<JsonObject> {
    return { items: (await this.secrets.list(actor.workspaceId)).map(view), nextCursor: null };
  }

  @Get(':name')
  @RequirePermission('secrets.read')
  async get(@CurrentActor() actor: Actor, @Param('name') name: string): Promise<JsonObject> {
    return view(await this.secrets.get(actor.workspaceId, name));
  }

  /** The current value, for somebody who has to hand it over. Each time is in the audit log. */
  @Post(':name/reveal')
  @HttpCode(200)
  @RequirePermission('secrets.reveal')
  async reveal(@CurrentActor() actor: Actor, @Param('name') name: string): Promise<JsonObject> {
    return { name, value: await this.secrets.reveal(actor, name) };
  }

  @Delete(':name')
  @HttpCode(204)
  @RequirePermission('secrets.write')
  async remove(
    @CurrentActor() actor: Actor,
    @Param('name') name: string,
    @Query() query: ForceQuery,
  ): Promise<void> {
    await this.secrets.remove(actor, name, isForced(query));
  }
}
