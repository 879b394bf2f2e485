import { createHmac, timingSafeEqual, type KeyObject } from 'node:crypto';
import type { CompiledSecret } from './auth-policy.js';

/** A header may carry this many signatures; more is no rotation but a search. */
export const MAX_SIGNATURE_CANDIDATES = 10;

/** The secret that made one of the candidates, and the MAC that we computed with it. */
export interface MacMatch {
  readonly secret: CompiledSecret;
  readonly mac: Buffer;
}

/** The signed message in at most two parts, so that the body is never copied behind a prefix. */
export interface SignedMessage {
  /** Text before the body; '' for none. Latin-1: one character per wire byte. */
  readonly prefix: string;
  readonly body: Buffer;
}

/**
 * One HMAC per live secret, each compared with every candidate. No early return: the time tells the number of
 * secrets and candidates, never which one matched or how far.
 *
 * @param keyOf the key of a secret in this scheme; null leaves the secret out
 * @param candidates 32-byte MACs from the request, at most {@link MAX_SIGNATURE_CANDIDATES}
 * @param now milliseconds since the epoch
 */
export function matchMac(
  secrets: readonly CompiledSecret[],
  keyOf: (secret: CompiledSecret) => KeyObject | null,
  message: SignedMessage,
  candidates: readonly Buffer[],
  now: number,
): MacMatch | undefined {
  let match: MacMatch | undefined;
  for (const secret of secrets) {
    const key = keyOf(secret);
    if (key === null || secret.expiresAtMs <= now) continue;
    const hmac = createHmac('sha256', key);
    if (message.prefix !== '') hmac.update(message.prefix, 'latin1');
    const mac = hmac.update(message.body).digest();
    let isMatch = false;
    for (const candidate of candidates) {
      isMatch = timingSafeEqual(mac, candidate) || isMatch;
    }
    if (isMatch && match === undefined) match = { secret, mac };
  }
  return match;
}

/** 64 hex digits in any case to 32 bytes; null for anything else, because Buffer.from cuts at the first bad digit. */
export function decodeHexMac(text: string): Buffer | null {
  return text.length === 64 && HEX.test(text) ? Buffer.from(text, 'hex') : null;
}

const HEX = /^[0-9a-fA-F]+$/;
