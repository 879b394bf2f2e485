import { createHmac } from 'node:crypto';
import * as fc from 'fast-check';
import wire from '../../../test/vectors/wire.json' with { type: 'json' };
import { compileAuthPolicy, type AuthPolicy, type CredentialSecret } from './auth-policy.js';
import type { CallerVerdict } from './auth-outcome.js';
import { checkFreshness } from './check-freshness.js';
import { verifyCaller } from './verify-caller.js';

const NOW = wire._meta.NOW_unix * 1000;
const CREDENTIAL = 'crd_1';

function policy(values: string | readonly CredentialSecret[], over: Partial<AuthPolicy> = {}) {
  const secrets = typeof values === 'string' ? [{ value: values, expiresAt: null }] : values;
  return compileAuthPolicy({
    mode: 'hmac_sha256',
    credentials: [{ id: CREDENTIAL, name: 'acme', secrets }],
    ...over,
  });
}

const bytes = (base64: string) => Buffer.from(base64, 'base64');
const flat = (headers: Record<string, string | undefined>) =>
  Object.entries(headers).flatMap(([name, value]) => (value === undefined ? [] : [name, value]));
const codeOf = (verdict: CallerVerdict) => (verdict.ok ? 'ok' : verdict.code);

describe('the body scheme', () => {
  it.each(wire.hmac_body.cases)('verifies $name over the received bytes only', (vector) => {
    const call = {
      policy: policy(vector.secret_utf8),
      headers: ['X-Signature', vector.x_signature],
      body: bytes(vector.body_base64),
      now: NOW,
    };
    const verdict = verifyCaller(call);
    expect(verdict).toMatchObject({
      ok: true,
      scheme: 'body',
      credentialId: CREDENTIAL,
      credentialName: 'acme',
    });
    expect(verdict.ok && verdict.mac?.toString('hex')).toBe(vector.x_signature);
    expect(codeOf(verifyCaller({ ...call, body: Buffer.concat([call.body, Buffer.from(' ')]) }))).toBe(
      'invalid_signature',
    );
    expect(codeOf(verifyCaller({ ...call, policy: policy(`${vector.secret_utf8}x`) }))).toBe(
      'invalid_signature',
    );
  });

  const variants = wire.hmac_body.header_variants;
  const variantCall = (value: string, name = 'X-Signature', headerName?: string) =>
    verifyCaller({
      policy: policy(variants.secret_utf8, headerName === undefined ? {} : { headerName }),
      headers: [name, value, 'X-Timestamp', variants.x_timestamp],
      body: bytes(variants.body_base64),
      now: NOW,
    });

  it.each(variants.accept)('accepts the spelling %j', (value) => {
    expect(variantCall(value)).toMatchObject({
      ok: true,
      scheme: 'body',
      timestampHeader: variants.x_timestamp,
    });
  });

  it.each(variants.reject_401)('refuses $why', ({ v }) => {
    expect(variantCall(v)).toMatchObject({
      ok: false,
      code: v === '' ? 'missing_signature' : 'invalid_signature',
      wwwAuthenticate: 'HMAC-SHA256 realm="webhooks"',
    });
  });

  it('reads the configured header in any case and no other', () => {
    const value = variants.accept[0] ?? '';
    expect(codeOf(variantCall(value, 'x-hub-signature-256', 'X-Hub-Signature-256'))).toBe('ok');
    expect(codeOf(variantCall(value, 'X-Signature', 'X-Hub-Signature-256'))).toBe('missing_signature');
  });

  it('refuses the right signature sent on two lines', () => {
    const value = variants.accept[0] ?? '';
    const verdict = verifyCaller({
      policy: policy(variants.secret_utf8),
      headers: ['X-Signature', value, 'x-signature', value],
      body: bytes(variants.body_base64),
      now: NOW,
    });
    expect(codeOf(verdict)).toBe('invalid_signature');
  });

  it('never verifies a body other than the one that was signed', () => {
    expect(() =>
      fc.assert(
        fc.property(fc.string({ minLength: 1 }), fc.uint8Array(), fc.uint8Array(), (secret, signed, sent) => {
          const mac = createHmac('sha256', secret).update(signed).digest('hex');
          const verdict = verifyCaller({
            policy: policy(secret),
            headers: ['X-Signature', mac],
            body: Buffer.from(sent),
            now: NOW,
          });
          return verdict.ok === (Buffer.compare(signed, sent) === 0);
        }),
      ),
    ).not.toThrow();
  });
});

