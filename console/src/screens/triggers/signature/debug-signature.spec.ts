import { createHmac } from 'node:crypto';
import * as fc from 'fast-check';
import type { SignatureScheme } from '../call-code/described-call.js';
import { announcedScheme, debugSignature, visible } from './debug-signature.js';
import type { DebuggedCall } from './debug-signature.js';
import { signatureOf, signedText } from './sign-call.js';

const NOW = 1_716_200_000;
const sign = (key: string | Buffer, text: string, encoding: 'hex' | 'base64' = 'hex'): string =>
  createHmac('sha256', key).update(text).digest(encoding);

const call = (part: Partial<DebuggedCall>): DebuggedCall => ({
  scheme: 'body',
  body: '{"prompt":"hé","n":[1,2]}',
  signature: '',
  timestamp: String(NOW),
  id: 'msg_1',
  secret: 'a secret of some length',
  ...part,
});

const find = (part: Partial<DebuggedCall>) => debugSignature(call(part), NOW * 1_000);

describe('debugSignature', () => {
  it('finds right what was signed as it should be, in each scheme', async () => {
    const schemes: readonly SignatureScheme[] = ['body', 'v1', 'standard'];
    const secrets = fc.constantFrom('plain secret', 'whsec_bXkgc2VjcmV0', '00ff', 'c2VjcmV0');
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...schemes), fc.string(), secrets, async (scheme, body, secret) => {
        const made = call({ scheme, body, secret });
        const signature = await signatureOf(secret, made);
        const found = await debugSignature({ ...made, signature }, NOW * 1_000);
        expect(found).toMatchObject({ matches: true, hint: null, firstDifference: null, skewSeconds: 0 });
      }),
      { numRuns: 60 },
    );
  });

  it('agrees with the HMAC of Node', async () => {
    const made = call({ scheme: 'v1' });
    expect(await signatureOf(made.secret, made)).toBe(`v1=${sign(made.secret, `${NOW}.${made.body}`)}`);
    const standard = call({ scheme: 'standard', secret: 'whsec_bXkgc2VjcmV0' });
    expect(await signatureOf(standard.secret, standard)).toBe(
      `v1,${sign(Buffer.from('my secret'), signedText(standard), 'base64')}`,
    );
  });

  it.each([
    [
      'a final newline that was not sent',
      { body: '{"a":1}\n' },
      sign(call({}).secret, '{"a":1}'),
      /without the final newline/,
    ],
    [
      'a body that was written again',
      { body: '{"a": 1}' },
      sign(call({}).secret, '{"a":1}'),
      /without spaces/,
    ],
    [
      'a body as Python writes it',
      { body: '{"a":1,"b":"x, y: z"}' },
      sign(call({}).secret, '{"a": 1, "b": "x, y: z"}'),
      /as Python writes JSON/,
    ],
    ['escapes', { body: '{"a":"é"}' }, sign(call({}).secret, '{"a":"\\u00e9"}'), /\\u escapes/],
    [
      'pretty-printed JSON',
      { body: '{"a":1}' },
      sign(call({}).secret, '{\n  "a": 1\n}'),
      /pretty-printed by 2/,
    ],
    ['line ends', { body: 'a\r\nb' }, sign(call({}).secret, 'a\nb'), /LF instead of CRLF/],
    [
      'base64 instead of hex',
      {},
      sign(call({}).secret, call({}).body, 'base64'),
      /written as base64, not hex/,
    ],
    [
      'a secret read as hex',
      { secret: '00ff00ff00ff00ff' },
      sign(Buffer.from('00ff00ff00ff00ff', 'hex'), call({}).body),
      /stands for as hex/,
    ],
    [
      'a secret with a newline',
      {},
      sign(`${call({}).secret}\n`, call({}).body),
      /newline at its end as the key/,
    ],
    [
      'the body alone under v1',
      { scheme: 'v1' as const },
      `v1=${sign(call({}).secret, call({}).body)}`,
      /signing the body alone/,
    ],
    [
      'whsec_ that was not decoded',
      { scheme: 'standard' as const, secret: 'whsec_bXkgc2VjcmV0' },
      `v1,${sign('whsec_bXkgc2VjcmV0', `msg_1.${NOW}.${call({}).body}`, 'base64')}`,
      /with whsec_/,
    ],
  ])('tells of %s', async (_, part, signature, hint) => {
    const found = await find({ ...part, signature });
    expect(found.matches).toBe(false);
    expect(found.hint).toMatch(hint);
  });

  it('says where a signature differs, and admits when it does not know why', async () => {
    const right = sign(call({}).secret, call({}).body);
    const wrong = `${right.slice(0, 10)}${right[10] === '0' ? '1' : '0'}${right.slice(11)}`;
    expect(await find({ signature: wrong })).toMatchObject({
      matches: false,
      firstDifference: 10,
      hint: null,
    });
    expect((await find({ signature: right, timestamp: String(NOW - 400) })).skewSeconds).toBe(-400);
    expect((await find({ signature: right, timestamp: '' })).skewSeconds).toBeNull();
  });

  it('takes any of several signatures, upper case, and the prefix sha256=', async () => {
    const right = sign(call({}).secret, call({}).body);
    expect((await find({ signature: `sha256=${right}` })).matches).toBe(true);
    expect((await find({ signature: right.toUpperCase() })).matches).toBe(true);
    const standard = call({ scheme: 'standard' });
    const signature = await signatureOf(standard.secret, standard);
    expect((await find({ scheme: 'standard', signature: `v1,AAAA ${signature}` })).matches).toBe(true);
  });
});

it('knows a scheme by its signature', () => {
  expect(announcedScheme('v1=ab')).toBe('v1');
  expect(announcedScheme('v1,abcd= v1,efgh=')).toBe('standard');
  expect(announcedScheme(`sha256=${'0'.repeat(64)}`)).toBe('body');
  expect(announcedScheme('what')).toBeNull();
});

it('makes white space visible', () => {
  expect(visible('a b\tc\r\n')).toBe('a·b→c␍␊\n');
});
