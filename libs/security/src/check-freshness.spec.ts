import * as fc from 'fast-check';
import wire from '../../../test/vectors/wire.json' with { type: 'json' };
import { checkFreshness } from './check-freshness.js';
import { parseTimestamp } from './parse-timestamp.js';

const vectors = wire.timestamp;
const check = (timestampHeader: string | undefined, windowSeconds = vectors.window_seconds) =>
  checkFreshness({
    policy: { replayWindowSeconds: windowSeconds },
    scheme: 'body',
    timestampHeader,
    now: vectors.now_unix * 1000 + 999,
  });

describe('parseTimestamp', () => {
  it.each(vectors.accept)('reads $value', ({ value, parsed_unix }) => {
    expect(parseTimestamp(value)).toBe(parsed_unix);
  });

  const malformed = [
    '2024-02-30T10:13:20Z',
    '2023-02-29T00:00:00Z',
    '2024-04-31T00:00:00Z',
    '2024-00-01T00:00:00Z',
  ];
  const outOfRange = [
    '2024-05-20T24:13:20Z',
    '2024-05-20T10:60:20Z',
    '2024-05-20T10:13:60Z',
    '2024-05-20T10:13:20+24:00',
  ];
  it.each([
    ...malformed,
    ...outOfRange,
    '2024-13-01T00:00:00Z',
    '2024-05-20',
    '1716200000000',
    '+5',
    '',
    ' ',
  ])('reads no time in %j', (text) => {
    expect(parseTimestamp(text)).toBeNull();
  });

  it('agrees with the clock on every second that it can express', () => {
    expect(() =>
      fc.assert(
        fc.property(fc.integer({ min: 0, max: 253_402_300_799 }), (seconds) => {
          const iso = new Date(seconds * 1000).toISOString();
          return (
            parseTimestamp(iso) === seconds &&
            parseTimestamp(iso.slice(0, -1)) === seconds &&
            (seconds > 99_999_999_999 || parseTimestamp(String(seconds)) === seconds)
          );
        }),
      ),
    ).not.toThrow();
  });

  it('answers null or a finite number to any text', () => {
    expect(() =>
      fc.assert(
        fc.property(fc.string(), (text) => {
          const parsed = parseTimestamp(text);
          return parsed === null || Number.isSafeInteger(parsed);
        }),
      ),
    ).not.toThrow();
  });
});

describe('checkFreshness', () => {
  it.each(vectors.accept)('accepts $value', ({ value }) => {
    expect(check(value)).toEqual({ ok: true });
  });

  it.each(vectors.reject_401)('refuses $why', ({ value }) => {
    expect(check(value ?? undefined)).toMatchObject({
      ok: false,
      code: 'timestamp_outside_replay_window',
      detail: expect.stringContaining('timestamp outside replay window'),
      wwwAuthenticate: 'HMAC-SHA256 realm="webhooks"',
    });
  });

  it('hints at seconds when milliseconds came', () => {
    expect(check('1716200000000')).toMatchObject({ detail: expect.stringMatching(/milliseconds.*seconds/) });
  });

  it.each([
    [-301, false],
    [-300, true],
    [300, true],
    [301, false],
  ])('at %i s from the clock: accepted is %s', (offset, isAccepted) => {
    expect(check(String(vectors.now_unix + offset)).ok).toBe(isAccepted);
  });

  it('asks nothing when the window is 0 or no signature scheme is in use', () => {
    expect(check(undefined, 0).ok).toBe(true);
    const bearer = {
      policy: { replayWindowSeconds: 300 },
      scheme: 'bearer',
      timestampHeader: undefined,
    } as const;
    expect(checkFreshness({ ...bearer, now: 0 }).ok).toBe(true);
  });
});
