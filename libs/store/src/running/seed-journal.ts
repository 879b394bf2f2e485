import type { Transaction } from '../database/database.js';

/** An entry of a journal, `data` as JSON text. */
export interface SeedEntry {
  readonly key: string;
  readonly kind: string;
  readonly data: string;
}

/**
 * Gives a run that was accepted in this transaction a journal to begin with. It counts as executed once, so that its
 * first execution reads the journal as any later one does.
 */
export async function seedJournal(
  tx: Transaction,
  runId: string,
  entries: readonly SeedEntry[],
): Promise<void> {
  if (entries.length === 0) return;
  await tx.query(
    `INSERT INTO run_journal (run_id, attempt, key, kind, data)
     SELECT $1, 1, e.entry ->> 0, e.entry ->> 1, (e.entry ->> 2)::json
     FROM json_array_elements($2::json) WITH ORDINALITY AS e (entry, place) ORDER BY e.place`,
    [runId, JSON.stringify(entries.map(({ key, kind, data }) => [key, kind, data]))],
  );
  await tx.query('UPDATE live_runs SET attempt = 1 WHERE run_id = $1', [runId]);
}
