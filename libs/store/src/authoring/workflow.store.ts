import type { Database } from '../database/database.js';
import type { Page, PageRequest } from '../paging.js';
import type {
  PublishedWorkflow,
  PublishWorkflow,
  RollbackWorkflow,
  SaveDraft,
  WorkflowRecord,
  WorkflowVersionRecord,
} from './authoring-record.js';

/** Workflows, their drafts and published versions. */
export class WorkflowStore {
  constructor(private readonly db: Database) {}

  /** Creates the workflow or replaces its draft. @throws DraftConflict */
  saveDraft(_draft: SaveDraft): Promise<{ workflow: WorkflowRecord; created: boolean }> {
    void this.db;
    throw new Error('#store: under construction');
  }

  /** Version, triggers, path claims and credentials in one transaction. @throws PathTaken, DraftConflict, NotFound */
  publish(_publish: PublishWorkflow): Promise<PublishedWorkflow> {
    void this.db;
    throw new Error('#store: under construction');
  }

  /** Publishes the document of an older version as a new version. @throws PathTaken, NotFound */
  rollback(_rollback: RollbackWorkflow): Promise<PublishedWorkflow> {
    void this.db;
    throw new Error('#store: under construction');
  }

  get(_workspaceId: string, _name: string): Promise<WorkflowRecord | null> {
    void this.db;
    throw new Error('#store: under construction');
  }

  byId(_workflowId: string): Promise<WorkflowRecord | null> {
    void this.db;
    throw new Error('#store: under construction');
  }

  list(_workspaceId: string, _page: PageRequest): Promise<Page<WorkflowRecord>> {
    void this.db;
    throw new Error('#store: under construction');
  }

  /** Newest first, without documents. */
  versions(_workspaceId: string, _workflowId: string): Promise<Omit<WorkflowVersionRecord, 'document'>[]> {
    void this.db;
    throw new Error('#store: under construction');
  }

  version(_workflowId: string, _version: number): Promise<WorkflowVersionRecord | null> {
    void this.db;
    throw new Error('#store: under construction');
  }

  setArchived(_workspaceId: string, _workflowId: string, _archived: boolean, _now: Date): Promise<void> {
    void this.db;
    throw new Error('#store: under construction');
  }

  /** Deletes the workflow; its triggers retire, its runs stay. @throws WorkflowInUse unless `force` */
  remove(_workspaceId: string, _workflowId: string, _options: { force: boolean; now: Date }): Promise<void> {
    void this.db;
    throw new Error('#store: under construction');
  }
}
