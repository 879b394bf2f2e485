import { apiPrompt } from './api-prompt.trigger.js';
import { webhook } from './webhook.trigger.js';

type Draft = NonNullable<Parameters<NonNullable<typeof webhook.check>>[0]>;
type Mode = NonNullable<Draft['auth']>['mode'];
const auth = (mode: Mode, header = 'X-Signature'): NonNullable<Draft['auth']> => ({
  mode,
  header,
  requireSignedTimestamp: false,
  replayWindowSeconds: 300,
  credentials: [{ name: 'a', secret: '' }],
});
const codes = (draft: Draft) => (webhook.check?.(draft) ?? []).map(({ code }) => code);

describe('the webhook trigger', () => {
  it('shares its policy with the API prompt trigger, declared once', () => {
    const {
      path,
      auth: who,
      ipAllowList,
      idempotency,
      rateLimit,
      response,
      resultWebhook,
    } = apiPrompt.params;
    expect(webhook.params).toMatchObject({
      path,
      auth: who,
      ipAllowList,
      idempotency,
      rateLimit,
      response,
      resultWebhook,
    });
    expect(webhook.params.auth).toBe(apiPrompt.params.auth);
  });

  it('gives everything that the caller controls as tainted', () => {
    const tainted = Object.entries(webhook.outputs)
      .filter(([, output]) => 'tainted' in output && output.tainted)
      .map(([name]) => name);
    expect(tainted).toEqual(['body', 'headers', 'query']);
  });

  it('checks a provider by its signature and nothing less', () => {
    expect(codes({ provider: 'github', auth: auth('hmac_sha256') })).toEqual([]);
    expect(codes({ provider: 'stripe', auth: auth('bearer') })).toEqual(['provider_needs_hmac']);
    expect(codes({ provider: 'none', auth: auth('bearer') })).toEqual([]);
  });

  it('finds what the API prompt trigger finds', () => {
    expect(codes({ auth: auth('custom_header', 'Host'), ipAllowList: ['1.2.3'] })).toEqual([
      'header_not_allowed',
      'invalid_address',
    ]);
  });
});
