import type { Transaction } from '../database/database.js';

/**
 * Takes triggers out of use and erases what their calls left: finished runs with everything of them, and refusals. A run
 * under way is ephemeral from now on and is erased by the statement that ends it (see forget_ephemeral_runs): that one
 * takes a share lock on the trigger, as everything does that adds text, so call this before anything else is erased.
 */
export async function eraseRuns(tx: Transaction, triggerIds: readonly string[], now: Date): Promise<void> {
  await tx.query('SELECT FROM triggers WHERE id = ANY ($1) ORDER BY id FOR UPDATE', [triggerIds]);
  await tx.query(
    `UPDATE triggers SET active = false, retired = true, revision = revision + 1, updated_at = $2 WHERE id = ANY ($1)`,
    [triggerIds, now],
  );
  await tx.query('UPDATE runs SET ephemeral = true WHERE trigger_id = ANY ($1) AND NOT ephemeral', [
    triggerIds,
  ]);
  await tx.query('DELETE FROM run_matches WHERE trigger_id = ANY ($1)', [triggerIds]);
  await tx.query('DELETE FROM guardrail_suppressions WHERE trigger_id = ANY ($1)', [triggerIds]);
  await tx.query('DELETE FROM deliveries WHERE trigger_id = ANY ($1)', [triggerIds]);
  const finished = `(SELECT r.id FROM runs r JOIN run_results e ON e.run_id = r.id WHERE r.trigger_id = ANY ($1))`;
  await tx.query(`DELETE FROM run_journal WHERE run_id IN ${finished}`, [triggerIds]);
  await tx.query(`DELETE FROM run_events WHERE run_id IN ${finished}`, [triggerIds]);
  await tx.query(
    `WITH gone AS (
       DELETE FROM run_results WHERE run_id IN ${finished} RETURNING run_id
     ) DELETE FROM runs WHERE id IN (SELECT run_id FROM gone)`,
    [triggerIds],
  );
  await tx.query('DELETE FROM refusals WHERE trigger_id = ANY ($1)', [triggerIds]);
}
