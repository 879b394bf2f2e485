import type { AcceptRequest } from './accept-request.js';

/** JSON text of what a batch has to keep beside its runs; null = nothing. Of ephemeral runs nothing is kept. */
export function matchRows(batch: readonly AcceptRequest[]): string | null {
  const rows: object[] = [];
  for (const [n, { draft }] of batch.entries()) {
    if (!draft?.matches || draft.ephemeral) continue;
    rows.push({
      n,
      run_id: draft.runId,
      workspace_id: draft.workspaceId,
      trigger_id: draft.triggerId,
      at: draft.now,
      found: draft.matches,
    });
  }
  return rows.length === 0 ? null : JSON.stringify(rows);
}
