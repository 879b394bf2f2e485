import { createPublicKey, createSecretKey, hash, type KeyObject } from 'node:crypto';
import { decodeBase64 } from './decode-base64.js';

/** How a trigger recognises its callers. */
export type AuthMode = 'none' | 'bearer' | 'custom_header' | 'hmac_sha256';

/** What authenticated a call: the mode itself, or the signature scheme in `hmac_sha256`. */
export type AuthScheme = 'none' | 'bearer' | 'custom_header' | 'body' | 'v1' | 'standard' | 'provider';

/** One secret of a credential. The current one has `expiresAt: null`; an old one dies at `expiresAt`. */
export interface CredentialSecret {
  /** The literal text that the consumer holds. */
  readonly value: string;
  readonly expiresAt: Date | null;
}

/** One consumer's secrets on a trigger, current first, then at most two old ones in their grace time. */
export interface Credential {
  readonly id: string;
  readonly name: string;
  readonly secrets: readonly CredentialSecret[];
}

/** The authentication settings of one trigger, secrets in the clear. */
export interface AuthPolicy {
  readonly mode: AuthMode;
  /** The credential's header in `custom_header`, the signature's in `hmac_sha256` (default `X-Signature`). */
  readonly headerName?: string | null;
  /** Refuses the body scheme, whose timestamp is not signed. Default false. */
  readonly requireSignedTimestamp?: boolean;
  /** Seconds that a timestamp may differ from the server's clock; 0 turns freshness off. Default 300. */
  readonly replayWindowSeconds?: number;
  readonly credentials: readonly Credential[];
}

/** One secret with everything derived from it that a call does not change. */
export interface CompiledSecret {
  readonly credentialId: string;
  readonly credentialName: string;
  /** True for a secret that was rotated away and lives in its grace time. */
  readonly isOld: boolean;
  /** Milliseconds since the epoch; Infinity = never. */
  readonly expiresAtMs: number;
  /** SHA-256 of the value's UTF-8 bytes, for bearer and custom header. */
  readonly digest: Buffer;
  /** UTF-8 of the literal value (D14); null for a public key, which must never serve as a shared secret. */
  readonly literalKey: KeyObject | null;
  /** Standard Webhooks: base64 behind `whsec_`, else the literal bytes; null when there is no such key. */
  readonly standardKey: KeyObject | null;
  /** Standard Webhooks v1a: the Ed25519 key behind `whpk_`. */
  readonly publicKey: KeyObject | null;
}

/** An {@link AuthPolicy} ready for calls. Make it once per trigger version with {@link compileAuthPolicy}. */
export interface CompiledAuthPolicy {
  readonly mode: AuthMode;
  /** Lower case. */
  readonly headerName: string;
  readonly requireSignedTimestamp: boolean;
  readonly replayWindowSeconds: number;
  readonly secrets: readonly CompiledSecret[];
}

/** One call may cost this many HMACs, so a trigger holds no more secrets, old ones included. */
export const MAX_SECRETS_PER_TRIGGER = 30;
/** A credential holds its current secret and at most two old ones. */
export const MAX_SECRETS_PER_CREDENTIAL = 3;

export const DEFAULT_SIGNATURE_HEADER = 'X-Signature';
export const DEFAULT_REPLAY_WINDOW_SECONDS = 300;

/**
 * Derives keys and digests once, so that a call only compares.
 * An old secret without an expiry is left out: it would live for ever, and the owner was told that it ends.
 *
 * @throws Error when the policy holds more secrets than one call may try; `validateAuthPolicy` refuses it earlier
 */
export function compileAuthPolicy(policy: AuthPolicy): CompiledAuthPolicy {
  const secrets: CompiledSecret[] = [];
  for (const credential of policy.credentials) {
    credential.secrets.slice(0, MAX_SECRETS_PER_CREDENTIAL).forEach((secret, index) => {
      const isOld = index > 0;
      if (secret.value === '' || (isOld && secret.expiresAt === null)) return;
      secrets.push(compileSecret(credential, secret, isOld));
    });
  }
  if (secrets.length > MAX_SECRETS_PER_TRIGGER) {
    throw new Error(
      `A trigger holds ${secrets.length} secrets, old ones included; at most ${MAX_SECRETS_PER_TRIGGER} can be tried per call. Delete unused credentials.`,
    );
  }
  return {
    mode: policy.mode,
    headerName: (policy.headerName || DEFAULT_SIGNATURE_HEADER).toLowerCase(),
    requireSignedTimestamp: policy.requireSignedTimestamp ?? false,
    replayWindowSeconds: policy.replayWindowSeconds ?? DEFAULT_REPLAY_WINDOW_SECONDS,
    secrets,
  };
}

function compileSecret(credential: Credential, secret: CredentialSecret, isOld: boolean): CompiledSecret {
  const { value } = secret;
  const literal = Buffer.from(value, 'utf8');
  // A public key is no secret: whoever knows it could sign with it, were it taken as an HMAC key.
  const isAsymmetric = value.startsWith('whpk_') || value.startsWith('whsk_');
  return {
    credentialId: credential.id,
    credentialName: credential.name,
    isOld,
    expiresAtMs: secret.expiresAt?.getTime() ?? Infinity,
    digest: hash('sha256', literal, 'buffer'),
    literalKey: isAsymmetric ? null : createSecretKey(literal),
    standardKey: isAsymmetric ? null : standardKey(value, literal),
    publicKey: value.startsWith('whpk_') ? ed25519PublicKey(value.slice(5)) : null,
  };
}

function standardKey(value: string, literal: Buffer): KeyObject | null {
  if (!value.startsWith('whsec_')) return createSecretKey(literal);
  const bytes = decodeBase64(value.slice(6));
  return bytes === null || bytes.length === 0 ? null : createSecretKey(bytes);
}

function ed25519PublicKey(base64: string): KeyObject | null {
  const bytes = decodeBase64(base64);
  if (bytes?.length !== 32) return null;
  // RFC 8410 SubjectPublicKeyInfo: the fixed 12-byte header of an Ed25519 key, then its 32 bytes.
  const der = Buffer.concat([Buffer.from('302a300506032b6570032100', 'hex'), bytes]);
  return createPublicKey({ key: der, format: 'der', type: 'spki' });
}
