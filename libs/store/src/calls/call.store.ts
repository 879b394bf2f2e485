import type { Database } from '../database/database.js';
import type { Page, PageRequest } from '../paging.js';
import type { CallFilter, CallRecord } from './call-record.js';

/** Every inbound call, accepted or not. */
export class CallStore {
  constructor(private readonly db: Database) {}

  /** Newest first. */
  list(_workspaceId: string, _filter: CallFilter, _page: PageRequest): Promise<Page<CallRecord>> {
    void this.db;
    throw new Error('#store: under construction');
  }
}
