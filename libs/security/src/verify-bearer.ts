import { refuse, verified, type CallerVerdict } from './auth-outcome.js';
import type { CompiledAuthPolicy } from './auth-policy.js';
import { matchSecretDigest } from './match-secret-digest.js';
import { DUPLICATED, readRawHeader, stripOws } from './raw-header.js';

const NO_TOKEN = 'No bearer token came. Send the header "Authorization: Bearer <token>".';
const BAD_TOKEN =
  'The bearer token is not valid for this trigger. Send exactly one "Authorization: Bearer <token>" with the current token.';

/** `Authorization: Bearer <token>`: the scheme in any case, one or more spaces, the token exact. */
export function verifyBearer(
  policy: CompiledAuthPolicy,
  rawHeaders: readonly string[],
  now: number,
): CallerVerdict {
  const value = readRawHeader(rawHeaders, 'authorization');
  if (value === DUPLICATED) return refuse('bearer', 'invalid_credentials', BAD_TOKEN);
  if (value === undefined || value.slice(0, 6).toLowerCase() !== 'bearer') {
    return refuse('bearer', 'missing_credentials', NO_TOKEN);
  }
  if (value.length > 6 && value.charCodeAt(6) !== 0x20) {
    return refuse('bearer', 'missing_credentials', NO_TOKEN);
  }
  const token = stripOws(value.slice(6));
  const secret = token === '' ? undefined : matchSecretDigest(policy.secrets, token, now);
  if (secret === undefined) return refuse('bearer', 'invalid_credentials', BAD_TOKEN);
  return verified(secret, { scheme: 'bearer' });
}
