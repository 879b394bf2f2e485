import type { AcceptRequest, Charge } from './accept-request.js';

/** The hits of one batch on one window. */
export interface ChargeGroup extends Charge {
  hits: number;
}

/** The charges of a batch: one group per key, and which place (from 1) and rank each call has; null = no charge. */
export interface GroupedCharges {
  /** In the order in which the database sorts the keys, which is also the order of their locks. */
  readonly groups: readonly ChargeGroup[];
  readonly charges: readonly (number | null)[];
  readonly ranks: readonly (number | null)[];
}

/** Counts the hits of a batch per window. Of different settings for one key the largest hold. */
export function groupCharges(batch: readonly AcceptRequest[]): GroupedCharges {
  const byKey = new Map<string, ChargeGroup>();
  const ranks = batch.map(({ charge }) => {
    if (!charge) return null;
    const group = byKey.get(charge.key);
    if (!group) {
      byKey.set(charge.key, { ...charge, hits: 1 });
      return 1;
    }
    byKey.set(charge.key, {
      key: charge.key,
      limit: Math.max(group.limit, charge.limit),
      windowMs: Math.max(group.windowMs, charge.windowMs),
      now: group.now > charge.now ? group.now : charge.now,
      hits: group.hits + 1,
    });
    return group.hits + 1;
  });
  const groups = [...byKey.values()];
  // Byte order of UTF-8, which is COLLATE "C".
  if (groups.length > 1) groups.sort((a, b) => Buffer.compare(Buffer.from(a.key), Buffer.from(b.key)));
  const places = new Map(groups.map(({ key }, index) => [key, index + 1]));
  return { groups, ranks, charges: batch.map(({ charge }) => charge && (places.get(charge.key) ?? null)) };
}
