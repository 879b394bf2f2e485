import { refuse, verified, type CallerVerdict } from './auth-outcome.js';
import type { CompiledAuthPolicy } from './auth-policy.js';
import { DUPLICATED, readRawHeader } from './raw-header.js';
import { verifyBearer } from './verify-bearer.js';
import { verifyBodySignature } from './verify-body-signature.js';
import { verifyCustomHeader } from './verify-custom-header.js';
import { verifyStandardSignature } from './verify-standard-signature.js';
import { advertisesV1, verifyV1Signature } from './verify-v1-signature.js';

/** One call as it stood on the wire. */
export interface PresentedCall {
  readonly policy: CompiledAuthPolicy;
  /** Node's `request.rawHeaders`: name, value, name, value, ... with repeated lines kept. */
  readonly headers: readonly string[];
  /** The exact bytes of the body; empty for a call without one. */
  readonly body: Buffer;
  /** Milliseconds since the epoch. */
  readonly now: number;
}

/**
 * Who is calling? Only the configured mode counts, and in `hmac_sha256` only the strongest scheme that the call
 * advertises: a scheme that fails is never followed by a weaker one, or stripping a header would be an attack.
 * Freshness is decided apart, by `checkFreshness`, after this.
 */
export function verifyCaller(call: PresentedCall): CallerVerdict {
  const { policy, headers, now } = call;
  if (policy.mode === 'none') return ANYONE;
  if (policy.mode === 'bearer') return verifyBearer(policy, headers, now);
  if (policy.mode === 'custom_header') return verifyCustomHeader(policy, headers, now);
  return verifyHmac(call);
}

const ANYONE = verified(undefined, { scheme: 'none' });

function verifyHmac({ policy, headers, body, now }: PresentedCall): CallerVerdict {
  const id = readRawHeader(headers, 'webhook-id');
  const timestamp = readRawHeader(headers, 'webhook-timestamp');
  const standardSignature = readRawHeader(headers, 'webhook-signature');
  if (id !== undefined || timestamp !== undefined || standardSignature !== undefined) {
    return verifyStandardSignature(
      policy,
      { id: once(id), timestamp: once(timestamp), signature: once(standardSignature) },
      body,
      now,
    );
  }
  const signature = readRawHeader(headers, policy.headerName);
  if (signature === undefined || signature === '') {
    return refuse(
      'hmac_sha256',
      'missing_signature',
      "The signature header is missing or empty. Its name is in the trigger's settings (X-Signature by default).",
    );
  }
  if (signature === DUPLICATED) {
    return refuse(
      'hmac_sha256',
      'invalid_signature',
      'The signature header came more than once. Send it once.',
    );
  }
  const sentAt = readRawHeader(headers, 'x-timestamp');
  const signed = { signature, timestamp: sentAt === DUPLICATED ? REPEATED_TIMESTAMP : sentAt, body, now };
  return advertisesV1(signature) ? verifyV1Signature(policy, signed) : verifyBodySignature(policy, signed);
}

/** No timestamp parser accepts it, and nobody signed it. */
const REPEATED_TIMESTAMP = ', ';

function once(value: string | typeof DUPLICATED | undefined): string | undefined {
  return value === DUPLICATED ? undefined : value;
}
