import * as fc from 'fast-check';
import { apiPrompt } from './api-prompt.trigger.js';

type Draft = NonNullable<Parameters<NonNullable<typeof apiPrompt.check>>[0]>;
const codes = (draft: Draft) =>
  (apiPrompt.check?.(draft) ?? []).map(({ code, pointer, severity }) => `${severity} ${code} ${pointer}`);
const auth = (over: Partial<NonNullable<Draft['auth']>>): Draft => ({
  auth: {
    mode: 'hmac_sha256',
    header: 'X-Signature',
    requireSignedTimestamp: false,
    replayWindowSeconds: 300,
    credentials: [{ name: 'acme', secret: '' }],
    ...over,
  },
});

describe('the API prompt trigger', () => {
  it('fills every group that an author leaves out with the documented defaults', () => {
    const { params } = apiPrompt;
    expect(
      Object.fromEntries(
        Object.entries(params).map(([name, declared]) => [
          name,
          'default' in declared ? declared.default : undefined,
        ]),
      ),
    ).toEqual({
      path: undefined,
      auth: {
        mode: 'bearer',
        header: 'X-Signature',
        requireSignedTimestamp: false,
        replayWindowSeconds: 300,
        credentials: [],
      },
      maxPromptLength: 10_000,
      requireContext: false,
      contextSchema: null,
      ipAllowList: [],
      idempotency: { enabled: true, windowSeconds: 604_800, bodyHash: 'auto', onMismatch: 'duplicate' },
      rateLimit: { enabled: true, limit: 20, windowSeconds: 60 },
      guardrails: {
        enabled: true,
        scanContext: false,
        scanMetadata: false,
        disabledPatterns: [],
        customPatterns: [],
      },
      response: { mode: 'auto', timeoutSeconds: 30 },
      resultWebhook: undefined,
    });
  });

  it('marks exactly what a caller controls as tainted', () => {
    const tainted = Object.entries(apiPrompt.outputs)
      .filter(([, output]) => 'tainted' in output && output.tainted)
      .map(([name]) => name);
    expect(tainted).toEqual(['prompt', 'context', 'metadata']);
    expect(Object.keys(apiPrompt.outputs)).toEqual([
      'prompt',
      'context',
      'metadata',
      'requestId',
      'caller',
      'timestamp',
      'guardrailsTriggered',
      'matchedInjectionPatterns',
    ]);
  });

  it('accepts a usual configuration without a word', () => {
    expect(codes(auth({}))).toEqual([]);
    expect(codes({ ...auth({}), ipAllowList: ['10.0.0.0/8', '2001:db8::/32', '::1'] })).toEqual([]);
    expect(codes({ ...auth({}), contextSchema: { type: 'object', required: ['id'] } })).toEqual([]);
  });

  it.each(['Authorization', 'Host', 'Content-Type', 'X-Forwarded-For', 'X-Timestamp', 'Cookie', 'Upgrade'])(
    'refuses %s as the signature header',
    (header) => expect(codes(auth({ header }))).toEqual(['error header_not_allowed /auth/header']),
  );

  it.each(['X Signature', 'X-Sig:', 'Ünï', ''])('refuses "%s", which is no header name', (header) =>
    expect(codes(auth({ header }))).toEqual(['error invalid_header_name /auth/header']),
  );

  it('says that a mode without a credential refuses everybody, and that mode none lets everybody in', () => {
    expect(codes(auth({ credentials: [] }))).toEqual(['warning no_credentials /auth/credentials']);
    expect(codes(auth({ mode: 'none' }))).toEqual(['warning credentials_unused /auth/credentials']);
  });

  it('refuses two consumers of one name and more HMAC secrets than a stranger may make us compute', () => {
    const named = (name: string) => ({ name, secret: '' });
    expect(codes(auth({ credentials: [named('a'), named('a')] }))).toEqual([
      'error duplicate_credential /auth/credentials/1/name',
    ]);
    const eleven = Array.from({ length: 11 }, (_, index) => named(`c${index}`));
    expect(codes(auth({ credentials: eleven }))).toEqual(['error too_many_credentials /auth/credentials']);
    expect(codes(auth({ mode: 'bearer', credentials: eleven }))).toEqual([]);
  });

  it.each([
    '192.168.1',
    '0x7f.0.0.1',
    '010.0.0.1',
    '10.0.0.0/33',
    'fe80::1%eth0',
    '::/129',
    '10.0.0.1/08',
    '',
  ])('refuses "%s" in the allow list', (entry) =>
    expect(codes({ ipAllowList: ['10.0.0.1', entry] })).toEqual(['error invalid_address /ipAllowList/1']),
  );

  it('takes every IPv4 block that an operating system prints', () => {
    const everyBlock = fc.property(
      fc.ipV4(),
      fc.integer({ min: 0, max: 32 }),
      (address, bits) => codes({ ipAllowList: [`${address}/${bits}`] }).length === 0,
    );
    expect(fc.check(everyBlock).failed).toBe(false);
  });

  it('refuses a context schema that is none, or that would have to be fetched', () => {
    expect(codes({ contextSchema: 'object' })).toEqual(['error invalid_schema /contextSchema']);
    expect(codes({ contextSchema: { type: 'objekt' } })).toEqual(['error invalid_schema /contextSchema']);
    expect(codes({ contextSchema: { $ref: 'https://example.com/schema.json' } })).toEqual([
      'error invalid_schema /contextSchema',
    ]);
  });
});
