import { hash } from 'node:crypto';

/**
 * Key of a signature in the seen-signature cache: SHA-256 over the trigger and the MAC that we computed, so that
 * spelling, prefix and case of the header make no difference.
 *
 * @param mac `mac` of the verified caller
 */
export function seenSignatureKey(triggerId: string, mac: Buffer): Buffer {
  return hash('sha256', Buffer.concat([Buffer.from(`${triggerId}\0`), mac]), 'buffer');
}

/**
 * How long a signature must be remembered: while any timestamp that verifies could still be fresh, on both sides of
 * the clock, and a minute more for servers whose clocks differ.
 *
 * @returns seconds
 */
export function seenSignatureTtlSeconds(replayWindowSeconds: number): number {
  return 2 * replayWindowSeconds + 60;
}
