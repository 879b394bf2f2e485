import { compileAuthPolicy, verifyCaller } from '#security';
import { signDelivery } from './sign-delivery.js';

const AT = 1_614_265_330;

describe('signDelivery', () => {
  // O-01
  it('gives the signature of the published Standard Webhooks vector', () => {
    const headers = signDelivery('msg_p5jXN8AQM9LWM0D4loKWxJek', AT, '{"test": 2432232314}', [
      'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw',
    ]);
    expect(headers['webhook-signature']).toBe('v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=');
  });

  it('signs with every secret of a rotation, so that a receiver with either accepts', () => {
    const secrets = ['the-new-secret-0123456789', 'whsec_dGhlLW9sZC1zZWNyZXQtMDEyMzQ1Njc4OQ=='];
    const headers = signDelivery('dlv_1', AT, '{"a":1}', secrets);
    for (const value of secrets) {
      const policy = compileAuthPolicy({
        mode: 'hmac_sha256',
        credentials: [{ id: 'c', name: 'c', secrets: [{ value, expiresAt: null }] }],
      });
      const verdict = verifyCaller({
        policy,
        headers: Object.entries(headers).flat(),
        body: Buffer.from('{"a":1}'),
        now: AT * 1000,
      });
      expect(verdict).toMatchObject({ ok: true, scheme: 'standard', webhookId: 'dlv_1' });
    }
  });
});
