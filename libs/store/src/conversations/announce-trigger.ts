import { Channels } from '../channels.js';
import type { Queryable } from '../database/database.js';

/** Tells every process that these triggers changed, when the transaction commits. Call it last (see trigger-changes). */
export async function announceTrigger(tx: Queryable, ids: readonly string[]): Promise<void> {
  await tx.query('UPDATE trigger_changes SET changes = changes + 1');
  // beyond what NOTIFY carries, everything changed
  const payload = ids.length > 100 ? '*' : JSON.stringify(ids);
  await tx.query('SELECT pg_notify($1, $2)', [Channels.triggers, payload]);
}
