import * as fc from 'fast-check';
import wire from '../../../test/vectors/wire.json' with { type: 'json' };
import { parseTrustedProxies, resolveClientIp } from './client-ip.js';

describe('resolveClientIp', () => {
  it.each(wire.ip_allowlist.client_ip_resolution)('peer $peer, trust $trust, XFF $xff: $client', (vector) => {
    const trustedProxies = parseTrustedProxies(vector.trust.join());
    expect(resolveClientIp({ peer: vector.peer, xff: vector.xff, trustedProxies })).toBe(vector.client);
  });

  it('walks past every trusted proxy, and stops at the first hop when all are', () => {
    const trustedProxies = parseTrustedProxies('127.0.0.1, 10.0.0.0/8');
    const resolve = (xff: string) => resolveClientIp({ peer: '::ffff:127.0.0.1', xff, trustedProxies });
    expect(resolve('1.1.1.1, 198.51.100.4, 10.0.0.9,10.1.2.3')).toBe('198.51.100.4');
    expect(resolve('10.0.0.9, 10.1.2.3')).toBe('10.0.0.9');
  });

  it('knows no client without a peer', () => {
    expect(resolveClientIp({ peer: undefined, xff: '1.1.1.1', trustedProxies: [] })).toBeNull();
  });

  it('takes nothing left of the rightmost untrusted hop from the header', () => {
    const trustedProxies = parseTrustedProxies('127.0.0.1');
    expect(() =>
      fc.assert(
        fc.property(fc.string(), (forged) => {
          const xff = `${forged},198.51.100.4`;
          return resolveClientIp({ peer: '127.0.0.1', xff, trustedProxies }) === '198.51.100.4';
        }),
      ),
    ).not.toThrow();
  });
});

describe('parseTrustedProxies', () => {
  it.each(['true', '1', 'loopback', '10.0.0.0/8, all'])('refuses %s and names the setting', (setting) => {
    expect(() => parseTrustedProxies(setting)).toThrow(/TRUSTED_PROXIES: "(true|1|loopback|all)"/);
  });

  it('trusts nobody when empty', () => {
    expect(parseTrustedProxies(' ')).toEqual([]);
  });
});
