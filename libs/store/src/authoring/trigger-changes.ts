import type { EntityManager } from 'typeorm';
import { Channels } from '../channels.js';

/** NOTIFY takes less than 8000 bytes. */
const LONGEST_PAYLOAD = 7000;

interface ChangedTrigger {
  readonly id: string;
  readonly path: string | null;
}

/**
 * Says that these triggers are compiled anew: counts the change and notifies every process, when the transaction
 * commits. Call it last: the counter's row is locked until then.
 */
export async function announceTriggers(
  manager: EntityManager,
  changed: readonly ChangedTrigger[],
): Promise<void> {
  if (changed.length === 0) return;
  const names = new Set(changed.flatMap(({ id, path }) => (path === null ? [id] : [id, path])));
  const payload = JSON.stringify([...names]);
  await manager.query('UPDATE trigger_changes SET changes = changes + 1');
  await manager.query('SELECT pg_notify($1, $2)', [
    Channels.triggers,
    Buffer.byteLength(payload) > LONGEST_PAYLOAD ? '*' : payload,
  ]);
}

/** Raises the revision of the triggers that use a secret, and announces them. @returns their ids */
export async function touchTriggersOfSecret(
  manager: EntityManager,
  secret: { workspaceId: string; name: string },
  now: Date,
): Promise<string[]> {
  const changed: [ChangedTrigger[], number] = await manager.query(
    `UPDATE triggers t SET revision = t.revision + 1, updated_at = $3
     WHERE NOT t.retired AND t.id IN (
       SELECT trigger_id FROM trigger_secrets WHERE workspace_id = $1 AND secret_name = $2
     ) RETURNING t.id, t.path`,
    [secret.workspaceId, secret.name, now],
  );
  await announceTriggers(manager, changed[0]);
  return changed[0].map(({ id }) => id);
}
