import { field } from '#sdk';
import { SecretMask, secretValues } from './secret-mask.js';

describe('the secrets of a plugin’s blocks', () => {
  it('are found in params at any depth, and nothing else is', () => {
    const fields = {
      token: field.secret({ description: 'T.' }),
      name: field.string({ description: 'N.' }),
      list: field.array({
        description: 'L.',
        items: field.object({ description: 'O.', fields: { key: field.secret({ description: 'K.' }) } }),
      }),
    };
    const params = {
      token: 'aaaaaaa',
      name: 'bbbbbbb',
      list: [{ key: 'ccccccc' }, {}, null],
      more: 'ddddddd',
    };
    expect([...secretValues(fields, params)]).toEqual(['aaaaaaa', 'ccccccc']);
    expect([...secretValues(fields, null)]).toEqual([]);
  });

  it('are taken out of texts, also without the template around them', () => {
    const mask = new SecretMask();
    mask.keep('Bearer abcdefgh');
    expect(mask.mask('sent Bearer abcdefgh and abcdefgh')).toBe('sent [secret] and [secret]');
  });

  it('leave short texts alone, which are there by chance', () => {
    const mask = new SecretMask();
    mask.keep('abc');
    expect(mask.mask('abcdef')).toBe('abcdef');
  });

  it('are forgotten when there are very many, the oldest first', () => {
    const mask = new SecretMask();
    for (let i = 0; i < 1_001; i += 1) mask.keep(`secret-${i}-end`);
    expect(mask.mask('secret-0-end secret-1-end')).toBe('secret-0-end [secret]');
  });
});
