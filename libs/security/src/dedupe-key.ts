import { hash } from 'node:crypto';
import type { JsonValue } from '#sdk';
import type { AuthScheme } from './auth-policy.js';
import { MAX_IDEMPOTENCY_KEY_LENGTH } from './idempotency-key.js';

/** When the raw body's hash also marks a duplicate (D3). */
export type BodyHashMode = 'off' | 'fallback' | 'always';

/** Where a key comes from; keys of different sources never meet. */
export type DedupeSource = 'header' | 'webhook_id' | 'body_id' | 'body_hash';

export interface DedupeKey {
  readonly source: DedupeSource;
  readonly key: string;
}

/** Short marks inside the hashed text; changing one makes every stored key of that source new. */
const MARKS: Record<DedupeSource, string> = { header: 'h', webhook_id: 'w', body_id: 'i', body_hash: 'b' };

/** `fallback` where the scheme has no other defence against replay after its window, else `off` (D3). */
export function defaultBodyHashMode(scheme: AuthScheme): BodyHashMode {
  return scheme === 'body' ? 'fallback' : 'off';
}

/** The keys of one call: a duplicate when any of `mustBeNew` is known; an accepted call claims all of both. */
export interface DedupeKeys {
  readonly mustBeNew: readonly DedupeKey[];
  /**
   * Claimed without a conflict when known already. In `fallback` a call with a key leaves its body's hash here, so that
   * a replay from which the unsigned key header was stripped is still a duplicate.
   */
  readonly alsoClaimed: readonly DedupeKey[];
}

/**
 * The keys by which a call is recognised: header, else `webhook-id`, else body `id`, and the body's hash as the
 * trigger wants it: `fallback` asks for a new hash only when no key was given, `always` in any case.
 */
export function selectDedupeKeys(call: {
  readonly headerKey: string | null;
  readonly webhookId: string | undefined;
  /** The body's `id` field as parsed; undefined when absent. */
  readonly bodyId: JsonValue | undefined;
  /** The exact bytes of the body. */
  readonly body: Buffer;
  readonly bodyHash: BodyHashMode;
}): DedupeKeys {
  const named = namedKey(call.headerKey, call.webhookId, call.bodyId);
  const keys = named === null ? [] : [named];
  if (call.bodyHash === 'off') return { mustBeNew: keys, alsoClaimed: [] };
  const ofBody: DedupeKey = { source: 'body_hash', key: hash('sha256', call.body, 'hex') };
  return call.bodyHash === 'fallback' && named !== null
    ? { mustBeNew: keys, alsoClaimed: [ofBody] }
    : { mustBeNew: [...keys, ofBody], alsoClaimed: [] };
}

/**
 * What is stored of a key: SHA-256 over trigger, source, key and, where callers have credentials, the credential, so
 * that one consumer's keys never hide another's calls (D6).
 *
 * @param scope.credentialId undefined in auth mode `none` and on surfaces B and C
 */
export function dedupeKeyDigest(
  scope: { readonly triggerId: string; readonly credentialId: string | undefined },
  { source, key }: DedupeKey,
): Buffer {
  // No part can hold a NUL: ids are ours, headers are visible ASCII, and parseJsonBody refuses NUL in a body.
  const credential = scope.credentialId === undefined ? '' : `\0${scope.credentialId}`;
  return hash('sha256', `${scope.triggerId}\0${MARKS[source]}\0${key}${credential}`, 'buffer');
}

function namedKey(
  headerKey: string | null,
  webhookId: string | undefined,
  bodyId: JsonValue | undefined,
): DedupeKey | null {
  if (headerKey !== null) return { source: 'header', key: headerKey };
  if (webhookId !== undefined) return { source: 'webhook_id', key: webhookId };
  const id = readBodyId(bodyId);
  return id === null ? null : { source: 'body_id', key: id };
}

/** A non-empty string of at most 255 characters or a safe integer; anything else is no key and is ignored. */
function readBodyId(id: JsonValue | undefined): string | null {
  if (typeof id === 'string') return id !== '' && id.length <= MAX_IDEMPOTENCY_KEY_LENGTH ? id : null;
  return typeof id === 'number' && Number.isSafeInteger(id) ? String(id) : null;
}
