import * as fc from 'fast-check';
import { retryAfterMs } from './retry-after.js';

const now = new Date('2026-11-22T10:00:00Z');

describe('how long a server asks to wait', () => {
  it('is read in milliseconds, in seconds, or as a date', () => {
    expect(retryAfterMs({ 'retry-after-ms': '1500', 'retry-after': '9' }, now)).toBe(1500);
    expect(retryAfterMs({ 'retry-after': '7' }, now)).toBe(7000);
    expect(retryAfterMs({ 'retry-after': '0.25' }, now)).toBe(250);
    expect(retryAfterMs({ 'retry-after': 'Sun, 22 Nov 2026 10:00:30 GMT' }, now)).toBe(30_000);
    expect(retryAfterMs({ 'retry-after': 'Sun, 22 Nov 2026 09:00:00 GMT' }, now)).toBe(0);
  });

  it('is unknown when the server says nothing, or nonsense', () => {
    for (const headers of [
      {},
      { 'retry-after': '' },
      { 'retry-after': 'soon' },
      { 'retry-after-ms': '-5' },
    ]) {
      expect(retryAfterMs(headers, now)).toBeUndefined();
    }
  });

  it('is never negative and never not a number, whatever the header holds', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.stringMatching(/^[-+]?[0-9.e]{1,12}$/)), (text) => {
        const wait = retryAfterMs({ 'retry-after': text }, now);
        expect(wait === undefined || (wait >= 0 && Number.isFinite(wait))).toBe(true);
      }),
    );
  });
});
