import { hash, timingSafeEqual } from 'node:crypto';
import type { CompiledSecret } from './auth-policy.js';

/**
 * Finds the secret that a header value equals, in time that depends on the number of secrets only.
 * Both sides are hashed first, so that lengths do not show and `timingSafeEqual` cannot throw.
 *
 * @param presented header value as Node gives it (one character per wire byte)
 * @param now milliseconds since the epoch
 */
export function matchSecretDigest(
  secrets: readonly CompiledSecret[],
  presented: string,
  now: number,
): CompiledSecret | undefined {
  const digest = hash('sha256', Buffer.from(presented, 'latin1'), 'buffer');
  let match: CompiledSecret | undefined;
  for (const secret of secrets) {
    const isEqual = timingSafeEqual(secret.digest, digest);
    if (isEqual && secret.expiresAtMs > now && match === undefined) match = secret;
  }
  return match;
}
