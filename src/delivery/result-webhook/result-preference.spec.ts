import { array, assert, nat, property, stringMatching, string, webUrl } from 'fast-check';
import { readResultPreference } from './result-preference.js';

const url = (text: string) => ({ kind: 'url', url: text });
const NONE = { kind: 'none' };
const MALFORMED = { kind: 'malformed' };

describe('the receiver that a call prefers', () => {
  it.each<[string | undefined, object]>([
    [undefined, NONE],
    ['', NONE],
    ['respond-async, wait=10', NONE],
    ['result-webhook="https://a.example/x"', url('https://a.example/x')],
    ['Result-Webhook = "https://a.example/x"', url('https://a.example/x')],
    ['respond-async, result-webhook="https://a.example/x", wait=5', url('https://a.example/x')],
    ['wait=5; foo="a,b", result-webhook=https://a.example/x', url('https://a.example/x')],
    ['result-webhook="https://a.example/x?a=1,2;b"', url('https://a.example/x?a=1,2;b')],
    [String.raw`result-webhook="https://a.example/\"q\""`, url('https://a.example/"q"')],
    [
      'result-webhook="https://first.example/", result-webhook="https://second.example/"',
      url('https://first.example/'),
    ],
    ['note="result-webhook=https://evil.example/"', NONE],
    ['result-webhook', MALFORMED],
    ['result-webhook=', MALFORMED],
    ['result-webhook=""', MALFORMED],
    ['result-webhook="https://a.example/', MALFORMED],
  ])('is read from %s', (header, preference) => {
    expect(readResultPreference(header)).toEqual(preference);
  });

  it('comes through whatever stands around it', () => {
    const word = stringMatching(/^[a-z]{1,8}(=("[^"\\]{0,8}"|[a-z0-9]{1,8}))?$/);
    assert(
      property(
        webUrl({ withQueryParameters: true }),
        array(word, { maxLength: 4 }),
        nat(4),
        (target, words, at) => {
          const around = words.filter((each) => !each.startsWith('result'));
          const quoted = target.replaceAll(/["\\]/g, String.raw`\$&`);
          const header = around.toSpliced(at, 0, `result-webhook="${quoted}"`).join(', ');
          expect(readResultPreference(header)).toEqual(url(target));
        },
      ),
    );
  });

  it('never throws, and is a URL or nothing', () => {
    assert(
      property(string(), (text) => {
        expect(['none', 'url', 'malformed']).toContain(readResultPreference(`result-webhook${text}`).kind);
        expect(['none', 'url', 'malformed']).toContain(readResultPreference(text).kind);
      }),
    );
  });
});
