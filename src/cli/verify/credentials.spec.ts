import { readFileSync } from 'node:fs';
import { credentialHeaders, wrongCredentials } from './credentials.js';

interface Vectors {
  hmac_timestamp_body: {
    cases: {
      name: string;
      secret_utf8: string;
      x_timestamp: string;
      body_utf8: string | null;
      x_signature: string;
    }[];
  };
  standard_webhooks: {
    cases: {
      name: string;
      secret: string;
      webhook_id: string;
      webhook_timestamp: string;
      body_utf8: string | null;
      webhook_signature: string;
    }[];
  };
  hmac_body: {
    cases: { name: string; secret_utf8: string; body_utf8: string | null; x_signature: string }[];
  };
}

const vectors = JSON.parse(readFileSync('test/vectors/wire.json', 'utf8')) as Vectors;

describe('credentialHeaders', () => {
  it.each(vectors.hmac_body.cases.filter((each) => each.body_utf8 !== null))(
    'signs $name over the body',
    (each) => {
      const headers = credentialHeaders(
        { mode: 'hmac_sha256', header: 'X-Sig', secret: each.secret_utf8, scheme: 'body' },
        { body: each.body_utf8 ?? '', unixSeconds: 5, messageId: 'unused' },
      );
      expect(headers).toEqual({ 'X-Sig': each.x_signature, 'X-Timestamp': '5' });
    },
  );

  it.each(vectors.hmac_timestamp_body.cases.filter((each) => each.body_utf8 !== null))(
    'signs $name as v1',
    (each) => {
      const headers = credentialHeaders(
        { mode: 'hmac_sha256', header: 'X-Signature', secret: each.secret_utf8, scheme: 'v1' },
        { body: each.body_utf8 ?? '', unixSeconds: Number(each.x_timestamp), messageId: 'unused' },
      );
      expect(headers).toEqual({ 'X-Signature': each.x_signature, 'X-Timestamp': each.x_timestamp });
    },
  );

  it.each(vectors.standard_webhooks.cases.filter((each) => each.body_utf8 !== null))(
    'signs $name as Standard Webhooks',
    (each) => {
      const headers = credentialHeaders(
        { mode: 'hmac_sha256', header: 'X-Signature', secret: each.secret, scheme: 'standard' },
        {
          body: each.body_utf8 ?? '',
          unixSeconds: Number(each.webhook_timestamp),
          messageId: each.webhook_id,
        },
      );
      expect(headers['webhook-signature']).toBe(each.webhook_signature);
    },
  );

  it('sends nothing for an open trigger and the literal value for a custom header', () => {
    const signing = { body: '{}', unixSeconds: 1, messageId: 'm' };
    expect(credentialHeaders({ mode: 'none' }, signing)).toEqual({});
    expect(credentialHeaders({ mode: 'custom_header', header: 'X-Key', secret: 's' }, signing)).toEqual({
      'X-Key': 's',
    });
  });

  it('makes wrong credentials of the same shape', () => {
    expect(wrongCredentials({ mode: 'bearer', secret: 's' })).not.toEqual({ mode: 'bearer', secret: 's' });
    expect(wrongCredentials({ mode: 'none' })).toEqual({ mode: 'none' });
  });
});
