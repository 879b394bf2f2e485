import wire from '../../../test/vectors/wire.json' with { type: 'json' };
import type { AuthMode } from './auth-policy.js';
import { findHeaderNameProblem, validateAuthPolicy, type AuthPolicyDraft } from './validate-auth-policy.js';

const STRONG = '9f3c1a7be04d5826f1c9e3b7a5d08264c17e9b3f5a6d2048';
const draft = (over: Partial<AuthPolicyDraft> = {}, secret = STRONG): AuthPolicyDraft => ({
  mode: 'bearer',
  credentials: [{ id: 'crd_1', name: 'acme', secrets: [{ value: secret, expiresAt: null }] }],
  ...over,
});
const codes = (policy: AuthPolicyDraft) =>
  validateAuthPolicy(policy).map(({ code, severity }) => `${severity} ${code}`);
const secretCodes = (secret: string, mode: AuthMode = 'hmac_sha256') =>
  codes(draft({ mode, headerName: 'X-Key', requireSignedTimestamp: true }, secret));

describe('validateAuthPolicy', () => {
  it('finds nothing wrong with a strong bearer token', () => {
    expect(codes(draft())).toEqual([]);
  });

  it.each(['X-Signature', 'X-Hub-Signature-256', 'x-api-key', "x!#$%&'*+.^_`|~1"])(
    'lets %s be a header',
    (name) => {
      expect(findHeaderNameProblem(name)).toBeNull();
    },
  );

  it.each([
    ...[
      '',
      'X Key',
      'X-Key:',
      'é',
      'Host',
      'connection',
      'Transfer-Encoding',
      'Content-Type',
      'content-digest',
    ],
    ...['Cookie', 'AUTHORIZATION', 'X-Forwarded-For', 'x-timestamp', 'X-Idempotency-Key', 'webhook-id'],
  ])('refuses %j as header of a credential', (name) => {
    expect(findHeaderNameProblem(name)).not.toBeNull();
    const expected = name === '' ? 'error header_required' : 'error invalid_header_name';
    expect(codes(draft({ mode: 'custom_header', headerName: name }))).toContain(expected);
  });

  it.each([
    ['7 characters', 'abcdefg', 'error invalid_secret'],
    ['4097 characters', 'a1'.repeat(2049), 'error invalid_secret'],
    ['white space in front', ` ${STRONG}`, 'error invalid_secret'],
    ['a trailing newline', `${STRONG}\n`, 'error invalid_secret'],
    ['an inner newline', `${STRONG}\n${STRONG}`, 'error invalid_secret'],
    ['a private Ed25519 key', wire.standard_webhooks.ed25519.whsk, 'error invalid_secret'],
    ['a broken public key', 'whpk_AAAA', 'error invalid_secret'],
    ['the placeholder of the quickstart', '1234567890', 'warning weak_secret'],
    ['one repeated character', 'k'.repeat(64), 'warning weak_secret'],
  ])('meets %s with an answer', (_why, secret, code) => {
    expect(secretCodes(secret)).toEqual([code]);
  });

  it('takes a public key, a phrase and non-ASCII text as HMAC secrets', () => {
    expect(secretCodes(wire.standard_webhooks.ed25519.whpk)).toEqual([]);
    expect(secretCodes('correct horse battery staple')).toEqual(['warning weak_secret']);
    expect(secretCodes('clé-secrète-🔑-très-longue-et-variée-42')).toEqual([]);
  });

  it('keeps what a header cannot carry out of bearer tokens and custom headers', () => {
    expect(secretCodes('correct horse battery staple', 'bearer')).toEqual(['error invalid_secret']);
    expect(secretCodes('clé-secrète-0123', 'custom_header')).toEqual(['error invalid_secret']);
  });

  it('never repeats a secret', () => {
    const text = JSON.stringify(validateAuthPolicy(draft({}, 'hunter2')));
    expect(text).toContain('invalid_secret');
    expect(text).not.toContain('hunter2');
  });

  it.each([
    [0, true],
    [10_001, true],
    [1.5, true],
    [1, false],
    [10_000, false],
  ])('a limit of %d is refused: %s', (limit, isRefused) => {
    expect(codes(draft({ rateLimit: { limit, windowSeconds: 60 } }))).toEqual(
      isRefused ? ['error invalid_rate_limit'] : [],
    );
  });

  it('warns of public triggers and unsigned timestamps', () => {
    expect(codes({ mode: 'none', credentials: [] })).toEqual(['warning public_trigger']);
    expect(codes(draft({ mode: 'hmac_sha256' }))).toEqual(['warning unsigned_timestamp']);
  });

  it('refuses a third old secret, repeated names and more secrets than a call may try', () => {
    const secret = { value: STRONG, expiresAt: new Date(0) };
    const crowd = Array.from({ length: 31 }, (_, i) => ({ id: `c${i}`, name: `c${i}`, secrets: [secret] }));
    const twins = [1, 2].map((id) => ({ id: `c${id}`, name: 'same', secrets: [secret] }));
    const rotated = [{ id: 'c', name: 'c', secrets: [secret, secret, secret, secret] }];
    expect(codes(draft({ credentials: crowd }))).toEqual(['error too_many_secrets']);
    expect(codes(draft({ credentials: twins }))).toEqual(['error duplicate_credential']);
    expect(codes(draft({ credentials: rotated }))).toEqual(['error too_many_active_secrets']);
  });

  it('points into the document', () => {
    const [problem] = validateAuthPolicy(draft({ replayWindowSeconds: -1 }), '/blocks/0/params');
    expect(problem).toMatchObject({
      pointer: '/blocks/0/params/auth/replayWindowSeconds',
      severity: 'error',
    });
  });
});
