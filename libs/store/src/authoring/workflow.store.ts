import type { EntityManager } from 'typeorm';
import { IsNull } from 'typeorm';
import type { JsonObject } from '#sdk';
import type { Database } from '../database/database.js';
import { managementOf } from '../database/pg-database.js';
import { TriggerEntity } from '../entities/trigger.entity.js';
import { WorkflowVersionEntity } from '../entities/workflow-version.entity.js';
import { plain } from '../entities/plain.js';
import { WorkflowEntity } from '../entities/workflow.entity.js';
import { newId } from '../new-id.js';
import { pageLimit, pageOf, positionOf, type Page, type PageRequest } from '../paging.js';
import { DraftConflict, NotFound, WorkflowInUse } from '../store-errors.js';
import type {
  PublishedWorkflow,
  PublishWorkflow,
  RollbackWorkflow,
  SaveDraft,
  WorkflowRecord,
  WorkflowVersionRecord,
} from './authoring-record.js';
import { publishTriggers, retireTriggers } from './publish-triggers.js';
import { readTriggers } from './trigger-record.js';

type NewVersion = Pick<PublishWorkflow, 'triggers' | 'note' | 'actor' | 'now'> & {
  readonly document: JsonObject;
  readonly rolledBackFrom: number | null;
};

/** Workflows, their drafts and published versions. A published version never changes. */
export class WorkflowStore {
  constructor(private readonly db: Database) {}

  /** Creates the workflow or replaces its draft. @throws DraftConflict */
  saveDraft(save: SaveDraft): Promise<{ workflow: WorkflowRecord; created: boolean }> {
    return managementOf(this.db).transaction(async (manager) => {
      // Of two that create the same name at once, the second finds the first one's row here and goes on with it.
      await manager.query(
        `INSERT INTO workflows (id, workspace_id, name, draft, draft_version, updated_by, created_at, updated_at)
         VALUES ($1, $2, $3, '{}', 0, $4, $5, $5)
         ON CONFLICT (workspace_id, name) WHERE deleted_at IS NULL DO NOTHING`,
        [newId('wfl'), save.workspaceId, save.name, save.actor, save.now],
      );
      const workflow = await lockWorkflow(manager, { workspaceId: save.workspaceId, name: save.name });
      const created = workflow.draftVersion === 0;
      if (save.expectedVersion !== null && save.expectedVersion !== workflow.draftVersion)
        throw new DraftConflict(save.expectedVersion, workflow.draftVersion);
      workflow.draft = save.document;
      workflow.draftVersion++;
      workflow.title = save.title;
      workflow.description = save.description;
      workflow.updatedBy = save.actor;
      workflow.updatedAt = save.now;
      await manager.save(workflow);
      return { workflow: recordOf(workflow), created };
    });
  }

  /**
   * Makes the draft a version: version, triggers, path claims and credentials in one transaction.
   *
   * @throws PathTaken, DraftConflict, NotFound
   */
  publish(publish: PublishWorkflow): Promise<PublishedWorkflow> {
    return managementOf(this.db).transaction(async (manager) => {
      const { workspaceId, workflowId: id } = publish;
      const workflow = await lockWorkflow(manager, { workspaceId, id });
      if (workflow.draftVersion !== publish.draftVersion)
        throw new DraftConflict(publish.draftVersion, workflow.draftVersion);
      return addVersion(manager, workflow, { ...publish, document: workflow.draft, rolledBackFrom: null });
    });
  }

  /** Publishes the document of an older version as a new version. @throws PathTaken, NotFound */
  rollback(rollback: RollbackWorkflow): Promise<PublishedWorkflow> {
    return managementOf(this.db).transaction(async (manager) => {
      const { workspaceId, workflowId: id, toVersion } = rollback;
      const workflow = await lockWorkflow(manager, { workspaceId, id });
      const target = await manager.findOneBy(WorkflowVersionEntity, { workflowId: id, version: toVersion });
      if (!target) throw new NotFound('version', String(toVersion));
      workflow.draft = target.document;
      workflow.draftVersion++;
      return addVersion(manager, workflow, {
        ...rollback,
        document: target.document,
        rolledBackFrom: toVersion,
      });
    });
  }

  async get(workspaceId: string, name: string): Promise<WorkflowRecord | null> {
    return this.find({ workspaceId, name });
  }

  /** Whichever workspace it is in; deleted ones are not found. */
  async byId(workflowId: string): Promise<WorkflowRecord | null> {
    return this.find({ id: workflowId });
  }

  /** Newest first. @throws InvalidCursor */
  async list(workspaceId: string, page: PageRequest): Promise<Page<WorkflowRecord>> {
    const limit = pageLimit(page);
    const after = positionOf(page);
    const query = managementOf(this.db)
      .manager.createQueryBuilder(WorkflowEntity, 'w')
      .where('w.workspaceId = :workspaceId AND w.deletedAt IS NULL', { workspaceId });
    if (after) query.andWhere('(w.createdAt, w.id) < (:at, :id)', after);
    const rows = await query
      .orderBy('w.createdAt', 'DESC')
      .addOrderBy('w.id', 'DESC')
      .limit(limit + 1)
      .getMany();
    return pageOf(rows.map(recordOf), limit, (workflow) => ({ at: workflow.createdAt, id: workflow.id }));
  }

