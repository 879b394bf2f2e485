import type { Database } from '../database/database.js';
import type { PutSecret, SealedSecret, SecretRecord } from './authoring-record.js';

/** Sealed secrets. */
export class SecretStore {
  constructor(private readonly db: Database) {}

  /** Stores a value; raises the revision of the triggers that use it. @throws TooManyActiveSecrets, NameTaken (the id is not the stored one) */
  put(_secret: PutSecret): Promise<{ secret: SecretRecord; created: boolean; triggers: string[] }> {
    void this.db;
    throw new Error('#store: under construction');
  }

  /** With its boxes; `previous` only those that work at `now`. */
  get(_workspaceId: string, _name: string, _now: Date): Promise<SealedSecret | null> {
    void this.db;
    throw new Error('#store: under construction');
  }

  getMany(_workspaceId: string, _names: readonly string[], _now: Date): Promise<SealedSecret[]> {
    void this.db;
    throw new Error('#store: under construction');
  }

  list(_workspaceId: string, _now: Date): Promise<SecretRecord[]> {
    void this.db;
    throw new Error('#store: under construction');
  }

  /** Ids of the triggers that use it. */
  usedBy(_workspaceId: string, _name: string): Promise<string[]> {
    void this.db;
    throw new Error('#store: under construction');
  }

  /** @throws NotFound */
  remove(_workspaceId: string, _name: string, _now: Date): Promise<void> {
    void this.db;
    throw new Error('#store: under construction');
  }
}
