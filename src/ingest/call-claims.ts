import {
  dedupeKeyDigest,
  defaultBodyHashMode,
  seenSignatureKey,
  seenSignatureTtlSeconds,
  selectDedupeKeys,
} from '#security';
import type { ClaimDraft } from '#store';
import type { InboundCall } from './inbound-call.js';
import type { ReadCall } from './reading.js';

const NO_KEYS = { mustBeNew: [], alsoClaimed: [] };

/**
 * What this call must be the first to hold: its idempotency key, its signature, its body's hash. They are written in
 * the accepting transaction, all or none, so a refused call holds nothing.
 * The named key comes first: of a duplicate, it tells which call was the original.
 */
export const callClaims = (call: InboundCall, reading: ReadCall): ClaimDraft[] => {
  const { trigger, sender, receivedAt } = call;
  const { enabled, windowSeconds, bodyHash } = trigger.idempotency;
  const after = (seconds: number): Date => new Date(receivedAt.getTime() + seconds * 1000);
  const scope = { triggerId: trigger.id, credentialId: sender.credentialId };

  const keys = enabled
    ? selectDedupeKeys({
        headerKey: reading.headerKey,
        webhookId: sender.webhookId,
        bodyId: reading.bodyId,
        body: call.body,
        bodyHash: bodyHash === 'auto' ? defaultBodyHashMode(sender.scheme) : bodyHash,
      })
    : NO_KEYS;
  const expiresAt = after(windowSeconds);
  const claims: ClaimDraft[] = keys.mustBeNew.map((key) => ({ key: dedupeKeyDigest(scope, key), expiresAt }));

  // Signed timestamps promise that a capture is worthless, so v1 and standard are guarded whatever the settings.
  if (sender.mac && (enabled || sender.scheme !== 'body')) {
    const ttl = seenSignatureTtlSeconds(trigger.auth.replayWindowSeconds);
    claims.splice(1, 0, { key: seenSignatureKey(trigger.id, sender.mac), expiresAt: after(ttl) });
  }
  const traces = keys.alsoClaimed.map((key) => ({
    key: dedupeKeyDigest(scope, key),
    expiresAt,
    trace: true,
  }));
  return [...claims, ...traces];
};
