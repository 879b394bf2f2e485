import { maskSecrets } from './mask-secrets.js';

describe('maskSecrets', () => {
  it('replaces the values of secrets wherever they stand, the longer ones first', () => {
    const secrets = new Map([
      ['short', 'abcd'],
      ['long', 'abcdefgh'],
      ['tiny', 'x'],
    ]);
    expect(maskSecrets({ a: ['x abcdefgh abcd', 1, null], b: { c: 'Bearer abcdefgh' } }, secrets)).toEqual({
      a: ['x [secret long] [secret short]', 1, null],
      b: { c: 'Bearer [secret long]' },
    });
  });

  it('leaves what is shown as it is when there is nothing to mask', () => {
    expect(maskSecrets({ a: 'x' }, new Map([['tiny', 'x']]))).toEqual({ a: 'x' });
  });
});
