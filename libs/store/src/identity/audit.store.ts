import type { Database } from '../database/database.js';
import type { Page, PageRequest } from '../paging.js';
import type { AuditEntry, AuditFilter, AuditRecord } from './identity-record.js';

/** Who did what. Append-only: the table refuses UPDATE, DELETE and TRUNCATE. */
export class AuditStore {
  constructor(private readonly db: Database) {}

  append(_entries: readonly AuditEntry[]): Promise<void> {
    void this.db;
    throw new Error('#store: under construction');
  }

  /** Newest first. */
  list(_workspaceId: string, _filter: AuditFilter, _page: PageRequest): Promise<Page<AuditRecord>> {
    void this.db;
    throw new Error('#store: under construction');
  }
}
