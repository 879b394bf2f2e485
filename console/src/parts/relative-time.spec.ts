import { durationText, relativeTime } from './relative-time.js';

const now = new Date('2026-11-22T12:00:00Z');
const at = (seconds: number): Date => new Date(now.getTime() + seconds * 1_000);

describe('times in words', () => {
  it.each([
    [-2, 'now'],
    [4, 'now'],
    [-30, '30 sec. ago'],
    [-90, '1 min. ago'],
    [7_200, 'in 2 hr.'],
    [-86_400 * 3, '3 days ago'],
  ])('%i seconds are "%s"', (seconds, words) => {
    expect(relativeTime(at(seconds), now)).toBe(words);
  });

  it.each([
    [412.4, '412 ms'],
    [2_400, '2.4 s'],
    [200_000, '3 min 20 s'],
    [3_900_000, '1 h 5 min'],
  ])('%i ms last "%s"', (ms, words) => {
    expect(durationText(ms)).toBe(words);
  });
});
