import { refuse, type RefusedCaller } from './auth-outcome.js';
import type { AuthScheme, CompiledAuthPolicy } from './auth-policy.js';
import { parseTimestamp } from './parse-timestamp.js';

export type FreshnessVerdict = { readonly ok: true } | RefusedCaller;

const FRESH: FreshnessVerdict = Object.freeze({ ok: true });

/**
 * Was the call signed within the replay window? HMAC schemes only; a window of 0 seconds turns it off.
 * Both sides of the clock count, in whole seconds, bounds included (D12). Must run after `verifyCaller`.
 *
 * @param call.timestampHeader `timestampHeader` of the verified caller
 * @param call.now milliseconds since the epoch
 */
export function checkFreshness(call: {
  readonly policy: Pick<CompiledAuthPolicy, 'replayWindowSeconds'>;
  readonly scheme: AuthScheme;
  readonly timestampHeader: string | undefined;
  readonly now: number;
}): FreshnessVerdict {
  const windowSeconds = call.policy.replayWindowSeconds;
  if (windowSeconds === 0 || !isSigned(call.scheme)) return FRESH;
  const sentAt = call.timestampHeader === undefined ? null : parseTimestamp(call.timestampHeader);
  if (sentAt !== null && Math.abs(Math.floor(call.now / 1000) - sentAt) <= windowSeconds) return FRESH;
  return refuse(
    'hmac_sha256',
    'timestamp_outside_replay_window',
    `timestamp outside replay window: ${reason(call.timestampHeader, sentAt, windowSeconds)}`,
  );
}

function isSigned(scheme: AuthScheme): boolean {
  return scheme === 'body' || scheme === 'v1' || scheme === 'standard';
}

function reason(header: string | undefined, sentAt: number | null, windowSeconds: number): string {
  if (header === undefined || header === '') {
    return 'the timestamp header is missing. Send X-Timestamp with the current Unix seconds.';
  }
  if (sentAt !== null) {
    return `it differs from the server's clock by more than ${windowSeconds} s. Check the clock, and sign each attempt anew.`;
  }
  if (/^\d{13}$/.test(header.trim())) {
    return 'it looks like milliseconds. Send Unix seconds (10 digits).';
  }
  return 'it is not a timestamp. Send Unix seconds or an ISO-8601 date-time such as 2026-01-31T12:00:00Z, once.';
}
