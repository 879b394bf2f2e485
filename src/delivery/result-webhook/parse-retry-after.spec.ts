import * as fc from 'fast-check';
import { parseRetryAfter } from './parse-retry-after.js';

const NOW = Date.parse('2026-01-31T12:00:00Z');

describe('parseRetryAfter', () => {
  it('reads seconds and dates', () => {
    expect(parseRetryAfter('120', NOW)).toBe(120_000);
    expect(parseRetryAfter('Sat, 31 Jan 2026 12:01:00 GMT', NOW)).toBe(60_000);
  });

  it.each([null, '', '-1', '1.5', 'soon', '2027-01-01', '9999999999', 'Sat, 31 Jan 2026 11:59:00 GMT'])(
    'ignores %j',
    (header) => expect(parseRetryAfter(header, NOW)).toBeNull(),
  );

  it('never gives anything but null or a finite delay', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.nat().map(String)), (header) => {
        const delay = parseRetryAfter(header, NOW);
        expect(delay === null || (Number.isFinite(delay) && delay >= 0)).toBe(true);
      }),
    );
  });
});
