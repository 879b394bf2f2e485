import type { Problem } from '#sdk';
import type { AuthMode } from './auth-policy.js';
import { decodeBase64 } from './decode-base64.js';

const MIN_LENGTH = 8;
const MAX_LENGTH = 4096;
/** Below this, a secret typed by a person may be guessed offline from one captured signature. */
const STRONG_LENGTH = 32;

/**
 * What is wrong with a new secret; null when it is long and random-looking. Weak ones are allowed with a
 * warning, because quickstarts use them. The message never holds the secret.
 */
export function findSecretProblem(value: string, mode: AuthMode): Omit<Problem, 'pointer'> | null {
  if (value.length < MIN_LENGTH || value.length > MAX_LENGTH) {
    return refuse(`A secret has ${MIN_LENGTH} to ${MAX_LENGTH} characters; this one has ${value.length}.`);
  }
  if (value !== value.trim()) {
    return refuse('A secret must not begin or end with white space; check how it was copied.');
  }
  if (/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/u.test(value)) {
    return refuse('A secret must not hold line breaks, control or invisible characters.');
  }
  if (mode === 'bearer' && !/^[!-~]+$/.test(value)) {
    return refuse('A bearer token is visible ASCII without spaces.');
  }
  if (mode === 'custom_header' && !/^[ -~]+$/.test(value)) {
    return refuse('A secret sent in a header is printable ASCII.');
  }
  if (mode === 'hmac_sha256' && value.startsWith('whsk_')) {
    return refuse('This is a private Ed25519 key (whsk_). Store its public half (whpk_) here.');
  }
  if (mode === 'hmac_sha256' && value.startsWith('whpk_')) {
    return decodeBase64(value.slice(5))?.length === 32
      ? null
      : refuse('whpk_ must be followed by the base64 of a 32-byte Ed25519 public key.');
  }
  return looksRandom(value)
    ? null
    : {
        code: 'weak_secret',
        message:
          'The secret is short or regular. Use at least 32 random characters, e.g. from: openssl rand -hex 32',
        severity: 'warning',
      };
}

/** Length and variety only: a guess for a warning, no measure of entropy. */
function looksRandom(value: string): boolean {
  return value.length >= STRONG_LENGTH && new Set(value).size >= 10;
}

function refuse(message: string): Omit<Problem, 'pointer'> {
  return { code: 'invalid_secret', message, severity: 'error' };
}
