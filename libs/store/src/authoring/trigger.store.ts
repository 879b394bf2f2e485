import type { Database } from '../database/database.js';
import type { TriggerRecord } from './authoring-record.js';

/** Published entry points. */
export class TriggerStore {
  constructor(private readonly db: Database) {}

  /** Any trigger of that path that is not retired; active or not. */
  byPath(_path: string): Promise<TriggerRecord | null> {
    void this.db;
    throw new Error('#store: under construction');
  }

  byId(_triggerId: string): Promise<TriggerRecord | null> {
    void this.db;
    throw new Error('#store: under construction');
  }

  /** Not retired ones; of one workflow when given. */
  list(_workspaceId: string, _workflowId?: string): Promise<TriggerRecord[]> {
    void this.db;
    throw new Error('#store: under construction');
  }

  /** @throws NotFound */
  setActive(_workspaceId: string, _triggerId: string, _active: boolean, _now: Date): Promise<TriggerRecord> {
    void this.db;
    throw new Error('#store: under construction');
  }

  /** The trigger of this instance (in any workspace) that holds the path, unless it is of `exceptWorkflowId`. */
  pathTakenBy(_path: string, _exceptWorkflowId: string | null): Promise<string | null> {
    void this.db;
    throw new Error('#store: under construction');
  }

  /** Counts up with every change of any trigger: poll it while notifications are down. */
  changeCount(): Promise<number> {
    void this.db;
    throw new Error('#store: under construction');
  }
}
