import { createHmac } from 'node:crypto';

/** Which of the three HMAC schemes the checks use. */
export type HmacScheme = 'body' | 'v1' | 'standard';

/** How the checks prove who they are; the secret never leaves this object except as the header it makes. */
export type Credentials =
  | { readonly mode: 'none' }
  | { readonly mode: 'bearer'; readonly secret: string }
  | { readonly mode: 'custom_header'; readonly header: string; readonly secret: string }
  | {
      readonly mode: 'hmac_sha256';
      readonly header: string;
      readonly secret: string;
      readonly scheme: HmacScheme;
    };

/** What one signed request is made of. */
export interface Signing {
  readonly body: string;
  readonly unixSeconds: number;
  /** Unique per message; the `webhook-id` of the standard scheme. */
  readonly messageId: string;
}

const hex = (key: string | Buffer, text: string): string =>
  createHmac('sha256', key).update(text).digest('hex');

/** D14: only the standard scheme decodes `whsec_`; everywhere else the key is the literal text. */
const standardKey = (secret: string): string | Buffer =>
  secret.startsWith('whsec_') ? Buffer.from(secret.slice('whsec_'.length), 'base64') : secret;

function hmacHeaders(
  credentials: Extract<Credentials, { mode: 'hmac_sha256' }>,
  { body, unixSeconds, messageId }: Signing,
): Record<string, string> {
  const time = String(unixSeconds);
  const { header, secret, scheme } = credentials;
  if (scheme === 'body') return { [header]: hex(secret, body), 'X-Timestamp': time };
  if (scheme === 'v1') return { [header]: `v1=${hex(secret, `${time}.${body}`)}`, 'X-Timestamp': time };
  const signed = createHmac('sha256', standardKey(secret)).update(`${messageId}.${time}.${body}`);
  return {
    'webhook-id': messageId,
    'webhook-timestamp': time,
    'webhook-signature': `v1,${signed.digest('base64')}`,
  };
}

/**
 * The headers that prove the caller, made with nothing but node:crypto: an implementation of its own, so that a
 * mistake in the server's verifier cannot hide behind the same mistake here.
 */
export function credentialHeaders(credentials: Credentials, signing: Signing): Record<string, string> {
  if (credentials.mode === 'none') return {};
  if (credentials.mode === 'bearer') return { Authorization: `Bearer ${credentials.secret}` };
  if (credentials.mode === 'custom_header') return { [credentials.header]: credentials.secret };
  return hmacHeaders(credentials, signing);
}

/** The same credentials with another secret: what a stranger would send. */
export const wrongCredentials = (credentials: Credentials): Credentials =>
  credentials.mode === 'none'
    ? credentials
    : { ...credentials, secret: `not-${credentials.secret.length}-the-secret` };
