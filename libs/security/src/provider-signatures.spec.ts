import wire from '../../../test/vectors/wire.json' with { type: 'json' };
import { verifyProviderSignature, type SignatureProvider } from './provider-signatures.js';

const TIME_HEADERS: Partial<Record<string, string>> = { slack: 'X-Slack-Request-Timestamp' };

describe.each(wire.interop)('$provider', (vector) => {
  const provider = vector.provider as SignatureProvider;
  // Stripe's vector says in brackets how to read its key.
  const secret = vector.secret.replace(' (literal string is the key)', '');
  const timeHeader = TIME_HEADERS[provider];
  const call = {
    secrets: [secret],
    headers: [vector.header, vector.value, ...(timeHeader ? [timeHeader, vector.timestamp ?? ''] : [])],
    body: Buffer.from(vector.body_base64, 'base64'),
    now: Number(vector.timestamp ?? 0) * 1000,
    toleranceSeconds: 300,
  };
  const verify = (over: Partial<typeof call>) => verifyProviderSignature(provider, { ...call, ...over });

  it('verifies the published signature, also beside an old secret', () => {
    expect(verify({})).toMatchObject({ ok: true });
    expect(verify({ secrets: ['another secret', secret] })).toMatchObject({ ok: true });
  });

  it('refuses other bytes, other secrets, repeated and missing headers', () => {
    expect(verify({ body: Buffer.from('other') })).toEqual({ ok: false, code: 'invalid_signature' });
    expect(verify({ secrets: ['another secret'] })).toEqual({ ok: false, code: 'invalid_signature' });
    expect(verify({ secrets: [] })).toEqual({ ok: false, code: 'invalid_signature' });
    expect(verify({ headers: [] })).toEqual({ ok: false, code: 'missing_signature' });
    expect(verify({ headers: [...call.headers, ...call.headers] })).toEqual({
      ok: false,
      code: 'missing_signature',
    });
    expect(verify({ headers: [vector.header, 'garbage', ...call.headers.slice(2)] })).toEqual({
      ok: false,
      code: 'invalid_signature',
    });
  });

  it('checks freshness where the provider signs the time', () => {
    const late = verify({ now: call.now + 301_000 });
    expect(late.ok ? 'ok' : late.code).toBe(vector.timestamp ? 'timestamp_outside_replay_window' : 'ok');
    expect(verify({ now: call.now + 301_000, toleranceSeconds: 0 }).ok).toBe(true);
  });
});
