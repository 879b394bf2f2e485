import type { Database } from '../database/database.js';
import type { WorkspaceRecord } from './identity-record.js';

/** Workspaces. */
export class WorkspaceStore {
  constructor(private readonly db: Database) {}

  /** @throws NameTaken */
  create(_workspace: { id: string; name: string; now: Date }): Promise<WorkspaceRecord> {
    void this.db;
    throw new Error('#store: under construction');
  }

  get(_id: string): Promise<WorkspaceRecord | null> {
    void this.db;
    throw new Error('#store: under construction');
  }

  list(): Promise<WorkspaceRecord[]> {
    void this.db;
    throw new Error('#store: under construction');
  }
}
