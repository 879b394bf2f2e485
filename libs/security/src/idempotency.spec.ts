import * as fc from 'fast-check';
import wire from '../../../test/vectors/wire.json' with { type: 'json' };
import type { JsonObject, JsonValue } from '#sdk';
import { canonicalJson } from './canonical-json.js';
import { dedupeKeyDigest, defaultBodyHashMode, selectDedupeKeys, type DedupeSource } from './dedupe-key.js';
import { parseIdempotencyKey, readIdempotencyKey } from './idempotency-key.js';
import { payloadFingerprint } from './payload-fingerprint.js';
import { seenSignatureKey, seenSignatureTtlSeconds } from './seen-signature.js';

const vectors = wire.idempotency;

describe('readIdempotencyKey', () => {
  it.each(vectors.key_syntax.accept)('reads $header', ({ header, key }) => {
    expect(readIdempotencyKey(['X-Idempotency-Key', header])).toEqual({ ok: true, key });
    expect(readIdempotencyKey(['idempotency-key', header])).toEqual({ ok: true, key });
  });

  it.each(vectors.key_syntax.reject_400)('refuses %j', (header) => {
    expect(readIdempotencyKey(['X-Idempotency-Key', header])).toMatchObject({
      ok: false,
      code: 'invalid_idempotency_key',
    });
  });

  it('takes both headers when they mean one key, and refuses two keys', () => {
    const both = (plain: string) => readIdempotencyKey(['X-Idempotency-Key', 'a', 'Idempotency-Key', plain]);
    expect(both('"a"')).toEqual({ ok: true, key: 'a' });
    expect(both('b').ok).toBe(false);
    expect(readIdempotencyKey(['Idempotency-Key', 'a', 'idempotency-key', 'a']).ok).toBe(false);
    expect(readIdempotencyKey(['Host', 'a'])).toEqual({ ok: true, key: null });
  });

  it('reads every printable text of fitting length from its quoted form', () => {
    const printable = fc.string({ minLength: 1, maxLength: 255, unit: 'grapheme-ascii' });
    expect(() =>
      fc.assert(
        fc.property(printable, (key) => parseIdempotencyKey(`"${key.replace(/["\\]/g, '\\$&')}"`) === key),
      ),
    ).not.toThrow();
  });
});

describe('payloadFingerprint', () => {
  it.each(vectors.fingerprints)('of $canonical', ({ input, canonical, sha256 }) => {
    const payload = {
      prompt: input.prompt.trim(),
      context: ('context' in input ? input.context : null) as JsonObject | null,
      metadata: ('metadata' in input ? input.metadata : null) as JsonObject | null,
    };
    expect(canonicalJson(payload as unknown as JsonObject)).toBe(canonical);
    expect(payloadFingerprint(payload).toString('hex')).toBe(sha256);
  });

  it('does not depend on the order of keys, and is JSON of the same value', () => {
    expect(() =>
      fc.assert(
        fc.property(fc.dictionary(fc.string(), fc.jsonValue()), (object) => {
          const shuffled = Object.fromEntries(Object.entries(object).toReversed()) as JsonObject;
          const canonical = canonicalJson(object as JsonObject);
          const parsed = JSON.parse(canonical) as JsonValue;
          return canonical === canonicalJson(shuffled) && canonical === canonicalJson(parsed);
        }),
      ),
    ).not.toThrow();
  });
});

describe('dedupe keys', () => {
  it.each(vectors.dedupe_keys)(
    'stores the $source key of the vector',
    ({ trigger_id, source, key, stored }) => {
      const scope = { triggerId: trigger_id, credentialId: undefined };
      expect(dedupeKeyDigest(scope, { source: source as DedupeSource, key }).toString('hex')).toBe(stored);
    },
  );

  it('keeps triggers, credentials and sources apart', () => {
    const digests = [
      dedupeKeyDigest({ triggerId: 't1', credentialId: undefined }, { source: 'header', key: 'k' }),
      dedupeKeyDigest({ triggerId: 't1', credentialId: 'c1' }, { source: 'header', key: 'k' }),
      dedupeKeyDigest({ triggerId: 't1', credentialId: 'c2' }, { source: 'header', key: 'k' }),
      dedupeKeyDigest({ triggerId: 't2', credentialId: 'c1' }, { source: 'header', key: 'k' }),
      dedupeKeyDigest({ triggerId: 't1', credentialId: undefined }, { source: 'body_id', key: 'k' }),
      dedupeKeyDigest({ triggerId: 't1', credentialId: undefined }, { source: 'webhook_id', key: 'k' }),
    ].map((digest) => digest.toString('hex'));
    expect(new Set(digests).size).toBe(digests.length);
  });

  const call = {
    headerKey: null,
    webhookId: undefined,
    bodyId: undefined,
    body: Buffer.from('{"prompt":"hi"}'),
  };
  const bodyHash = { source: 'body_hash', key: vectors.dedupe_keys[2]?.key };

  it('prefers header, webhook-id, body id, in this order', () => {
    const all = { ...call, headerKey: 'h', webhookId: 'w', bodyId: 'i', bodyHash: 'off' } as const;
    const first = (over: object) => selectDedupeKeys({ ...all, ...over }).mustBeNew;
    expect(first({})).toEqual([{ source: 'header', key: 'h' }]);
    expect(first({ headerKey: null })).toEqual([{ source: 'webhook_id', key: 'w' }]);
    expect(first({ headerKey: null, webhookId: undefined })).toEqual([{ source: 'body_id', key: 'i' }]);
  });

  const noIds: JsonValue[] = ['', {}, 1.5, null, true, 'x'.repeat(256), 2 ** 53];
  it.each(noIds.map((id) => [id]))('ignores the body id %j', (bodyId) => {
    expect(selectDedupeKeys({ ...call, bodyId, bodyHash: 'off' }).mustBeNew).toEqual([]);
  });

  it('takes a whole number as body id', () => {
    expect(selectDedupeKeys({ ...call, bodyId: 42, bodyHash: 'off' }).mustBeNew).toEqual([
      { source: 'body_id', key: '42' },
    ]);
  });

  it('asks for a new body never, without a key only, or always, and remembers it whenever it may ask', () => {
    const header = { source: 'header', key: 'h' };
    const keyed = { ...call, headerKey: 'h' };
    expect(selectDedupeKeys({ ...call, bodyHash: 'off' })).toEqual({ mustBeNew: [], alsoClaimed: [] });
    expect(selectDedupeKeys({ ...call, bodyHash: 'fallback' })).toEqual({
      mustBeNew: [bodyHash],
      alsoClaimed: [],
    });
    expect(selectDedupeKeys({ ...keyed, bodyHash: 'fallback' })).toEqual({
      mustBeNew: [header],
      alsoClaimed: [bodyHash],
    });
    expect(selectDedupeKeys({ ...keyed, bodyHash: 'always' })).toEqual({
      mustBeNew: [header, bodyHash],
      alsoClaimed: [],
    });
  });

  it('falls back to the body hash by default in the body scheme only', () => {
    expect(defaultBodyHashMode('body')).toBe('fallback');
    expect(defaultBodyHashMode('v1')).toBe('off');
    expect(defaultBodyHashMode('bearer')).toBe('off');
  });
});

describe('seen signatures', () => {
  it('are kept for twice the window and a minute', () => {
    expect(seenSignatureTtlSeconds(300)).toBe(660);
  });

  it('differ by trigger', () => {
    const mac = Buffer.alloc(32, 1);
    expect(seenSignatureKey('trg_1', mac).equals(seenSignatureKey('trg_2', mac))).toBe(false);
  });
});
