import type { EntityManager } from 'typeorm';
import { In, IsNull } from 'typeorm';
import type { Database } from '../database/database.js';
import { managementOf } from '../database/pg-database.js';
import { ApiKeyEntity } from '../entities/api-key.entity.js';
import { NotFound } from '../store-errors.js';
import type { ApiKeyRecord, NewApiKey } from './identity-record.js';

/** API keys, found by digest. The keys themselves are never stored. */
export class ApiKeyStore {
  constructor(private readonly db: Database) {}

  async create(key: NewApiKey): Promise<ApiKeyRecord> {
    return recordOf(await insert(managementOf(this.db).manager, key, false));
  }

  /** Revoked and expired ones too: the caller decides. */
  async byDigest(digest: Buffer): Promise<ApiKeyRecord | null> {
    const key = await managementOf(this.db).manager.findOneBy(ApiKeyEntity, { digest });
    return key && recordOf(key);
  }

  /** Oldest first; revoked ones too. */
  async list(workspaceId: string): Promise<ApiKeyRecord[]> {
    const { manager } = managementOf(this.db);
    const keys = await manager.find(ApiKeyEntity, {
      where: { workspaceId },
      order: { createdAt: 'ASC', id: 'ASC' },
    });
    return keys.map(recordOf);
  }

  /** Revoking twice keeps the first time. @throws NotFound */
  revoke(workspaceId: string, id: string, now: Date): Promise<ApiKeyRecord> {
    return managementOf(this.db).transaction(async (manager) => {
      const key = await manager.findOne(ApiKeyEntity, {
        where: { workspaceId, id },
        lock: { mode: 'pessimistic_write' },
      });
      if (!key) throw new NotFound('api_key', id);
      key.revokedAt ??= now;
      return recordOf(await manager.save(key));
    });
  }

  /**
   * Makes this key the one seeded key of its workspace; an older seeded key with another digest is revoked. Several
   * processes that start at once agree on one.
   */
  seed(key: NewApiKey): Promise<{ key: ApiKeyRecord; changed: boolean }> {
    return managementOf(this.db).transaction(async (manager) => {
      // there may be no row to lock yet
      await manager.query('SELECT pg_advisory_xact_lock(hashtext($1))', [`seed ${key.workspaceId}`]);
      const seeded = await manager.findOneBy(ApiKeyEntity, {
        workspaceId: key.workspaceId,
        seeded: true,
        revokedAt: IsNull(),
      });
      if (seeded?.digest.equals(key.digest)) return { key: recordOf(seeded), changed: false };
      if (seeded) {
        seeded.revokedAt = key.now;
        await manager.save(seeded);
      }
      const again = await manager.findOneBy(ApiKeyEntity, {
        digest: key.digest,
        workspaceId: key.workspaceId,
      });
      if (!again) return { key: recordOf(await insert(manager, key, true)), changed: true };
      // the environment went back to a key that it had before
      again.revokedAt = null;
      again.seeded = true;
      return { key: recordOf(await manager.save(again)), changed: true };
    });
  }

  /** Remembers the last use; batched by the caller. */
  async touch(ids: readonly string[], now: Date): Promise<void> {
    const { manager } = managementOf(this.db);
    await manager.update(ApiKeyEntity, { id: In([...ids]) }, { lastUsedAt: now });
  }
}

function insert(
  manager: EntityManager,
  { now, scopes, ...key }: NewApiKey,
  seeded: boolean,
): Promise<ApiKeyEntity> {
  const row = manager.create(ApiKeyEntity, {
    ...key,
    scopes: [...scopes],
    seeded,
    revokedAt: null,
    lastUsedAt: null,
    createdAt: now,
  });
  return manager.save(row);
}

const recordOf = ({ digest: _digest, ...key }: ApiKeyEntity): ApiKeyRecord => key;
