import type { EntityManager } from 'typeorm';
import { In, MoreThan } from 'typeorm';
import type { Database } from '../database/database.js';
import { managementOf } from '../database/pg-database.js';
import { plain } from '../entities/plain.js';
import { PreviousSecretEntity } from '../entities/previous-secret.entity.js';
import { SecretEntity } from '../entities/secret.entity.js';
import { TriggerSecretEntity } from '../entities/trigger-secret.entity.js';
import { NameTaken, NotFound, TooManyActiveSecrets } from '../store-errors.js';
import type { PutSecret, SealedSecret, SecretRecord } from './authoring-record.js';
import { touchTriggersOfSecret } from './trigger-changes.js';

/** Older values of one secret that may work at the same time. */
const MAX_PREVIOUS = 2;

/** Sealed secrets. This room never sees a value: boxes come and go as they are. */
export class SecretStore {
  constructor(private readonly db: Database) {}

  /**
   * Stores a value; raises the revision of the triggers that use it, so that the old value stops (or the grace period
   * begins) with the commit.
   *
   * @returns `triggers`: the ids of those triggers
   * @throws TooManyActiveSecrets, or NameTaken when the name is stored under another id: read it and seal again
   */
  put(secret: PutSecret): Promise<{ secret: SecretRecord; created: boolean; triggers: string[] }> {
    const { id, workspaceId, name, now } = secret;
    return managementOf(this.db).transaction(async (manager) => {
      const inserted: unknown[] = await manager.query(
        `INSERT INTO secrets (id, workspace_id, name, box, last4, weak, created_at, updated_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $7) ON CONFLICT DO NOTHING RETURNING id`,
        [id, workspaceId, name, secret.box, secret.last4, secret.weak, now],
      );
      const created = inserted.length === 1;
      const stored = await manager.findOne(SecretEntity, {
        where: { workspaceId, name },
        lock: { mode: 'pessimistic_write' },
      });
      if (stored?.id !== id) throw new NameTaken('secret', name);
      if (!created) await replace(manager, stored, secret);
      const triggers = await touchTriggersOfSecret(manager, secret, now);
      return { secret: unsealed(await sealed(manager, stored, now)), created, triggers };
    });
  }

  /** With its boxes; `previous` only those that work at `now`, newest first. */
  async get(workspaceId: string, name: string, now: Date): Promise<SealedSecret | null> {
    const [secret] = await this.getMany(workspaceId, [name], now);
    return secret ?? null;
  }

  /** Names that do not exist are left out. */
  async getMany(workspaceId: string, names: readonly string[], now: Date): Promise<SealedSecret[]> {
    const { manager } = managementOf(this.db);
    const secrets = await manager.findBy(SecretEntity, { workspaceId, name: In([...names]) });
    return Promise.all(secrets.map((secret) => sealed(manager, secret, now)));
  }

  /** By name. */
  async list(workspaceId: string, now: Date): Promise<SecretRecord[]> {
    const { manager } = managementOf(this.db);
    const secrets = await manager.find(SecretEntity, { where: { workspaceId }, order: { name: 'ASC' } });
    const records = await Promise.all(secrets.map((secret) => sealed(manager, secret, now)));
    return records.map(unsealed);
  }

  /** Ids of the triggers that use it. */
  async usedBy(workspaceId: string, name: string): Promise<string[]> {
    const { manager } = managementOf(this.db);
    const uses = await manager.findBy(TriggerSecretEntity, { workspaceId, secretName: name });
    return uses.map((use) => use.triggerId);
  }

  /** Triggers that use it refuse every call from the commit on. @throws NotFound */
  remove(workspaceId: string, name: string, now: Date): Promise<void> {
    return managementOf(this.db).transaction(async (manager) => {
      const { affected } = await manager.delete(SecretEntity, { workspaceId, name });
      if (!affected) throw new NotFound('secret', name);
      await touchTriggersOfSecret(manager, { workspaceId, name }, now);
    });
  }
}

async function replace(manager: EntityManager, stored: SecretEntity, put: PutSecret): Promise<void> {
  const { now, graceUntil } = put;
  if (graceUntil === null || graceUntil <= now) {
    await manager.delete(PreviousSecretEntity, { secretId: stored.id });
  } else {
    const active = await previousOf(manager, stored.id, now);
    const next = active.at(-1);
    if (next && active.length >= MAX_PREVIOUS) throw new TooManyActiveSecrets(put.name, next.expiresAt);
    await manager.query('DELETE FROM previous_secrets WHERE secret_id = $1 AND expires_at <= $2', [
      stored.id,
      now,
    ]);
    await manager.insert(PreviousSecretEntity, {
      secretId: stored.id,
      box: stored.box,
      expiresAt: graceUntil,
    });
  }
  stored.box = put.box;
  stored.last4 = put.last4;
  stored.weak = put.weak;
  stored.updatedAt = now;
  await manager.save(stored);
}

/** Newest first. */
const previousOf = (manager: EntityManager, secretId: string, now: Date): Promise<PreviousSecretEntity[]> =>
  manager.find(PreviousSecretEntity, {
    where: { secretId, expiresAt: MoreThan(now) },
    order: { id: 'DESC' },
  });

async function sealed(manager: EntityManager, secret: SecretEntity, now: Date): Promise<SealedSecret> {
  const previous = await previousOf(manager, secret.id, now);
  return { ...plain(secret), previous: previous.map(({ box, expiresAt }) => ({ box, expiresAt })) };
}

const unsealed = ({ box: _box, previous, ...secret }: SealedSecret): SecretRecord => ({
  ...secret,
  previous: previous.map(({ expiresAt }) => ({ expiresAt })),
});
