import { refuse, verified, type CallerVerdict } from './auth-outcome.js';
import type { CompiledAuthPolicy } from './auth-policy.js';
import { matchSecretDigest } from './match-secret-digest.js';
import { DUPLICATED, readRawHeader } from './raw-header.js';

/** The configured header, its name in any case, its value exact. */
export function verifyCustomHeader(
  policy: CompiledAuthPolicy,
  rawHeaders: readonly string[],
  now: number,
): CallerVerdict {
  const value = readRawHeader(rawHeaders, policy.headerName);
  if (value === undefined || value === '') {
    return refuse(
      'custom_header',
      'missing_credentials',
      "The trigger's credential header is missing or empty. Its name is in the trigger's settings.",
    );
  }
  const secret = value === DUPLICATED ? undefined : matchSecretDigest(policy.secrets, value, now);
  if (secret === undefined) {
    return refuse(
      'custom_header',
      'invalid_credentials',
      "The trigger's credential header does not hold a current credential. Send the header exactly once.",
    );
  }
  return verified(secret, { scheme: 'custom_header' });
}
