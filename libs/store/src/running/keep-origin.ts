import type { Transaction } from '../database/database.js';
import type { RunOrigin } from './run-record.js';

/** Keeps which run it is that a run, accepted in this transaction, repeats. */
export async function keepOrigin(tx: Transaction, runId: string, origin: RunOrigin): Promise<void> {
  await tx.query(
    'INSERT INTO run_origins (run_id, original_id, from_block, edited) VALUES ($1, $2, $3, $4)',
    [runId, origin.runId, origin.fromBlock, origin.edited],
  );
}