describe('the v1 scheme', () => {
  it.each(wire.hmac_timestamp_body.cases)('verifies $name over timestamp and bytes', (vector) => {
    const call = {
      policy: policy(vector.secret_utf8),
      headers: ['X-Signature', vector.x_signature, 'X-Timestamp', vector.x_timestamp],
      body: bytes(vector.body_base64),
      now: NOW,
    };
    expect(verifyCaller(call)).toMatchObject({ ok: true, scheme: 'v1', timestampHeader: vector.x_timestamp });
    const moved = ['X-Signature', vector.x_signature, 'X-Timestamp', `${Number(vector.x_timestamp) + 1}`];
    expect(codeOf(verifyCaller({ ...call, headers: moved }))).toBe('invalid_signature');
  });

  const { rotation } = wire.hmac_timestamp_body;
  const rotating = policy(
    rotation.secrets
      .toSorted((a, b) => Number(a.state === 'previous') - Number(b.state === 'previous'))
      .map((secret) => ({
        value: secret.secret_utf8,
        expiresAt: secret.expires_unix ? new Date(secret.expires_unix * 1000) : null,
      })),
  );
  const rotationCall = (signature: string, atSeconds = wire._meta.NOW_unix) =>
    verifyCaller({
      policy: rotating,
      headers: ['X-Signature', signature, 'X-Timestamp', rotation.x_timestamp],
      body: bytes(rotation.body_base64),
      now: atSeconds * 1000,
    });

  it.each(rotation.accept)('accepts $matches during rotation', ({ x_signature, matches }) => {
    const verdict = rotationCall(x_signature);
    const old = rotation.secrets.find((secret) => secret.state === 'previous');
    expect(verdict).toMatchObject({ ok: true, scheme: 'v1' });
    expect(verdict.ok && verdict.usedOldSecret?.expiresAt.getTime()).toBe(
      matches === old?.id ? Number(old?.expires_unix) * 1000 : undefined,
    );
  });

  it.each(rotation.reject_401)('refuses: $why', ({ x_signature, at_unix }) => {
    expect(codeOf(rotationCall(x_signature, at_unix))).toBe('invalid_signature');
  });

  it('reads ten signatures and no more', () => {
    const right = rotation.accept[0]?.x_signature ?? '';
    const after = (count: number) => `${`v1=${'0'.repeat(64)},`.repeat(count)}${right}`;
    expect(codeOf(rotationCall(after(9)))).toBe('ok');
    expect(codeOf(rotationCall(after(10)))).toBe('invalid_signature');
  });

  it('refuses a captured signature under a fresh timestamp', () => {
    const [attack] = wire.hmac_timestamp_body.tamper;
    const verdict = verifyCaller({
      policy: policy(attack?.secret_utf8 ?? ''),
      headers: ['X-Signature', attack?.x_signature ?? '', 'X-Timestamp', attack?.x_timestamp ?? ''],
      body: bytes(attack?.body_base64 ?? ''),
      now: Number(attack?.now_unix) * 1000,
    });
    expect(codeOf(verdict)).toBe('invalid_signature');
  });
});

