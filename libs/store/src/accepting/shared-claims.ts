import type { AcceptRequest } from './accept-request.js';

/**
 * Finds calls that share a claim with an earlier call of the same batch.
 *
 * @returns index of the later call -> index of the earlier one that goes first
 */
export function sharedClaims(batch: readonly AcceptRequest[]): Map<number, number> {
  const firstHolder = new Map<string, number>();
  const later = new Map<number, number>();
  for (const [index, { draft }] of batch.entries()) {
    const keys = draft?.claims.map((claim) => claim.key.toString('latin1')) ?? [];
    const earlier = keys.map((key) => firstHolder.get(key)).find((holder) => holder !== undefined);
    // A call that stands back claims nothing: what it would have claimed stays free for others of the batch.
    if (earlier === undefined) for (const key of keys) firstHolder.set(key, index);
    else later.set(index, earlier);
  }
  return later;
}
