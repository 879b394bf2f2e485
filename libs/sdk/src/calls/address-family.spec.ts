import { isIP } from 'node:net';
import * as fc from 'fast-check';
import { addressFamily } from './address-family.js';

const piece = fc.constantFrom(
  '::',
  ':',
  '.',
  '0',
  '1',
  '00',
  '255',
  '256',
  '1.2.3.4',
  '01',
  'ffff',
  'fffff',
  'g',
  '%',
);

describe('addressFamily', () => {
  it('says of every real address what the system says of it', () => {
    fc.assert(
      fc.property(fc.oneof(fc.ipV4(), fc.ipV6()), (text) => expect(addressFamily(text)).toBe(isIP(text))),
    );
  });

  it('says of near misses what the system says of them', () => {
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 17 }), (pieces) => {
        const text = pieces.join('');
        expect(addressFamily(text)).toBe(text.includes('%') ? 0 : isIP(text));
      }),
      { numRuns: 20_000 },
    );
  });

  it.each(['::', '::1', '1::', '1:2:3:4:5:6:7:8', '1::3:4:5:6:7:8', '::ffff:1.2.3.4', '1:2:3:4:5:6:1.2.3.4'])(
    'knows %s',
    (text) => expect(addressFamily(text)).toBe(isIP(text)),
  );
});
