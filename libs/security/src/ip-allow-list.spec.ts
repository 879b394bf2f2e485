import { BlockList, isIP } from 'node:net';
import * as fc from 'fast-check';
import wire from '../../../test/vectors/wire.json' with { type: 'json' };
import { compileAllowList, isAllowed, normaliseAllowListEntry } from './ip-allow-list.js';
import { formatIp, parseIp } from './parse-ip.js';

const vectors = wire.ip_allowlist;

describe('normaliseAllowListEntry', () => {
  it.each(vectors.entries_valid)('takes %s', (entry) => {
    expect(normaliseAllowListEntry(entry).ok).toBe(true);
    expect(compileAllowList([entry])).toHaveLength(1);
  });

  it.each(vectors.entries_normalised)('stores %s as %s and says so', (typed, stored) => {
    expect(normaliseAllowListEntry(typed ?? '')).toEqual({
      ok: true,
      entry: stored,
      notice: expect.stringContaining(stored ?? ''),
    });
  });

  it.each(vectors.entries_invalid_400)('refuses %j', (entry) => {
    expect(normaliseAllowListEntry(entry)).toMatchObject({
      ok: false,
      message: expect.stringContaining('CIDR'),
    });
    expect(() => compileAllowList([entry])).toThrow(/not an IP address/);
  });

  it.each(['10.0.0.0/33', '10.0.0.0/', '10.0.0.0/08', '::/129', '[::1]'])('refuses %s', (entry) => {
    expect(normaliseAllowListEntry(entry).ok).toBe(false);
  });
});

describe('isAllowed', () => {
  const list = compileAllowList(vectors.seed000_list);

  it.each(vectors.checks)('$client_ip is allowed: $allowed', ({ client_ip, allowed }) => {
    expect(isAllowed(client_ip, list)).toBe(allowed);
  });

  it('lets everyone in on an empty list and the unknown on no other', () => {
    expect(isAllowed(null, [])).toBe(true);
    expect(isAllowed(null, list)).toBe(false);
  });

  it('reads a mapped block as its IPv4 block', () => {
    const mapped = compileAllowList(['::ffff:10.1.0.0/112']);
    expect(isAllowed('10.1.200.3', mapped)).toBe(true);
    expect(isAllowed('10.2.0.1', mapped)).toBe(false);
  });

  it('agrees with net.BlockList on every address and block', () => {
    const four = fc.tuple(fc.ipV4(), fc.nat(32));
    const six = fc.tuple(
      fc.ipV6().filter((ip) => isIP(ip) === 6 && !/^[0:]*ffff:/i.test(ip)),
      fc.nat(128),
    );
    expect(() =>
      fc.assert(
        fc.property(
          fc.oneof(four, six),
          fc.oneof(
            fc.ipV4(),
            fc.ipV6().filter((ip) => isIP(ip) === 6),
          ),
          ([net, bits], ip) => {
            const family = isIP(net) === 4 ? 'ipv4' : 'ipv6';
            const blocks = new BlockList();
            blocks.addSubnet(net, bits, family);
            const same = parseIp(ip)?.length === (family === 'ipv4' ? 4 : 16);
            const expected = same && blocks.check(ip, isIP(ip) === 4 ? 'ipv4' : 'ipv6');
            return isAllowed(ip, compileAllowList([`${net}/${bits}`])) === expected;
          },
        ),
        { numRuns: 1000 },
      ),
    ).not.toThrow();
  });
});

describe('parseIp', () => {
  it('reads back what it writes, and writes what the URL standard writes', () => {
    expect(() =>
      fc.assert(
        fc.property(fc.uint8Array({ minLength: 16, maxLength: 16 }), (bytes) => {
          const text = formatIp(bytes);
          const isV4Mapped = parseIp(text)?.length === 4;
          return (
            isV4Mapped ||
            (Buffer.compare(parseIp(text) ?? Buffer.alloc(0), bytes) === 0 &&
              new URL(`http://[${text}]/`).hostname === `[${text}]`)
          );
        }),
        { numRuns: 1000 },
      ),
    ).not.toThrow();
  });

  it('writes runs of zeros as RFC 5952 does', () => {
    const written = (text: string) => formatIp(parseIp(text) ?? Buffer.alloc(4));
    expect(written('::')).toBe('::');
    expect(written('1:0:0:2:0:0:0:3')).toBe('1:0:0:2::3');
    expect(written('1:0:2:3:4:5:6:7')).toBe('1:0:2:3:4:5:6:7');
    expect(written('2001:DB8::192.0.2.1')).toBe('2001:db8::c000:201');
  });

  it('answers null or an address to any text', () => {
    expect(() =>
      fc.assert(fc.property(fc.string(), (text) => parseIp(text) === null || isIP(text) !== 0)),
    ).not.toThrow();
  });
});
