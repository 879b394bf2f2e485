import { secretMentions, wholeSecret } from './secret-names.js';

describe('secretMentions', () => {
  it('points at every text that holds a secret', () => {
    const found = secretMentions({
      a: '{{secrets.x}}',
      'b/c': ['no', 'Bearer {{secrets.x}} and {{secrets.y-1}}'],
      d: { e: 3, f: null },
    });
    expect([...found]).toEqual([
      ['x', ['/a', '/b~1c/1']],
      ['y-1', ['/b~1c/1']],
    ]);
  });
});

describe('wholeSecret', () => {
  it('knows a text that is one secret and nothing else', () => {
    expect(wholeSecret('{{secrets.acme_hmac}}')).toBe('acme_hmac');
    expect(wholeSecret('Bearer {{secrets.acme_hmac}}')).toBeNull();
    expect(wholeSecret('sk-123')).toBeNull();
  });
});
