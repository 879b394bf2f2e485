import type { AuthMode, AuthScheme, CompiledSecret } from './auth-policy.js';

/** Every reason for which a call is not who it says, each answered with 401. */
export const AUTH_ERROR_CODES = [
  'missing_credentials',
  'invalid_credentials',
  'missing_signature',
  'invalid_signature',
  'unsigned_timestamp_not_allowed',
  'timestamp_outside_replay_window',
] as const;
export type AuthErrorCode = (typeof AUTH_ERROR_CODES)[number];

/** A call whose sender is known. */
export interface VerifiedCaller {
  readonly ok: true;
  /** Undefined in mode `none`. */
  readonly credentialId: string | undefined;
  readonly credentialName: string | undefined;
  readonly scheme: AuthScheme;
  /** What the seen-signature cache keys on: the MAC that we computed, never the text that the caller sent. */
  readonly mac: Buffer | undefined;
  /** The timestamp header of the scheme as sent, for `checkFreshness`; signed in `v1` and `standard` only. */
  readonly timestampHeader: string | undefined;
  /** `webhook-id` in the `standard` scheme: the idempotency key when no header gives one. */
  readonly webhookId: string | undefined;
  /** Set when a rotated secret in its grace time matched: answer with `Deprecation` and `Sunset`. */
  readonly usedOldSecret: { readonly expiresAt: Date } | undefined;
}

/** A call refused with 401. */
export interface RefusedCaller {
  readonly ok: false;
  readonly code: AuthErrorCode;
  /** For the caller: what was wrong and what to send. Never holds a secret or a part of the request. */
  readonly detail: string;
  /** Value of `WWW-Authenticate`, which RFC 9110 demands with every 401. */
  readonly wwwAuthenticate: string;
}

export type CallerVerdict = VerifiedCaller | RefusedCaller;

const CHALLENGES: Record<Exclude<AuthMode, 'none'>, string> = {
  bearer: 'Bearer realm="webhooks"',
  custom_header: 'ApiKey realm="webhooks"',
  hmac_sha256: 'HMAC-SHA256 realm="webhooks"',
};

/** RFC 6750 section 3.1: no `error` when no token came, so that probes learn nothing. */
export function refuse(mode: Exclude<AuthMode, 'none'>, code: AuthErrorCode, detail: string): RefusedCaller {
  const challenge = CHALLENGES[mode];
  const isBadToken = mode === 'bearer' && code === 'invalid_credentials';
  return {
    ok: false,
    code,
    detail,
    wwwAuthenticate: isBadToken ? `${challenge}, error="invalid_token"` : challenge,
  };
}

/** What a scheme proved beyond the credential. */
export interface SchemeProof {
  readonly scheme: AuthScheme;
  readonly mac?: Buffer | undefined;
  readonly timestampHeader?: string | undefined;
  readonly webhookId?: string | undefined;
}

export function verified(secret: CompiledSecret | undefined, proof: SchemeProof): VerifiedCaller {
  return {
    ok: true,
    credentialId: secret?.credentialId,
    credentialName: secret?.credentialName,
    scheme: proof.scheme,
    mac: proof.mac,
    timestampHeader: proof.timestampHeader,
    webhookId: proof.webhookId,
    usedOldSecret: secret?.isOld ? { expiresAt: new Date(secret.expiresAtMs) } : undefined,
  };
}
