import { Body, Delete, Get, HttpCode, Inject, Param, Put, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import type { JsonObject } from '#sdk';
import type { Actor } from '../identity/actor.js';
import { CurrentActor } from '../identity/current-actor.decorator.js';
import { ManagementController } from '../identity/management-controller.decorator.js';
import { RequirePermission } from '../identity/require-permission.decorator.js';
import { PutConnectionBody } from './connection.dto.js';
import { ConnectionService } from './connection.service.js';

/** Model connections; `locked` ones come from the server's environment. */
@ManagementController('connections')
export class ConnectionsController {
  constructor(@Inject(ConnectionService) private readonly connections: ConnectionService) {}

  @Put(':name')
  @RequirePermission('connections.write')
  async put(
    @CurrentActor() actor: Actor,
    @Param('name') name: string,
    @Body() body: PutConnectionBody,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<JsonObject> {
    const { connection, created } = await this.connections.put(actor, name, body);
    void reply.status(created ? 201 : 200);
    return connection;
  }

  @Get()
  @RequirePermission('connections.read')
  async list(@CurrentActor() actor: Actor): Promise<JsonObject> {
    return { items: await this.connections.list(actor.workspaceId), nextCursor: null };
  }

  @Get(':name')
  @RequirePermission('connections.read')
  get(@CurrentActor() actor: Actor, @Param('name') name: string): Promise<JsonObject> {
    return this.connections.get(actor.workspaceId, name);
  }

  @Delete(':name')
  @HttpCode(204)
  @RequirePermission('connections.write')
  async remove(@CurrentActor() actor: Actor, @Param('name') name: string): Promise<void> {
    await this.connections.remove(actor, name);
  }
}