describe('the standard scheme', () => {
  const standard = wire.standard_webhooks;
  const call = (secret: string, headers: Record<string, string | undefined>, base64: string) =>
    verifyCaller({ policy: policy(secret), headers: flat(headers), body: bytes(base64), now: NOW });

  it.each(standard.cases)('verifies $name', (vector) => {
    const verdict = call(
      vector.secret,
      {
        'Webhook-Id': vector.webhook_id,
        'Webhook-Timestamp': vector.webhook_timestamp,
        'Webhook-Signature': vector.webhook_signature,
      },
      vector.body_base64,
    );
    expect(verdict).toMatchObject({
      ok: true,
      scheme: 'standard',
      webhookId: vector.webhook_id,
      timestampHeader: vector.webhook_timestamp,
    });
    expect(verdict.ok && `v1,${verdict.mac?.toString('base64')}`).toBe(vector.webhook_signature);
  });

  const variants = standard.header_variants;
  const variant = (over: Record<string, string>) =>
    call(
      variants.secret,
      {
        'webhook-id': over['webhook_id'] ?? variants.webhook_id,
        'webhook-timestamp': over['webhook_timestamp'] ?? variants.webhook_timestamp,
        'webhook-signature': over['signature'] ?? variants.accept[0],
      },
      variants.body_base64,
    );

  it.each(variants.accept)('accepts %s', (signature) => {
    expect(codeOf(variant({ signature }))).toBe('ok');
  });

  it.each(variants.reject_401)('refuses the signature %j', (signature) => {
    expect(codeOf(variant({ signature }))).toBe(signature === '' ? 'missing_signature' : 'invalid_signature');
  });

  it.each(variants.reject_other)('refuses: $why', ({ why: _why, ...over }) => {
    expect(codeOf(variant(over as Record<string, string>))).toBe('invalid_signature');
  });

  it.each(['hello', '1716200000x', '2024-05-20T10:13:20Z', '', '+1716200000', '171620000000'])(
    'refuses the timestamp %j although it is signed',
    (timestamp) => {
      const secret = 'a-secret-for-timestamps';
      const mac = createHmac('sha256', secret).update(`msg_1.${timestamp}.{}`).digest('base64');
      const headers = {
        'webhook-id': 'msg_1',
        'webhook-timestamp': timestamp,
        'webhook-signature': `v1,${mac}`,
      };
      expect(codeOf(call(secret, headers, Buffer.from('{}').toString('base64')))).toBe('invalid_signature');
    },
  );

  it('refuses the shifted boundary of id and timestamp although its signature is the same', () => {
    const secret = 'a-secret-for-boundaries';
    const sign = (text: string) => `v1,${createHmac('sha256', secret).update(text).digest('base64')}`;
    const honest = { 'webhook-id': '1', 'webhook-timestamp': '2', 'webhook-signature': sign('1.2.3.x') };
    const shifted = { ...honest, 'webhook-id': '1.2', 'webhook-timestamp': '3' };
    expect(codeOf(call(secret, honest, Buffer.from('3.x').toString('base64')))).toBe('ok');
    expect(codeOf(call(secret, shifted, Buffer.from('x').toString('base64')))).toBe('invalid_signature');
  });

  const ed = standard.ed25519;
  const edHeaders = {
    'webhook-id': ed.webhook_id,
    'webhook-timestamp': ed.webhook_timestamp,
    'webhook-signature': ed.webhook_signature,
  };

  it('verifies an Ed25519 signature with the public key', () => {
    expect(call(ed.whpk, edHeaders, ed.body_base64)).toMatchObject({ ok: true, scheme: 'standard' });
    expect(codeOf(call(ed.whpk, { ...edHeaders, 'webhook-id': 'msg_2' }, ed.body_base64))).toBe(
      'invalid_signature',
    );
  });

  it('never takes a public key as a shared secret', () => {
    const body = bytes(ed.body_base64);
    const forged = createHmac('sha256', ed.whpk).update(body).digest('hex');
    const forgedV1 = createHmac('sha256', ed.whpk).update('1716200000.').update(body).digest('hex');
    const rawKey = bytes(ed.whpk.slice(5));
    const textKey = ed.whpk;
    const forgedStandard = (key: string | Buffer) => {
      const mac = createHmac('sha256', key).update('msg_1.1716200000.').update(body).digest('base64');
      return { ...edHeaders, 'webhook-signature': `v1,${mac}` };
    };
    expect(codeOf(call(ed.whpk, { 'x-signature': forged }, ed.body_base64))).toBe('invalid_signature');
    expect(
      codeOf(call(ed.whpk, { 'x-signature': `v1=${forgedV1}`, 'x-timestamp': '1716200000' }, ed.body_base64)),
    ).toBe('invalid_signature');
    expect(codeOf(call(ed.whpk, forgedStandard(rawKey), ed.body_base64))).toBe('invalid_signature');
    expect(codeOf(call(ed.whpk, forgedStandard(textKey), ed.body_base64))).toBe('invalid_signature');
  });
});

