import { Body, Delete, Get, HttpCode, Inject, Patch, Post, Query } from '@nestjs/common';
import type { JsonObject } from '#sdk';
import type { WorkspaceRecord } from '#store';
import type { Actor } from '../actor.js';
import { CurrentActor } from '../current-actor.decorator.js';
import { ManagementController } from '../management-controller.decorator.js';
import { RequirePermission } from '../require-permission.decorator.js';
import { CurrentVisitor } from '../visitor.js';
import type { Visitor } from '../visitor.js';
import { RemoveWorkspaceQuery, WorkspaceBody } from './member.dto.js';
import { MemberService } from './member.service.js';
import { WorkspaceService } from './workspace.service.js';

const view = (workspace: WorkspaceRecord, role: string): JsonObject => ({
  id: workspace.id,
  name: workspace.name,
  role,
  createdAt: workspace.createdAt.toISOString(),
});

/** Workspaces of whoever asks. `:workspace` in an address names the workspace in which the request acts. */
@ManagementController('workspaces')
export class WorkspacesController {
  constructor(
    @Inject(WorkspaceService) private readonly workspaces: WorkspaceService,
    @Inject(MemberService) private readonly members: MemberService,
  ) {}

  /** Those that one is a member of; for an API key, its own. */
  @Get()
  @RequirePermission('workspaces.read')
  async list(@CurrentActor() actor: Actor, @CurrentVisitor() { session }: Visitor): Promise<JsonObject> {
    const mine = session?.memberships ?? [{ workspaceId: actor.workspaceId, role: actor.role }];
    const items: JsonObject[] = [];
    for (const { workspaceId, role } of mine) items.push(view(await this.workspaces.get(workspaceId), role));
    return { items, nextCursor: null };
  }

  @Post()
  @RequirePermission('workspaces.write')
  async create(
    @CurrentActor() actor: Actor,
    @CurrentVisitor() { session }: Visitor,
    @Body() { name }: WorkspaceBody,
  ): Promise<JsonObject> {
    const { workspace, ownerKey } = await this.workspaces.create(actor, name, session);
    return { ...view(workspace, 'owner'), ...(ownerKey === null ? {} : { ownerKey }) };
  }

  @Get(':workspace')
  @RequirePermission('workspaces.read')
  async get(@CurrentActor() actor: Actor): Promise<JsonObject> {
    return view(await this.workspaces.get(actor.workspaceId), actor.role);
  }

  @Patch(':workspace')
  @RequirePermission('workspaces.write')
  async rename(@CurrentActor() actor: Actor, @Body() { name }: WorkspaceBody): Promise<JsonObject> {
    return view(await this.workspaces.rename(actor, name), actor.role);
  }

  @Delete(':workspace')
  @HttpCode(204)
  @RequirePermission('workspaces.write')
  async remove(@CurrentActor() actor: Actor, @Query() { confirm }: RemoveWorkspaceQuery): Promise<void> {
    await this.workspaces.remove(actor, confirm);
  }

  /** Leaves the workspace; its last owner cannot. */
  @Delete(':workspace/membership')
  @HttpCode(204)
  @RequirePermission('workspaces.read')
  async leave(@CurrentActor() actor: Actor, @CurrentVisitor() { session }: Visitor): Promise<void> {
    await this.members.leave(actor, session);
  }
}
