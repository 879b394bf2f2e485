import { refuse, verified, type CallerVerdict } from './auth-outcome.js';
import type { CompiledAuthPolicy } from './auth-policy.js';
import { decodeHexMac, matchMac, MAX_SIGNATURE_CANDIDATES } from './match-mac.js';
import { stripOws } from './raw-header.js';
import { literalKey, type SignedCall } from './verify-body-signature.js';

/** True when the header has a `v1=` element: then only this scheme is tried, so nothing can be stripped off it. */
export function advertisesV1(signature: string): boolean {
  if (signature.startsWith('v1=')) return true;
  if (!signature.includes('v1=')) return false;
  return signature.split(',').some((element) => stripOws(element).startsWith('v1='));
}

/** The *v1* scheme: `v1=<hex>[,v1=<hex>...]` over `<X-Timestamp as sent>.<raw body>`. */
export function verifyV1Signature(policy: CompiledAuthPolicy, call: SignedCall): CallerVerdict {
  if (call.timestamp === undefined || call.timestamp === '') {
    return refuse(
      'hmac_sha256',
      'timestamp_outside_replay_window',
      'timestamp outside replay window: X-Timestamp is missing, and a v1 signature covers it. Send the timestamp that you signed.',
    );
  }
  const candidates = readCandidates(call.signature);
  if (candidates === null) {
    return refuse(
      'hmac_sha256',
      'invalid_signature',
      `The signature header holds more than ${MAX_SIGNATURE_CANDIDATES} v1 signatures. Send one per active secret.`,
    );
  }
  const message = { prefix: `${call.timestamp}.`, body: call.body };
  const match =
    candidates.length === 0 ? undefined : matchMac(policy.secrets, literalKey, message, candidates, call.now);
  if (match === undefined) {
    return refuse(
      'hmac_sha256',
      'invalid_signature',
      'No v1 signature matches. Sign "<X-Timestamp as sent>.<body bytes>" with HMAC-SHA256 and send "v1=<64 hex digits>".',
    );
  }
  if (!TIMESTAMP_CHARACTERS.test(call.timestamp)) {
    return refuse(
      'hmac_sha256',
      'timestamp_outside_replay_window',
      'timestamp outside replay window: X-Timestamp is not a timestamp. Send Unix seconds or an ISO-8601 date-time.',
    );
  }
  return verified(match.secret, { scheme: 'v1', mac: match.mac, timestampHeader: call.timestamp });
}

/**
 * Also without a replay window: else a captured body signature over `{"a":1.5}` would verify as v1 with the timestamp
 * `{"a":1` and the body `5}`.
 */
const TIMESTAMP_CHARACTERS = /^[0-9TZ:+. -]{1,40}$/;

/** Well-formed v1 elements; other versions are skipped; null when there are too many to try. */
function readCandidates(signature: string): Buffer[] | null {
  const candidates: Buffer[] = [];
  let count = 0;
  for (const part of signature.split(',')) {
    const element = stripOws(part);
    if (!element.startsWith('v1=')) continue;
    if (++count > MAX_SIGNATURE_CANDIDATES) return null;
    const mac = decodeHexMac(element.slice(3));
    if (mac !== null) candidates.push(mac);
  }
  return candidates;
}