describe('several schemes in one call', () => {
  const { downgrade } = wire;

  it.each(downgrade.cases)('$name', (vector) => {
    const auth = policy(downgrade.secret_utf8, vector.policy ?? {});
    const now = (vector.now_unix ?? downgrade.now_unix) * 1000;
    const verdict = verifyCaller({
      policy: auth,
      headers: flat(vector.headers),
      body: bytes(downgrade.body_base64),
      now,
    });
    const isAccepted =
      verdict.ok &&
      checkFreshness({ policy: auth, scheme: verdict.scheme, timestampHeader: verdict.timestampHeader, now })
        .ok;
    expect(isAccepted).toBe(vector.expect === 202);
    expect(isAccepted && verdict.ok ? verdict.scheme : undefined).toBe(vector.scheme);
  });

  it.each(['webhook-id', 'webhook-timestamp', 'webhook-signature'])(
    'tries nothing weaker than Standard Webhooks once %s came, alone or twice',
    (name) => {
      const body = bytes(downgrade.body_base64);
      const mac = createHmac('sha256', downgrade.secret_utf8).update(body).digest('hex');
      const auth = policy(downgrade.secret_utf8);
      const send = (extra: string[]) =>
        verifyCaller({ policy: auth, headers: ['X-Signature', mac, ...extra], body, now: NOW });
      expect(codeOf(send([]))).toBe('ok');
      expect(send([name, '1716200000']).ok).toBe(false);
      expect(send([name, '1', name, '1']).ok).toBe(false);
    },
  );

  it.each(wire.cross_scheme_confusion)('$why', (vector) => {
    const verdict = verifyCaller({
      policy: policy(vector.secret_utf8, vector.policy ?? {}),
      headers: ['x-signature', vector.x_signature, 'x-timestamp', vector.x_timestamp],
      body: bytes(vector.body_base64),
      now: NOW,
    });
    expect(verdict.ok).toBe(vector.signature_matches_body_mode ?? false);
    if (vector.policy?.requireSignedTimestamp) expect(codeOf(verdict)).toBe('unsigned_timestamp_not_allowed');
  });
});

describe('a captured body signature', () => {
  const secret = 'a-secret-for-confusion';
  const sign = (text: string) => createHmac('sha256', secret).update(text).digest();
  const send = (headers: Record<string, string>, body: string) =>
    verifyCaller({
      policy: policy(secret, { replayWindowSeconds: 0, requireSignedTimestamp: true }),
      headers: flat(headers),
      body: Buffer.from(body),
      now: NOW,
    });

  it('never verifies as v1 by cutting the body at a dot, even without a replay window', () => {
    const mac = sign('{"a":1.5}').toString('hex');
    const verdict = send({ 'x-signature': `v1=${mac}`, 'x-timestamp': '{"a":1' }, '5}');
    expect(codeOf(verdict)).toBe('timestamp_outside_replay_window');
  });

  it('never verifies as Standard Webhooks by cutting the body at two dots', () => {
    const signature = `v1,${sign('{"a":"x.1716200000.{"}').toString('base64')}`;
    const headers = {
      'webhook-id': '{"a":"x',
      'webhook-timestamp': '1716200000',
      'webhook-signature': signature,
    };
    expect(codeOf(send(headers, '{"}'))).toBe('invalid_signature');
  });
});

describe('bearer', () => {
  const { authorization } = wire;
  const call = (headers: string[]) =>
    verifyCaller({
      policy: policy(authorization.configured_token, { mode: 'bearer' }),
      headers,
      body: Buffer.alloc(0),
      now: NOW,
    });

  it.each(authorization.accept)('accepts %j', (value) => {
    expect(call(['Authorization', value])).toMatchObject({
      ok: true,
      scheme: 'bearer',
      credentialId: CREDENTIAL,
    });
  });

  it.each(authorization.reject_401)('refuses $v', ({ v, www_authenticate }) => {
    expect(call(v === null ? [] : ['Authorization', v])).toMatchObject({
      ok: false,
      wwwAuthenticate: www_authenticate,
    });
  });

  it('refuses the right token sent on two lines, of which Node would keep the first', () => {
    const value = authorization.accept[0] ?? '';
    expect(call(['Authorization', value, 'authorization', value]).ok).toBe(false);
  });

  it('ignores a valid HMAC header and a custom header', () => {
    expect(codeOf(call(['X-Api-Key', authorization.configured_token]))).toBe('missing_credentials');
  });
});

