import { assert, constantFrom, property, string, webUrl } from 'fast-check';
import { findAllowedUrlProblem, isAllowedResultUrl } from './allowed-result-url.js';

const ALLOWED = [
  'https://hooks.example.com/in/',
  'https://one.example.com/exact',
  'https://ports.example.com:8443/',
];

describe('a receiver that a call names', () => {
  it.each([
    'https://hooks.example.com/in/',
    'https://hooks.example.com/in/job/7?token=x',
    'HTTPS://HOOKS.example.com/in/7',
    'https://hooks.example.com:443/in/7',
    'https://hooks.example.com/in/a/../b',
    'https://one.example.com/exact',
    'https://one.example.com/exact?job=7',
    'https://ports.example.com:8443/any',
  ])('is allowed: %s', (url) => {
    expect(isAllowedResultUrl(url, ALLOWED)).toBe(true);
  });

  it.each([
    'https://hooks.example.com/in',
    'https://hooks.example.com/other/7',
    'https://hooks.example.com/in/../admin',
    'https://hooks.example.com/in/%2e%2e/admin',
    'https://hooks.example.com/in/..%2fadmin',
    String.raw`https://hooks.example.com/in/..%5Cadmin`,
    String.raw`https://hooks.example.com/in\..\admin`,
    'http://hooks.example.com/in/7',
    'https://hooks.example.com:8443/in/7',
    'https://hooks.example.com.evil.example/in/7',
    'https://hooks.example.com@evil.example/in/7',
    'https://user:pw@hooks.example.com/in/7',
    'https://evil.example/https://hooks.example.com/in/',
    'https://one.example.com/exact/more',
    'https://ports.example.com/any',
    'https://hooks.example.com/in/7#x',
    '//hooks.example.com/in/7',
    'javascript:alert(1)',
    '',
  ])('is refused: %s', (url) => {
    expect(isAllowedResultUrl(url, ALLOWED)).toBe(false);
  });

  it('is refused when nothing is allowed', () => {
    assert(property(webUrl(), (url) => expect(isAllowedResultUrl(url, [])).toBe(false)));
  });

  it('never leaves the origins of the list', () => {
    const origins = ALLOWED.map((entry) => new URL(entry).origin);
    const leaves = (text: string) =>
      isAllowedResultUrl(text, ALLOWED) && !origins.includes(new URL(text).origin);
    assert(
      property(constantFrom(...ALLOWED), string(), (entry, rest) => {
        expect(leaves(entry + rest)).toBe(false);
      }),
    );
  });
});

describe('an entry of the list', () => {
  it.each(ALLOWED)('can be used: %s', (entry) => {
    expect(findAllowedUrlProblem(entry)).toBeNull();
  });

  it.each([
    'hooks.example.com',
    'ftp://hooks.example.com/',
    'https://user:pw@hooks.example.com/',
    'https://hooks.example.com/?',
    'https://hooks.example.com/?a=1',
    'https://hooks.example.com/#',
    'https://hooks.example.com/a%2Fb',
  ])('says what is wrong with it: %s', (entry) => {
    expect(findAllowedUrlProblem(entry)).toMatch(/\w{4,}.*\.$/);
    expect(isAllowedResultUrl(entry, [entry])).toBe(false);
  });
});
