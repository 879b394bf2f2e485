import { createHmac } from 'node:crypto';
import { compileAuthPolicy } from '#security';
import type { CredentialSecret } from '#security';
import { verifySender } from './verify-sender.js';

const NOW = 1_716_200_000_000;
const BODY = Buffer.from('{}');
const github = (secret: string): string[] => [
  'X-Hub-Signature-256',
  `sha256=${createHmac('sha256', secret).update(BODY).digest('hex')}`,
];
const trigger = (secrets: readonly CredentialSecret[], requireSignedTimestamp = false) => ({
  provider: 'github' as const,
  auth: compileAuthPolicy({
    mode: 'hmac_sha256',
    requireSignedTimestamp,
    credentials: [{ id: 'crd_1', name: 'c', secrets }],
  }),
});
const verdictOf = (of: ReturnType<typeof trigger>, secret: string) =>
  verifySender(of, { headers: github(secret), body: BODY, now: NOW });

describe('verifySender', () => {
  const now = { value: 'the-present-secret-012345', expiresAt: null };
  const old = (ms: number) => ({ value: 'the-former-secret-0123456', expiresAt: new Date(NOW + ms) });

  it('takes an old secret in its grace time, and says so; after it, no longer', () => {
    expect(verdictOf(trigger([now, old(1)]), now.value)).toMatchObject({
      ok: true,
      credentialId: 'crd_1',
      scheme: 'provider',
      usedOldSecret: undefined,
    });
    expect(verdictOf(trigger([now, old(1)]), old(1).value)).toMatchObject({
      ok: true,
      usedOldSecret: { expiresAt: new Date(NOW + 1) },
    });
    expect(verdictOf(trigger([now, old(0)]), old(0).value)).toMatchObject({ code: 'invalid_signature' });
  });

  it('refuses providers that sign no timestamp where one is required', () => {
    expect(verdictOf(trigger([now], true), now.value)).toMatchObject({
      code: 'unsigned_timestamp_not_allowed',
    });
  });

  it('refuses everybody when there is no secret', () => {
    expect(verdictOf(trigger([]), 'anything')).toMatchObject({ ok: false, code: 'invalid_signature' });
  });
});
