import { createHmac } from 'node:crypto';

/**
 * Headers of Standard Webhooks 1.0 for one attempt (O-01). A secret that begins with `whsec_` is base64, any other is
 * taken literally. Each secret signs: while one is being rotated, receivers may know either.
 *
 * @param secrets current first; at least one
 * @param timestamp Unix seconds of this attempt
 */
export const signDelivery = (
  id: string,
  timestamp: number,
  body: string,
  secrets: readonly string[],
): Record<string, string> => ({
  'webhook-id': id,
  'webhook-timestamp': String(timestamp),
  'webhook-signature': secrets
    .map(
      (secret) =>
        `v1,${createHmac('sha256', keyOf(secret)).update(`${id}.${timestamp}.${body}`).digest('base64')}`,
    )
    .join(' '),
});

const keyOf = (secret: string): Buffer =>
  secret.startsWith('whsec_')
    ? Buffer.from(secret.slice('whsec_'.length), 'base64')
    : Buffer.from(secret, 'utf8');

/**
 * `X-Hub-Signature-256` as GitHub made it known: the body alone under the current secret. It says nothing of the time,
 * so a receiver that can should check `webhook-signature` instead.
 */
export const hubSignature = (body: string, secret: string): Record<string, string> => ({
  'x-hub-signature-256': `sha256=${createHmac('sha256', keyOf(secret)).update(body).digest('hex')}`,
});
