import type { SignatureScheme } from '../call-code/described-call.js';
import { base64, fromBase64, hex, hmacSha256, utf8 } from './hmac.js';

/** What is signed. */
export interface SignedParts {
  readonly scheme: SignatureScheme;
  readonly body: string;
  /** Unix seconds, as sent. */
  readonly timestamp: string;
  /** `webhook-id`; standard only. */
  readonly id: string;
}

/** The text under the signature. */
export function signedText({ scheme, body, timestamp, id }: SignedParts): string {
  if (scheme === 'body') return body;
  return scheme === 'v1' ? `${timestamp}.${body}` : `${id}.${timestamp}.${body}`;
}

/** The key that a secret stands for: its text; with Standard Webhooks what follows `whsec_`. */
export const keyOf = (secret: string, scheme: SignatureScheme): Uint8Array<ArrayBuffer> =>
  (scheme === 'standard' && secret.startsWith('whsec_') ? fromBase64(secret.slice(6)) : null) ?? utf8(secret);

/** The signature as it is sent, with what stands in front of it. */
export async function signatureOf(secret: string, parts: SignedParts): Promise<string> {
  const digest = await hmacSha256(keyOf(secret, parts.scheme), signedText(parts));
  if (parts.scheme === 'body') return hex(digest);
  return parts.scheme === 'v1' ? `v1=${hex(digest)}` : `v1,${base64(digest)}`;
}

/** @param header of the trigger; Standard Webhooks has its own */
export async function signatureHeaders(
  secret: string,
  header: string,
  parts: SignedParts,
): Promise<Readonly<Record<string, string>>> {
  const signature = await signatureOf(secret, parts);
  return parts.scheme === 'standard'
    ? {
        'webhook-id': parts.id,
        'webhook-timestamp': parts.timestamp,
        'webhook-signature': signature,
      }
    : { 'X-Timestamp': parts.timestamp, [header]: signature };
}
