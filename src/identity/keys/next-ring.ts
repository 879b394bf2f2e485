import { randomBytes } from 'node:crypto';
import type { EncryptionKey } from '#security';

const numberOf = ({ id }: EncryptionKey): number => Number(/^k(\d+)$/.exec(id)?.[1] ?? 0);

/** The keys of a rotation: which one is to seal, and the others, which only open. */
export interface Rotation {
  readonly target: EncryptionKey;
  readonly others: readonly EncryptionKey[];
  /** True when the target was made now; false when a rotation that was cut off goes on. */
  readonly isNew: boolean;
}

/**
 * What a rotation of the key file aims at. One that was cut off left a key that does not seal everything yet: it goes
 * on with that key, and does not make another one each time it is repeated.
 *
 * @param sealing ids of the keys that stored values are sealed with
 */
export function nextRing(ring: readonly EncryptionKey[], sealing: ReadonlySet<string>): Rotation {
  const newest = ring.reduce((best, key) => (numberOf(key) > numberOf(best) ? key : best));
  const others = ring.filter((key) => key !== newest);
  const unfinished = ring[0] !== newest || others.some(({ id }) => sealing.has(id));
  if (ring.length > 1 && unfinished) return { target: newest, others, isNew: false };
  const taken = Math.max(...ring.map(numberOf));
  return { target: { id: `k${taken + 1}`, bytes: randomBytes(32) }, others: ring, isNew: true };
}
