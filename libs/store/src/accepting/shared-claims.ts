import type { AcceptRequest } from './accept-request.js';

/** How the calls of one batch meet in their claims. */
export interface SharedClaims {
  /** Index of a call that must wait -> index of the earlier one that goes first. */
  readonly standingBack: ReadonlyMap<number, number>;
  /** Per call: keys (latin1) that an earlier call of the batch holds, which a trace need not leave again. */
  readonly heldBefore: readonly ReadonlySet<string>[];
}

/** Finds calls that share a claim with an earlier call of the same batch. Traces run into nothing. */
export function sharedClaims(batch: readonly AcceptRequest[]): SharedClaims {
  const firstHolder = new Map<string, number>();
  const standingBack = new Map<number, number>();
  const heldBefore: ReadonlySet<string>[] = [];
  for (const [index, { draft }] of batch.entries()) {
    const claims = (draft?.claims ?? []).map(({ key, trace }) => ({ key: key.toString('latin1'), trace }));
    const held = claims.filter(({ key }) => firstHolder.has(key));
    heldBefore.push(new Set(held.map(({ key }) => key)));
    const first = held.find(({ trace }) => !trace);
    if (first) {
      // A call that stands back claims nothing: what it would have claimed stays free for others of the batch.
      standingBack.set(index, firstHolder.get(first.key) as number);
      continue;
    }
    for (const { key } of claims) if (!firstHolder.has(key)) firstHolder.set(key, index);
  }
  return { standingBack, heldBefore };
}
