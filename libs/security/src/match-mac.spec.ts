import { createHmac } from 'node:crypto';
import { jest } from '@jest/globals';
import { compileAuthPolicy, type CompiledSecret } from './auth-policy.js';
import { decodeHexMac, matchMac } from './match-mac.js';

const body = Buffer.from('{"prompt":"hi"}');
const values = ['first-secret', 'second-secret', 'third-secret'];
const { secrets } = compileAuthPolicy({
  mode: 'hmac_sha256',
  credentials: values.map((value, i) => ({
    id: `crd_${i}`,
    name: `c${i}`,
    secrets: [{ value, expiresAt: null }],
  })),
});
const wrong = Array.from({ length: 9 }, (_, i) => Buffer.alloc(32, i));
const macOf = (value: string) => createHmac('sha256', value).update(body).digest();

describe('matchMac', () => {
  it.each(values)('tries every secret once, also when %s matches, however many candidates came', (value) => {
    // A key is fetched for each HMAC that is computed, and for nothing else.
    const keyOf = jest.fn((secret: CompiledSecret) => secret.literalKey);
    const match = matchMac(secrets, keyOf, { prefix: '', body }, [macOf(value), ...wrong], 0);
    expect(match?.mac).toEqual(macOf(value));
    expect(match?.secret.credentialId).toBe(`crd_${values.indexOf(value)}`);
    expect(keyOf).toHaveBeenCalledTimes(values.length);
  });

  it('finds the matching candidate in any place, and none among wrong ones', () => {
    const find = (candidates: Buffer[]) =>
      matchMac(secrets, (s) => s.literalKey, { prefix: '', body }, candidates, 0);
    const right = macOf('second-secret');
    for (let at = 0; at <= wrong.length; at++) {
      expect(find(wrong.toSpliced(at, 0, right))?.secret.credentialId).toBe('crd_1');
    }
    expect(find(wrong)).toBeUndefined();
  });
});

describe('decodeHexMac', () => {
  it('takes 64 hex digits and nothing that Buffer.from would cut or throw away', () => {
    expect(decodeHexMac('aB'.repeat(32))).toEqual(Buffer.alloc(32, 0xab));
    for (const text of ['', 'zz'.repeat(32), 'ab'.repeat(31), 'ab'.repeat(33), `${'ab'.repeat(31)}a\n`]) {
      expect(decodeHexMac(text)).toBeNull();
    }
  });
});
