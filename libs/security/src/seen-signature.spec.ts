import wire from '../../../test/vectors/wire.json' with { type: 'json' };
import { compileAuthPolicy } from './auth-policy.js';
import { checkFreshness } from './check-freshness.js';
import {
  dedupeKeyDigest,
  defaultBodyHashMode,
  selectDedupeKeys,
  type BodyHashMode,
  type DedupeKey,
} from './dedupe-key.js';
import { readIdempotencyKey } from './idempotency-key.js';
import { seenSignatureKey, seenSignatureTtlSeconds } from './seen-signature.js';
import { verifyCaller } from './verify-caller.js';

const vectors = wire.seen_signature;
const TRIGGER = 'trg_1';
const body = Buffer.from(vectors.body_base64, 'base64');
const policy = compileAuthPolicy({
  mode: 'hmac_sha256',
  credentials: [{ id: 'crd_1', name: 'acme', secrets: [{ value: vectors.secret_utf8, expiresAt: null }] }],
});

interface Step {
  readonly now: number;
  readonly headers: Readonly<Record<string, string | undefined>>;
  readonly policy?: { readonly bodyHash: string } | undefined;
  readonly expect: number | string;
}
const [first, ...later] = vectors.steps as readonly Step[] as readonly [Step, ...Step[]];

/** What the accepting transaction would look at for one step. */
function keysOf(step: Step) {
  const headers = Object.entries(step.headers).flatMap(([name, value]) => (value ? [name, value] : []));
  const caller = verifyCaller({ policy, headers, body, now: step.now * 1000 });
  if (!caller.ok || caller.mac === undefined) throw new Error('The vector must verify.');
  expect(checkFreshness({ ...caller, policy, now: step.now * 1000 })).toEqual({ ok: true });
  const header = readIdempotencyKey(headers);
  if (!header.ok) throw new Error(header.detail);
  const bodyHash = (step.policy?.bodyHash as BodyHashMode | undefined) ?? defaultBodyHashMode(caller.scheme);
  const keys = selectDedupeKeys({
    headerKey: header.key,
    webhookId: undefined,
    bodyId: undefined,
    body,
    bodyHash,
  });
  const digest = (key: DedupeKey) =>
    dedupeKeyDigest({ triggerId: TRIGGER, credentialId: caller.credentialId }, key).toString('hex');
  return {
    signature: seenSignatureKey(TRIGGER, caller.mac).toString('hex'),
    mustBeNew: keys.mustBeNew.map(digest),
    claimed: [...keys.mustBeNew, ...keys.alsoClaimed].map(digest),
  };
}

describe('the seen-signature cache', () => {
  it('has the key of the vector', () => {
    expect(keysOf(first).signature).toBe(vectors.cache_key);
  });

  it.each(later)('at $now under $policy: $expect', (step) => {
    const accepted = keysOf(first);
    const call = keysOf(step);
    const isRemembered = step.now < first.now + seenSignatureTtlSeconds(policy.replayWindowSeconds);
    const isDuplicate =
      (isRemembered && call.signature === accepted.signature) ||
      call.mustBeNew.some((key) => accepted.claimed.includes(key));
    expect(isDuplicate).toBe(step.expect === '200 duplicate');
  });
});
