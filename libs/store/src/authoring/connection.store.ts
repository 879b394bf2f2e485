import type { Database } from '../database/database.js';
import type { ConnectionRecord, PutConnection } from './authoring-record.js';

/** Model connections. */
export class ConnectionStore {
  constructor(private readonly db: Database) {}

  /** @throws NameTaken (the id is not the stored one) */
  put(_connection: PutConnection): Promise<{ connection: ConnectionRecord; created: boolean }> {
    void this.db;
    throw new Error('#store: under construction');
  }

  get(_workspaceId: string, _name: string): Promise<ConnectionRecord | null> {
    void this.db;
    throw new Error('#store: under construction');
  }

  list(_workspaceId: string): Promise<ConnectionRecord[]> {
    void this.db;
    throw new Error('#store: under construction');
  }

  /** @throws NotFound */
  remove(_workspaceId: string, _name: string): Promise<void> {
    void this.db;
    throw new Error('#store: under construction');
  }
}
