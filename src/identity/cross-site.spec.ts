import { isAllowedHost } from './allowed-host.js';
import { requestOrigin } from './cross-site.js';
import { readSessionCookie, sessionCookie } from './session-cookie.js';

const none = { secFetchSite: undefined, origin: undefined, host: 'hooks.example.com', publicUrl: null };

describe('where a request begins', () => {
  it.each([
    ['own', { ...none, secFetchSite: 'same-origin' }],
    ['own', { ...none, secFetchSite: 'none' }],
    ['other', { ...none, secFetchSite: 'same-site' }],
    ['other', { ...none, secFetchSite: 'cross-site', origin: 'https://hooks.example.com' }],
    ['own', { ...none, origin: 'https://hooks.example.com' }],
    ['other', { ...none, origin: 'https://hooks.example.com:8443' }],
    ['other', { ...none, origin: 'https://hooks.example.com.evil.example' }],
    ['other', { ...none, origin: 'null' }],
    ['own', { ...none, host: 'inside:3000', origin: 'https://a.example', publicUrl: 'https://a.example/x' }],
    ['other', { ...none, host: 'inside:3000', origin: 'http://a.example', publicUrl: 'https://a.example' }],
    ['unknown', none],
  ] as const)('is %s for %j', (expected, request) => {
    expect(requestOrigin(request)).toBe(expected);
  });
});

describe('a host name', () => {
  const here = { host: '127.0.0.1', publicUrl: null };
  const open = { host: '0.0.0.0', publicUrl: null };
  const known = { host: '0.0.0.0', publicUrl: 'https://hooks.example.com' };
  it.each([
    ['127.0.0.1:3000', here, true],
    ['[::1]:3000', here, true],
    ['localhost:3000', here, true],
    ['LOCALHOST', here, true],
    ['app.localhost', here, true],
    ['192.0.2.7', here, true],
    ['evil.example', here, false],
    ['127.0.0.1.evil.example', here, false],
    ['localhost.evil.example:3000', here, false],
    ['user@localhost', here, false],
    ['localhost/x', here, false],
    ['', here, false],
    [undefined, here, false],
    ['anything.example', open, true],
    ['hooks.example.com', known, true],
    ['hooks.example.com.:443', known, true],
    ['other.example.com', known, false],
    ['hooks.example.com', { ...here, publicUrl: 'https://hooks.example.com' }, true],
  ] as const)('%s on %j is taken: %s', (host, settings, expected) => {
    expect(isAllowedHost(host, settings, false)).toBe(expected);
  });

  it('of a network is taken from programs that bring a key, and never on a server of this machine alone', () => {
    expect(isAllowedHost('prompthook:3000', known, true)).toBe(true);
    expect(isAllowedHost('evil.example', here, true)).toBe(false);
  });
});

describe('the session cookie', () => {
  it('is read as it was written, among others', () => {
    const pair = sessionCookie('phs_token', 60).split(';')[0] ?? '';
    expect(readSessionCookie(pair)).toBe('phs_token');
    expect(readSessionCookie(`a=b; ${pair}; sid=x`)).toBe('phs_token');
  });

  it.each([undefined, '', 'sid=x', '__Host-sidx=1', 'x__Host-sid=1', '__Host-sid=a; __Host-sid=b'])(
    'is not in %j',
    (header) => {
      expect(readSessionCookie(header)).toBeNull();
    },
  );
});
