import type { Database } from '../database/database.js';
import type { ApiKeyRecord, NewApiKey } from './identity-record.js';

/** API keys, by digest. */
export class ApiKeyStore {
  constructor(private readonly db: Database) {}

  create(_key: NewApiKey): Promise<ApiKeyRecord> {
    void this.db;
    throw new Error('#store: under construction');
  }

  /** Revoked and expired ones too: the caller decides. */
  byDigest(_digest: Buffer): Promise<ApiKeyRecord | null> {
    void this.db;
    throw new Error('#store: under construction');
  }

  list(_workspaceId: string): Promise<ApiKeyRecord[]> {
    void this.db;
    throw new Error('#store: under construction');
  }

  /** @throws NotFound */
  revoke(_workspaceId: string, _id: string, _now: Date): Promise<ApiKeyRecord> {
    void this.db;
    throw new Error('#store: under construction');
  }

  /** Makes this key the one seeded key of its workspace; an older seeded key with another digest is revoked. Atomic. */
  seed(_key: NewApiKey): Promise<{ key: ApiKeyRecord; changed: boolean }> {
    void this.db;
    throw new Error('#store: under construction');
  }

  /** Remembers the last use; batched by the caller. */
  touch(_ids: readonly string[], _now: Date): Promise<void> {
    void this.db;
    throw new Error('#store: under construction');
  }
}
