import { createHmac, timingSafeEqual } from 'node:crypto';
import type { KeyObject } from 'node:crypto';
import { decodeBase64 } from './decode-base64.js';
import { decodeHexMac } from './match-mac.js';
import { DUPLICATED, readRawHeader } from './raw-header.js';

/** Services whose webhooks can be pointed at a trigger as they are. */
export type SignatureProvider = 'github' | 'slack' | 'stripe' | 'shopify';

export type ProviderVerdict =
  | { readonly ok: true; readonly mac: Buffer }
  | {
      readonly ok: false;
      readonly code: 'missing_signature' | 'invalid_signature' | 'timestamp_outside_replay_window';
    };

/** What one provider's headers say. */
interface ProviderSignature {
  /** Text before the body in the signed message. */
  readonly prefix: string;
  readonly macs: readonly (Buffer | null)[];
  /** Unix seconds, when the provider signs them. */
  readonly signedAt: string | null;
}

type HeaderReader = (lowerName: string) => string | undefined;

/** How each provider writes its signature; HMAC-SHA256 with the literal secret in all of them. */
const PRESETS: Record<SignatureProvider, (header: HeaderReader) => ProviderSignature | null> = {
  github: (header) => {
    const value = header('x-hub-signature-256');
    return value === undefined ? null : { prefix: '', macs: [hexAfter(value, 'sha256=')], signedAt: null };
  },
  slack: (header) => {
    const value = header('x-slack-signature');
    const signedAt = header('x-slack-request-timestamp') ?? '';
    return value === undefined
      ? null
      : { prefix: `v0:${signedAt}:`, macs: [hexAfter(value, 'v0=')], signedAt };
  },
  stripe: (header) => {
    const value = header('stripe-signature');
    if (value === undefined) return null;
    const parts = value.split(',').slice(0, 12);
    const signedAt = parts.find((part) => part.startsWith('t='))?.slice(2) ?? '';
    const macs = parts.filter((part) => part.startsWith('v1=')).map((part) => hexAfter(part, 'v1='));
    return { prefix: `${signedAt}.`, macs, signedAt };
  },
  shopify: (header) => {
    const value = header('x-shopify-hmac-sha256');
    return value === undefined ? null : { prefix: '', macs: [decodeBase64(value)], signedAt: null };
  },
};

/**
 * Verifies a provider's own signature over the raw body, and its signed timestamp where it sends one.
 *
 * @param call.secrets literal secrets (or keys of their UTF-8 bytes), current and old
 * @param call.now milliseconds since the epoch
 * @param call.toleranceSeconds both sides of the clock; 0 turns freshness off
 */
export function verifyProviderSignature(
  provider: SignatureProvider,
  call: {
    readonly secrets: readonly (string | KeyObject)[];
    readonly headers: readonly string[];
    readonly body: Buffer;
    readonly now: number;
    readonly toleranceSeconds: number;
  },
): ProviderVerdict {
  const signature = PRESETS[provider]((name) => {
    const value = readRawHeader(call.headers, name);
    return value === DUPLICATED ? undefined : value;
  });
  if (signature === null) return { ok: false, code: 'missing_signature' };
  let match: Buffer | null = null;
  for (const secret of call.secrets) {
    const mac = createHmac('sha256', secret).update(signature.prefix, 'latin1').update(call.body).digest();
    for (const candidate of signature.macs) {
      if (candidate?.length === mac.length && timingSafeEqual(candidate, mac)) match = mac;
    }
  }
  if (match === null) return { ok: false, code: 'invalid_signature' };
  const isFresh =
    signature.signedAt === null ||
    call.toleranceSeconds === 0 ||
    (/^\d{1,11}$/.test(signature.signedAt) &&
      Math.abs(Math.floor(call.now / 1000) - Number(signature.signedAt)) <= call.toleranceSeconds);
  return isFresh ? { ok: true, mac: match } : { ok: false, code: 'timestamp_outside_replay_window' };
}

function hexAfter(value: string, prefix: string): Buffer | null {
  return value.startsWith(prefix) ? decodeHexMac(value.slice(prefix.length)) : null;
}
