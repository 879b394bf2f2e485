import { crc32 } from 'node:zlib';
import * as fc from 'fast-check';
import wire from '../../../test/vectors/wire.json' with { type: 'json' };
import { redactTokens } from './redact-tokens.js';
import { isTokenOfKind, makeToken, tokenDigest, tokenKindOf, type TokenKind } from './token-format.js';

const { tokens } = wire;
const known = [
  ...tokens.url_trigger_tokens.map((vector) => ({ ...vector, kind: 'url_trigger' as TokenKind })),
  { ...tokens.workspace_agent_token, kind: 'workspace_agent' as TokenKind },
  { ...tokens.admin_api_key, kind: 'admin_api_key' as TokenKind },
];
const KINDS: readonly TokenKind[] = ['url_trigger', 'workspace_agent', 'admin_api_key'];

describe('tokens', () => {
  it.each(known)(
    'knows $prefix tokens by form and digest',
    ({ token, kind, sha256, checksum, crc32: sum }) => {
      expect(isTokenOfKind(token, kind)).toBe(true);
      expect(tokenKindOf(token)).toBe(kind);
      expect(token.endsWith(checksum)).toBe(true);
      expect(crc32(token.slice(0, -6))).toBe(sum);
      expect(tokenDigest(token).toString('hex')).toBe(sha256);
    },
  );

  it.each(KINDS)('makes %s tokens that scanners and the checksum know', (kind) => {
    const pattern: Partial<Record<TokenKind, keyof typeof tokens.scanner_regex>> = {
      url_trigger: 'url_trigger',
      workspace_agent: 'workspace_agent',
      admin_api_key: 'admin',
    };
    const made = Array.from({ length: 50 }, () => makeToken(kind));
    for (const token of made) {
      expect(token).toMatch(new RegExp(tokens.scanner_regex[pattern[kind] ?? 'admin']));
      expect(isTokenOfKind(token, kind)).toBe(true);
      expect(KINDS.filter((other) => isTokenOfKind(token, other))).toEqual([kind]);
    }
    expect(new Set(made).size).toBe(50);
  });

  it('makes URL tokens of exactly 64 characters', () => {
    expect(makeToken('url_trigger')).toHaveLength(64);
  });

  const good = tokens.url_trigger_tokens[0]?.token ?? '';
  it.each([
    ['a bad checksum', tokens.bad_checksum.token],
    ['65 characters', `${good}a`],
    ['63 characters', good.slice(0, -1)],
    ['nothing', ''],
    ['upper case', good.toUpperCase()],
    ['an encoded slash', `${good.slice(0, -3)}%2F`],
    ['another alphabet', `${good.slice(0, 10)}é${good.slice(11)}`],
  ])('refuses %s without a look-up', (_why, token) => {
    expect(tokenKindOf(token)).toBeNull();
  });

  it('notices any changed character', () => {
    const change = fc.tuple(fc.nat(63), fc.constantFrom(...Array.from('0129azAZ')));
    expect(() =>
      fc.assert(
        fc.property(change, ([at, character]) => {
          const changed = good.slice(0, at) + character + good.slice(at + 1);
          return changed === good || !isTokenOfKind(changed, 'url_trigger');
        }),
      ),
    ).not.toThrow();
  });
});

describe('redactTokens', () => {
  it.each(tokens.redaction)('redacts $in', (vector) => {
    const redacted = redactTokens(vector.in);
    if (vector.out !== undefined) expect(redacted).toBe(vector.out);
    if (vector.out_must_not_contain !== undefined) {
      expect(redacted.toLowerCase()).not.toContain(vector.out_must_not_contain.toLowerCase());
    }
    expect(redactTokens(redacted)).toBe(redacted);
  });

  it('leaves no eight characters of any token in any spelling and surrounding', () => {
    const spelling = fc.func(fc.constantFrom('plain', 'upper', 'encoded', 'twice'));
    const surrounding = fc.constantFrom('/webhooks/trigger/', 'token=', '"', ' ', '/x/', 'Bearer%20', '(');
    expect(() =>
      fc.assert(
        fc.property(
          fc.constantFrom(...KINDS),
          spelling,
          surrounding,
          fc.nat(20),
          (kind, spell, before, cut) => {
            const token = makeToken(kind);
            const written = Array.from(token.slice(0, token.length - cut), (character, i) => {
              const encoded = character.charCodeAt(0).toString(16);
              const forms = {
                plain: character,
                upper: character.toUpperCase(),
                encoded: `%${encoded}`,
                twice: `%25${encoded}`,
              };
              return forms[spell(i)];
            }).join('');
            const out = redactTokens(`GET ${before}${written}/status?x=1 404`);
            return (
              out.includes('[redacted:') &&
              !out.includes(written.slice(0, 8)) &&
              !out.includes(written.slice(-8))
            );
          },
        ),
      ),
    ).not.toThrow();
  });

  it('hides whatever stands in the place of a token, and keeps public paths', () => {
    expect(redactTokens('/webhooks/trigger/short')).toMatch(
      /^\/webhooks\/trigger\/\[redacted:[0-9a-f]{8}\]$/,
    );
    expect(redactTokens('/api/webhooks/trigger/abc123')).toBe('/api/webhooks/trigger/abc123');
    expect(redactTokens('adapt_settings 100% of watts')).toBe('adapt_settings 100% of watts');
  });

  it('is linear on long lines', () => {
    const line = `${'%'.repeat(100_000)}${'apt_'.repeat(50_000)}`;
    const before = process.cpuUsage();
    redactTokens(line);
    expect(process.cpuUsage(before).user / 1000).toBeLessThan(1_000);
  });
});
