import * as fc from 'fast-check';
import wire from '../../../test/vectors/wire.json' with { type: 'json' };
import { parseKeyRing } from './key-ring.js';
import { SecretBox, SecretUnreadable } from './secret-box.js';

const vector = wire.secret_at_rest;
const [, keyId = '', table = '', row = '', field = ''] = Buffer.from(vector.aad_hex, 'hex')
  .toString()
  .split('\0');
const place = { table, row, field };
const key = { id: keyId, bytes: Buffer.from(vector.key_hex, 'hex') };
const box = new SecretBox([key], () => Buffer.from(vector.iv_hex, 'hex'));

const reasonOf = (sealed: string, at = place, by = box) => {
  try {
    by.open(sealed, at);
    return 'opened';
  } catch (error) {
    return error instanceof SecretUnreadable ? error.reason : 'another error';
  }
};

describe('SecretBox', () => {
  it('seals and opens the vector', () => {
    expect(box.seal(vector.plaintext, place)).toBe(vector.encoded);
    expect(box.open(vector.encoded, place)).toBe(vector.plaintext);
  });

  it('opens what it sealed, and never seals the same way twice', () => {
    const random = new SecretBox([key]);
    expect(() =>
      fc.assert(
        fc.property(fc.string({ unit: 'grapheme' }), (secret) => {
          const [one, two] = [random.seal(secret, place), random.seal(secret, place)];
          return one !== two && random.open(one, place) === secret;
        }),
      ),
    ).not.toThrow();
  });

  it('refuses every flipped bit of IV, ciphertext and tag', () => {
    const parts = vector.encoded.split('.');
    for (const index of [2, 3, 4]) {
      const bytes = Buffer.from(parts[index] ?? '', 'base64url');
      for (let bit = 0; bit < bytes.length * 8; bit++) {
        const flipped = Buffer.from(bytes);
        flipped[bit >> 3] = (flipped[bit >> 3] as number) ^ (1 << (bit & 7));
        expect(reasonOf(parts.with(index, flipped.toString('base64url')).join('.'))).toBe('not_authentic');
      }
    }
  });

  it('refuses a secret moved to another row, table or field', () => {
    expect(reasonOf(vector.encoded, { ...place, row: 'trg_2' })).toBe('not_authentic');
    expect(reasonOf(vector.encoded, { ...place, table: 'connection' })).toBe('not_authentic');
    expect(reasonOf(vector.encoded, { ...place, field: 'other' })).toBe('not_authentic');
  });

  it('refuses an unknown key id, a short tag and broken texts', () => {
    const parts = vector.encoded.split('.');
    const shortTag = Buffer.from(parts[4] ?? '', 'base64url')
      .subarray(0, 12)
      .toString('base64url');
    expect(reasonOf(parts.with(1, 'k9').join('.'))).toBe('unknown_key');
    expect(reasonOf(parts.with(4, shortTag).join('.'))).toBe('malformed');
    for (const broken of [
      '',
      'v1',
      'v2.k1.a.b.c',
      `${vector.encoded}.x`,
      vector.encoded.replace(/\.(.)/, '.=$1'),
    ]) {
      expect(['malformed', 'unknown_key']).toContain(reasonOf(broken));
    }
  });

  it('opens with an old key and seals with the current one', () => {
    const ring = new SecretBox([{ id: 'k2', bytes: Buffer.alloc(32, 9) }, key]);
    expect(ring.open(vector.encoded, place)).toBe(vector.plaintext);
    expect(ring.needsResealing(vector.encoded)).toBe(true);
    expect(ring.needsResealing(ring.seal('x', place))).toBe(false);
  });

  it('says nothing of the secret or the key in an error', () => {
    const message = (() => {
      try {
        return box.open(vector.encoded, { ...place, row: 'trg_2' });
      } catch (error) {
        return (error as Error).message;
      }
    })();
    expect(message).toMatch(/trigger trg_2, hmac_secret/);
    expect(message).not.toContain(vector.plaintext.slice(0, 8));
  });

  it('wants 32-byte keys with distinct ids', () => {
    expect(() => new SecretBox([])).toThrow(/empty/);
    expect(() => new SecretBox([{ id: 'k1', bytes: Buffer.alloc(16) }])).toThrow(/16 bytes; 32/);
    expect(() => new SecretBox([key, key])).toThrow(/same id/);
  });
});

describe('parseKeyRing', () => {
  const hex = '9f3c1a7be04d5826f1c9e3b7a5d08264c17e9b3f5a6d2048e1b7c39f6a5d8e02';

  it('reads hex and base64, named or not, the current key first', () => {
    const base64 = Buffer.from(hex, 'hex').toString('base64');
    expect(parseKeyRing(hex)).toEqual([{ id: 'k1', bytes: Buffer.from(hex, 'hex') }]);
    expect(parseKeyRing(`new:${base64}, ${hex}`).map(({ id }) => id)).toEqual(['new', 'k1']);
  });

  it('keeps the default id of an old key when a new one is put in front', () => {
    expect(parseKeyRing(`${hex},${hex.toUpperCase()}`).map(({ id }) => id)).toEqual(['k2', 'k1']);
  });

  it.each([
    ['nothing', '', /not 32 bytes/],
    ['a password', 'changeme', /not 32 bytes/],
    ['16 bytes', hex.slice(0, 32), /not 32 bytes/],
    ['zeros', '0'.repeat(64), /is an example/],
    ['counted-up bytes', vector.key_hex, /is an example/],
  ])('refuses %s without repeating it', (_why, setting, message) => {
    expect(() => parseKeyRing(setting)).toThrow(message);
    expect(() => parseKeyRing(setting)).toThrow(/^PROMPTHOOK_ENCRYPTION_KEY: key 1 of 1 [^0]*$/s);
  });
});
