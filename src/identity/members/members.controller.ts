import { Body, Delete, Get, HttpCode, Inject, Param, Patch } from '@nestjs/common';
import type { JsonObject } from '#sdk';
import type { MemberRecord } from '#store';
import type { Actor } from '../actor.js';
import { CurrentActor } from '../current-actor.decorator.js';
import { ManagementController } from '../management-controller.decorator.js';
import { RequirePermission } from '../require-permission.decorator.js';
import { ChangeMemberBody } from './member.dto.js';
import { MemberService } from './member.service.js';

const view = (member: MemberRecord): JsonObject => ({
  id: member.id,
  email: member.email,
  name: member.name,
  role: member.role,
  reveal: member.reveal,
  since: member.since.toISOString(),
});

/** Who is in the workspace, as what. */
@ManagementController('members')
export class MembersController {
  constructor(@Inject(MemberService) private readonly members: MemberService) {}

  @Get()
  @RequirePermission('members.read')
  async list(@CurrentActor() actor: Actor): Promise<JsonObject> {
    return { items: (await this.members.list(actor.workspaceId)).map(view), nextCursor: null };
  }

  @Patch(':id')
  @RequirePermission('members.write')
  async change(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Body() { role, reveal }: ChangeMemberBody,
  ): Promise<JsonObject> {
    const change = { ...(role === undefined ? {} : { role }), ...(reveal === undefined ? {} : { reveal }) };
    return view(await this.members.change(actor, id, change));
  }

  @Delete(':id')
  @HttpCode(204)
  @RequirePermission('members.write')
  async remove(@CurrentActor() actor: Actor, @Param('id') id: string): Promise<void> {
    await this.members.remove(actor, id);
  }
}
