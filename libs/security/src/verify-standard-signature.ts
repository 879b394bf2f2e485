import { hash, verify } from 'node:crypto';
import { refuse, verified, type CallerVerdict } from './auth-outcome.js';
import type { CompiledAuthPolicy, CompiledSecret } from './auth-policy.js';
import { decodeBase64 } from './decode-base64.js';
import { matchMac, MAX_SIGNATURE_CANDIDATES, type SignedMessage } from './match-mac.js';

/** The three Standard Webhooks headers; undefined when absent or repeated. */
export interface StandardHeaders {
  readonly id: string | undefined;
  readonly timestamp: string | undefined;
  readonly signature: string | undefined;
}

/** Ed25519 checks one call may cost; each is some 50 times an HMAC. */
const MAX_ED25519_CHECKS = 30;
/**
 * Visible ASCII, since it becomes a key. No dot: "1" + "2.3" and "1.2" + "3" would be the same signed text. No quote
 * or brace: no JSON body whose plain signature was captured can then be cut into an id, a timestamp and another body.
 */
const WEBHOOK_ID = /^[!#-\-/-z|~]{1,255}$/;
const UNIX_SECONDS = /^\d{1,11}$/;

/**
 * The *standard* scheme, Standard Webhooks 1.0: `v1,<base64 HMAC>` and, with a `whpk_` key, `v1a,<Ed25519>`,
 * space-separated, over `<webhook-id>.<webhook-timestamp>.<raw body>`.
 *
 * @param now milliseconds since the epoch
 */
export function verifyStandardSignature(
  policy: CompiledAuthPolicy,
  headers: StandardHeaders,
  body: Buffer,
  now: number,
): CallerVerdict {
  const { id, timestamp, signature } = headers;
  if (signature === undefined || signature === '') {
    return refuse(
      'hmac_sha256',
      'missing_signature',
      'Standard Webhooks headers came without exactly one webhook-signature.',
    );
  }
  if (id === undefined || !WEBHOOK_ID.test(id)) {
    return invalid(
      'webhook-id must come once, with 1 to 255 visible ASCII characters, without dots, quotes and braces.',
    );
  }
  if (timestamp === undefined || !UNIX_SECONDS.test(timestamp)) {
    return invalid('webhook-timestamp must come once, as whole Unix seconds.');
  }
  const candidates = readCandidates(signature);
  if (candidates === null) return invalid('webhook-signature holds more than 10 signatures.');

  const message = { prefix: `${id}.${timestamp}.`, body };
  const match =
    candidates.macs.length === 0
      ? undefined
      : matchMac(policy.secrets, standardKey, message, candidates.macs, now);
  const proof = { scheme: 'standard', timestampHeader: timestamp, webhookId: id } as const;
  if (match !== undefined) return verified(match.secret, { ...proof, mac: match.mac });

  const signed = matchEd25519(policy.secrets, message, candidates.ed25519, now);
  if (signed !== undefined) return verified(signed.secret, { ...proof, mac: signed.digest });
  return invalid(
    'No signature matches. Sign "<webhook-id>.<webhook-timestamp>.<body bytes>" and send "v1,<base64>".',
  );
}

/**
 * The seen-signature cache needs bytes that the sender cannot vary; an Ed25519 signature is chosen by the sender,
 * so the digest of the signed text stands in for the MAC.
 */
function matchEd25519(
  secrets: readonly CompiledSecret[],
  message: SignedMessage,
  signatures: readonly Buffer[],
  now: number,
): { secret: CompiledSecret; digest: Buffer } | undefined {
  if (signatures.length === 0) return undefined;
  const holders = secrets.filter((secret) => secret.publicKey !== null && secret.expiresAtMs > now);
  if (holders.length === 0 || holders.length * signatures.length > MAX_ED25519_CHECKS) return undefined;
  const signedText = Buffer.concat([Buffer.from(message.prefix, 'latin1'), message.body]);
  const secret = holders.find((holder) =>
    signatures.some(
      (signature) => holder.publicKey !== null && verify(null, signedText, holder.publicKey, signature),
    ),
  );
  return secret && { secret, digest: hash('sha256', signedText, 'buffer') };
}

function readCandidates(header: string): { macs: Buffer[]; ed25519: Buffer[] } | null {
  const macs: Buffer[] = [];
  const ed25519: Buffer[] = [];
  let count = 0;
  for (const entry of header.split(' ')) {
    const isMac = entry.startsWith('v1,');
    if (!isMac && !entry.startsWith('v1a,')) continue;
    if (++count > MAX_SIGNATURE_CANDIDATES) return null;
    const bytes = decodeBase64(entry.slice(isMac ? 3 : 4));
    if (isMac && bytes?.length === 32) macs.push(bytes);
    if (!isMac && bytes?.length === 64) ed25519.push(bytes);
  }
  return { macs, ed25519 };
}

function standardKey(secret: CompiledSecret): CompiledSecret['standardKey'] {
  return secret.standardKey;
}

function invalid(detail: string): CallerVerdict {
  return refuse('hmac_sha256', 'invalid_signature', detail);
}
