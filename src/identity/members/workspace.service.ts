import { Inject, Injectable } from '@nestjs/common';
import { DEFAULT_WORKSPACE_ID, MemberStore, newId, WorkspaceStore } from '#store';
import type { OpenSession, WorkspaceRecord } from '#store';
import { Clock } from '../../config/clock.js';
import { RejectedCall } from '../../http/rejected-call.js';
import type { Actor } from '../actor.js';
import { ApiKeyService } from '../api-key.service.js';
import { AuditLog } from '../audit-log.js';
import { PERMISSIONS, REVEAL } from '../permission.js';

/** A new workspace; `ownerKey` is its first way in when an API key made it. */
export interface MadeWorkspace {
  readonly workspace: WorkspaceRecord;
  readonly ownerKey: string | null;
}

/** Workspaces: made, renamed, ended. */
@Injectable()
export class WorkspaceService {
  constructor(
    @Inject(WorkspaceStore) private readonly workspaces: WorkspaceStore,
    @Inject(MemberStore) private readonly members: MemberStore,
    @Inject(ApiKeyService) private readonly keys: ApiKeyService,
    @Inject(AuditLog) private readonly audit: AuditLog,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  /** Whoever makes it owns it: the person is a member, or the key gets an owner key of the new workspace in return. */
  create(actor: Actor, name: string, session: OpenSession | null): Promise<MadeWorkspace> {
    const id = newId('wsp');
    const there: Actor = { ...actor, workspaceId: id };
    return this.audit.change(
      there,
      async () => {
        const now = this.clock.now();
        const workspace = await this.workspaces.create({ id, name, now });
        if (session === null) {
          const scopes = actor.permissions.has(REVEAL) ? PERMISSIONS : [];
          const wanted = {
            name: `made by ${actor.name}`.slice(0, 100),
            role: 'owner',
            expiresAt: null,
          } as const;
          return { workspace, ownerKey: (await this.keys.create(there, { ...wanted, scopes })).key };
        }
        const reveal = actor.permissions.has(REVEAL);
        await this.members.add({ workspaceId: id, personId: session.personId, role: 'owner', reveal }, now);
        return { workspace, ownerKey: null };
      },
      () => ({ action: 'workspace.create', targetType: 'workspace', targetId: id, after: { name } }),
    );
  }

  /** @throws RejectedCall not_found */
  async get(id: string): Promise<WorkspaceRecord> {
    const workspace = await this.workspaces.get(id);
    if (!workspace) throw new RejectedCall('not_found', { detail: 'The workspace was deleted.' });
    return workspace;
  }

  async rename(actor: Actor, name: string): Promise<WorkspaceRecord> {
    const before = await this.get(actor.workspaceId);
    return this.audit.change(
      actor,
      () => this.workspaces.rename(before.id, name),
      () => ({
        action: 'workspace.rename',
        targetType: 'workspace',
        targetId: before.id,
        before: { name: before.name },
        after: { name },
      }),
    );
  }

  /**
   * @param confirm the workspace's name, typed again
   * @throws RejectedCall invalid_request without it; conflict while runs go on, and for the server's first workspace
   */
  async remove(actor: Actor, confirm: string | undefined): Promise<void> {
    const { id, name } = await this.get(actor.workspaceId);
    if (id === DEFAULT_WORKSPACE_ID) {
      throw new RejectedCall('conflict', {
        detail:
          'The first workspace of a server cannot be deleted: the seeded API key belongs to it. Rename it.',
      });
    }
    if (confirm !== name) {
      throw new RejectedCall('invalid_request', {
        detail: 'This ends the workspace for everybody. Say so with ?confirm=<its name>.',
        param: 'confirm',
      });
    }
    const outcome = await this.audit.change(
      actor,
      () => this.workspaces.remove(id, this.clock.now()),
      ({ kind }) =>
        kind === 'removed'
          ? { action: 'workspace.delete', targetType: 'workspace', targetId: id, before: { name } }
          : null,
    );
    if (outcome.kind === 'live_runs') {
      throw new RejectedCall('conflict', {
        detail: `${outcome.count} run(s) of the workspace go on. Wait for them, or cancel them first.`,
      });
    }
    this.keys.forget();
  }
}
