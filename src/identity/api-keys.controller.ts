import { Body, Delete, Get, HttpCode, Inject, Param, Post } from '@nestjs/common';
import type { JsonObject } from '#sdk';
import type { ApiKeyRecord } from '#store';
import { Clock } from '../config/clock.js';
import { RejectedCall } from '../http/rejected-call.js';
import type { Actor } from './actor.js';
import { CreateApiKeyBody } from './api-key.dto.js';
import { ApiKeyService } from './api-key.service.js';
import { CurrentActor } from './current-actor.decorator.js';
import { ManagementController } from './management-controller.decorator.js';
import { RequirePermission } from './require-permission.decorator.js';

const view = (key: ApiKeyRecord): JsonObject => ({
  id: key.id,
  name: key.name,
  role: key.role,
  scopes: key.scopes.length === 0 ? null : [...key.scopes],
  prefix: key.prefix,
  last4: key.last4,
  seeded: key.seeded,
  expiresAt: key.expiresAt?.toISOString() ?? null,
  revokedAt: key.revokedAt?.toISOString() ?? null,
  lastUsedAt: key.lastUsedAt?.toISOString() ?? null,
  createdBy: key.createdBy,
  createdAt: key.createdAt.toISOString(),
});

/** API keys of the workspace. A key is in the answer of its creation and nowhere else. */
@ManagementController('api-keys')
export class ApiKeysController {
  constructor(
    @Inject(ApiKeyService) private readonly keys: ApiKeyService,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  @Post()
  @RequirePermission('api_keys.write')
  async create(@CurrentActor() actor: Actor, @Body() body: CreateApiKeyBody): Promise<JsonObject> {
    const expiresAt = body.expiresAt === undefined ? null : new Date(body.expiresAt);
    if (expiresAt !== null && expiresAt <= this.clock.now()) {
      throw new RejectedCall('invalid_request', { detail: 'expiresAt is in the past.', param: 'expiresAt' });
    }
    const { name, role, scopes = [] } = body;
    const { record, key } = await this.keys.create(actor, { name, role, scopes, expiresAt });
    return { ...view(record), key };
  }

  @Get()
  @RequirePermission('api_keys.read')
  async list(@CurrentActor() actor: Actor): Promise<JsonObject> {
    return { items: (await this.keys.list(actor.workspaceId)).map(view), nextCursor: null };
  }

  /** Revokes the key; it stays in the list. */
  @Delete(':id')
  @HttpCode(204)
  @RequirePermission('api_keys.write')
  async revoke(@CurrentActor() actor: Actor, @Param('id') id: string): Promise<void> {
    await this.keys.revoke(actor, id);
  }
}
