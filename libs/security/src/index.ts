/**
 * Pure decisions about a call, and the one guarded way out to other servers (`egress/`).
 * Every decision is a function of its arguments: no Nest, no database, no clock of its own, no logging.
 * It must never answer a call, store anything, or put a secret or a part of a request into a message.
 */
export {
  compileAuthPolicy,
  DEFAULT_REPLAY_WINDOW_SECONDS,
  DEFAULT_SIGNATURE_HEADER,
  MAX_SECRETS_PER_CREDENTIAL,
  MAX_SECRETS_PER_TRIGGER,
  type AuthMode,
  type AuthPolicy,
  type AuthScheme,
  type CompiledAuthPolicy,
  type Credential,
  type CredentialSecret,
} from './auth-policy.js';
export {
  AUTH_ERROR_CODES,
  type AuthErrorCode,
  type CallerVerdict,
  type RefusedCaller,
  type VerifiedCaller,
} from './auth-outcome.js';
export { verifyCaller, type PresentedCall } from './verify-caller.js';
export { checkFreshness, type FreshnessVerdict } from './check-freshness.js';
export { parseTimestamp } from './parse-timestamp.js';
export { DUPLICATED, readRawHeader } from './raw-header.js';
export * from './json-body.js';
export { MAX_JSON_DEPTH, MAX_JSON_KEYS } from './scan-json.js';
export * from './prompt-body.js';
export { hasMoreCodePoints } from './count-code-points.js';
export * from './context-schema.js';
export * from './ip-allow-list.js';
export * from './client-ip.js';
export * from './caller-identity.js';
export { findSecretProblem } from './validate-secret.js';
export { findHeaderNameProblem, validateAuthPolicy, type AuthPolicyDraft } from './validate-auth-policy.js';
export * from './provider-signatures.js';
export * from './idempotency-key.js';
export * from './dedupe-key.js';
export { payloadFingerprint, type FingerprintedPayload } from './payload-fingerprint.js';
export { canonicalJson } from './canonical-json.js';
export * from './seen-signature.js';
export * from './token-format.js';
export { hashPassword, needsRehash, verifyPassword } from './password.js';
export { redactTokens } from './redact-tokens.js';
export * from './secret-box.js';
export { parseKeyRing } from './key-ring.js';
export * from './content-type.js';
export * from './rate-limit-headers.js';
export * from './prefer-header.js';
export { prefersEventStream } from './accept-header.js';
export { filterResponseHeaders, type ResponseHeaders } from './response-headers.js';
export { createGuardedFetch, type GuardedFetch, type GuardedFetchOptions } from './egress/guarded-fetch.js';
export { EgressRefused, type EgressErrorCode } from './egress/egress-refused.js';
export { findEgressHeaderProblem } from './egress/egress-headers.js';
export { checkEgressUrl } from './egress/check-egress-url.js';
export { resolveAllowedHost, type AllowedHostOptions } from './egress/resolve-allowed-host.js';
