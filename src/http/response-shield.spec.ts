import { responseShield } from './response-shield.js';

describe('the shield of every answer', () => {
  it('promises TLS for a year when callers reach the server by TLS, and never without (S-12)', () => {
    expect(responseShield('https://hooks.example.com')['strict-transport-security']).toBe('max-age=31536000');
    for (const url of ['http://hooks.example.com', null, undefined]) {
      expect(responseShield(url)).not.toHaveProperty('strict-transport-security');
    }
  });

  it('lets a page that a workflow answers run nothing, and stand in no frame', () => {
    expect(responseShield(null)['content-security-policy']).toBe(
      "sandbox; default-src 'none'; frame-ancestors 'none'",
    );
  });
});