  /** Of these workflows, those whose draft says something else than what is live, or of which nothing is live. */
  async changedDrafts(workflowIds: readonly string[]): Promise<ReadonlySet<string>> {
    const rows = await managementOf(this.db).manager.query<{ id: string }[]>(
      `SELECT w.id FROM workflows w
       LEFT JOIN workflow_versions v ON v.workflow_id = w.id AND v.version = w.published_version
       WHERE w.id = ANY($1) AND (v.version IS NULL OR w.draft::jsonb <> v.document::jsonb)`,
      [workflowIds],
    );
    return new Set(rows.map(({ id }) => id));
  }

  /** Newest first, without documents. Empty when the workflow is not of this workspace. */
  async versions(
    workspaceId: string,
    workflowId: string,
  ): Promise<Omit<WorkflowVersionRecord, 'document'>[]> {
    const workflow = await this.find({ workspaceId, id: workflowId });
    if (!workflow) return [];
    const rows = await managementOf(this.db).manager.find(WorkflowVersionEntity, {
      select: {
        workflowId: true,
        version: true,
        note: true,
        publishedBy: true,
        publishedAt: true,
        rolledBackFrom: true,
      },
      where: { workflowId },
      order: { version: 'DESC' },
    });
    return rows.map(({ document: _document, ...version }) => version);
  }

  /** A version stays readable after its workflow was deleted: runs refer to it. */
  async version(workflowId: string, version: number): Promise<WorkflowVersionRecord | null> {
    const { manager } = managementOf(this.db);
    const row = await manager.findOneBy(WorkflowVersionEntity, { workflowId, version });
    return row && plain(row);
  }

  /** @throws NotFound */
  setArchived(workspaceId: string, workflowId: string, archived: boolean, now: Date): Promise<void> {
    return managementOf(this.db).transaction(async (manager) => {
      const workflow = await lockWorkflow(manager, { workspaceId, id: workflowId });
      workflow.archived = archived;
      workflow.updatedAt = now;
      await manager.save(workflow);
    });
  }

  /** Deletes the workflow; its triggers retire, its runs and versions stay. @throws WorkflowInUse unless `force` */
  remove(workspaceId: string, workflowId: string, options: { force: boolean; now: Date }): Promise<void> {
    return managementOf(this.db).transaction(async (manager) => {
      const workflow = await lockWorkflow(manager, { workspaceId, id: workflowId });
      const active = await manager.findBy(TriggerEntity, { workflowId, active: true, retired: false });
      if (active.length > 0 && !options.force) throw new WorkflowInUse(active.map((trigger) => trigger.id));
      workflow.deletedAt = options.now;
      workflow.updatedAt = options.now;
      await manager.save(workflow);
      await retireTriggers(manager, workflowId, options.now);
    });
  }

  private async find(where: {
    workspaceId?: string;
    name?: string;
    id?: string;
  }): Promise<WorkflowRecord | null> {
    const workflow = await managementOf(this.db).manager.findOneBy(WorkflowEntity, {
      ...where,
      deletedAt: IsNull(),
    });
    return workflow && recordOf(workflow);
  }
}

/** Holds the row until the transaction ends: drafts and versions count up one after another. @throws NotFound */
async function lockWorkflow(
  manager: EntityManager,
  where: { workspaceId: string; name?: string; id?: string },
): Promise<WorkflowEntity> {
  const workflow = await manager.findOne(WorkflowEntity, {
    where: { ...where, deletedAt: IsNull() },
    lock: { mode: 'pessimistic_write' },
  });
  if (!workflow) throw new NotFound('workflow', where.name ?? where.id ?? '');
  return workflow;
}

async function addVersion(
  manager: EntityManager,
  workflow: WorkflowEntity,
  { document, triggers, note, actor, now, rolledBackFrom }: NewVersion,
): Promise<PublishedWorkflow> {
  const version = (workflow.publishedVersion ?? 0) + 1;
  await manager.insert(WorkflowVersionEntity, {
    workflowId: workflow.id,
    version,
    document: document as object,
    note,
    publishedBy: actor,
    publishedAt: now,
    rolledBackFrom,
  });
  workflow.publishedVersion = version;
  workflow.updatedBy = actor;
  workflow.updatedAt = now;
  await manager.save(workflow);
  const { workspaceId, id: workflowId } = workflow;
  await publishTriggers(manager, { workspaceId, workflowId, version, now }, triggers);
  const live = await readTriggers(manager, { workflowId, retired: false });
  return { workflow: recordOf(workflow), version, triggers: live };
}

const recordOf = ({ deletedAt: _deleted, ...workflow }: WorkflowEntity): WorkflowRecord => workflow;