describe('custom_header', () => {
  const secret = 'partner-key-0123456789abcdef012345';
  const auth = compileAuthPolicy({
    mode: 'custom_header',
    headerName: 'X-Partner-Key',
    credentials: [
      {
        id: 'crd_a',
        name: 'a',
        secrets: [{ value: 'another-key-0123456789abcdef0123456', expiresAt: null }],
      },
      { id: 'crd_b', name: 'b', secrets: [{ value: secret, expiresAt: null }] },
    ],
  });
  const call = (headers: string[]) =>
    verifyCaller({ policy: auth, headers, body: Buffer.alloc(0), now: NOW });

  it('finds the credential behind the value, whatever the case of the name', () => {
    expect(call(['x-partner-KEY', secret])).toMatchObject({ ok: true, credentialId: 'crd_b' });
  });

  it.each([
    ['missing', [], 'missing_credentials'],
    ['empty', ['X-Partner-Key', ''], 'missing_credentials'],
    ['in another case', ['X-Partner-Key', secret.toUpperCase()], 'invalid_credentials'],
    ['on two lines', ['X-Partner-Key', secret, 'X-Partner-Key', secret], 'invalid_credentials'],
    ['joined', ['X-Partner-Key', `${secret}, ${secret}`], 'invalid_credentials'],
  ])('refuses a value that is %s', (_why, headers, code) => {
    expect(call(headers)).toMatchObject({ ok: false, code, wwwAuthenticate: 'ApiKey realm="webhooks"' });
  });
});

describe('any mode', () => {
  it('lets everyone in without credentials in mode none only', () => {
    const call = { headers: [], body: Buffer.alloc(0), now: NOW };
    expect(verifyCaller({ ...call, policy: policy([], { mode: 'none' }) })).toMatchObject({
      ok: true,
      scheme: 'none',
      credentialId: undefined,
    });
  });

  it.each(['bearer', 'custom_header', 'hmac_sha256'] as const)(
    'stays shut in %s without a stored secret',
    (mode) => {
      const mac = createHmac('sha256', '').update('').digest('hex');
      const headers = ['Authorization', 'Bearer x', 'X-Signature', mac];
      const verdict = verifyCaller({
        policy: policy([], { mode }),
        headers,
        body: Buffer.alloc(0),
        now: NOW,
      });
      expect(verdict.ok).toBe(false);
    },
  );

  it('forgets an old secret at its expiry, and at once when it has none', () => {
    const call = (expiresAt: Date | null) =>
      verifyCaller({
        policy: policy(
          [
            { value: 'the-new-secret', expiresAt: null },
            { value: 'the-old-secret', expiresAt },
          ],
          { mode: 'bearer' },
        ),
        headers: ['Authorization', 'Bearer the-old-secret'],
        body: Buffer.alloc(0),
        now: NOW,
      });
    expect(call(new Date(NOW + 1))).toMatchObject({
      ok: true,
      usedOldSecret: { expiresAt: new Date(NOW + 1) },
    });
    expect(call(new Date(NOW)).ok).toBe(false);
    expect(call(null).ok).toBe(false);
  });

  it('says nothing of a secret or of the request in a refusal', () => {
    const headers = ['Authorization', 'Bearer sent-by-caller', 'X-Signature', 'sent-by-caller'];
    for (const mode of ['bearer', 'hmac_sha256'] as const) {
      const verdict = verifyCaller({
        policy: policy('stored-secret', { mode }),
        headers,
        body: Buffer.alloc(0),
        now: NOW,
      });
      expect(JSON.stringify(verdict)).not.toMatch(/sent-by-caller|stored-secret/);
    }
  });

  it('refuses to compile more secrets than one call may try', () => {
    const credentials = Array.from({ length: 31 }, (_, i) => ({
      id: `crd_${i}`,
      name: `c${i}`,
      secrets: [{ value: `secret-${i}`, expiresAt: null }],
    }));
    expect(() => compileAuthPolicy({ mode: 'bearer', credentials })).toThrow(/at most 30/);
  });
});
