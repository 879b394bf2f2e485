import { refuse, verified, type CallerVerdict } from './auth-outcome.js';
import type { CompiledAuthPolicy, CompiledSecret } from './auth-policy.js';
import { decodeHexMac, matchMac } from './match-mac.js';
import { stripOws } from './raw-header.js';

/** What the HMAC schemes read from a call. */
export interface SignedCall {
  /** The signature header without surrounding white space. */
  readonly signature: string;
  /** `X-Timestamp` as sent, or undefined. Repeated lines arrive joined with ", ", which no parser accepts. */
  readonly timestamp: string | undefined;
  /** The bytes on the wire, before any decoding. */
  readonly body: Buffer;
  /** Milliseconds since the epoch. */
  readonly now: number;
}

/**
 * The *body* scheme: hex HMAC-SHA256 over the raw body, `sha256=` in front or not.
 * It signs neither time nor key, which is why owners can refuse it with `requireSignedTimestamp`.
 */
export function verifyBodySignature(policy: CompiledAuthPolicy, call: SignedCall): CallerVerdict {
  if (policy.requireSignedTimestamp) {
    return refuse(
      'hmac_sha256',
      'unsigned_timestamp_not_allowed',
      'This trigger takes signatures that cover the timestamp only: sign "<X-Timestamp>.<body>" and send "v1=<hex>", or use Standard Webhooks.',
    );
  }
  const candidate = decodeHexMac(withoutPrefix(call.signature));
  const match =
    candidate === null
      ? undefined
      : matchMac(policy.secrets, literalKey, { prefix: '', body: call.body }, [candidate], call.now);
  if (match === undefined) {
    return refuse(
      'hmac_sha256',
      'invalid_signature',
      'The signature does not match. Send the hex HMAC-SHA256 of exactly the bytes of the body, keyed with the UTF-8 text of the secret.',
    );
  }
  return verified(match.secret, { scheme: 'body', mac: match.mac, timestampHeader: call.timestamp });
}

export function literalKey(secret: CompiledSecret): CompiledSecret['literalKey'] {
  return secret.literalKey;
}

function withoutPrefix(signature: string): string {
  return signature.slice(0, 7).toLowerCase() === 'sha256=' ? stripOws(signature.slice(7)) : signature;
}
