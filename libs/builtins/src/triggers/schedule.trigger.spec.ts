import { nextTimes } from './next-times.js';
import { schedule } from './schedule.trigger.js';

const berlin = (cron: string, from: string, count: number) =>
  nextTimes({ cron, timezone: 'Europe/Berlin' }, new Date(from), count).map((time) => time.toISOString());
const codes = (cron: string, timezone = 'UTC') =>
  (schedule.check?.({ cron, timezone }) ?? []).map(({ code, pointer }) => `${code} ${pointer}`);

describe('the schedule trigger', () => {
  it('runs at the local time before and after the clocks change', () => {
    expect(berlin('0 8 * * *', '2026-03-28T00:00:00Z', 3)).toEqual([
      '2026-03-28T07:00:00.000Z',
      '2026-03-29T06:00:00.000Z',
      '2026-03-30T06:00:00.000Z',
    ]);
    expect(berlin('0 8 * * *', '2026-10-24T00:00:00Z', 2)).toEqual([
      '2026-10-24T06:00:00.000Z',
      '2026-10-25T07:00:00.000Z',
    ]);
  });

  it('runs a skipped daily time right after the gap, once', () => {
    // On 29 March 2026 the clocks of Berlin go from 02:00 to 03:00.
    expect(berlin('30 2 * * *', '2026-03-28T12:00:00Z', 2)).toEqual([
      '2026-03-29T01:00:00.000Z',
      '2026-03-30T00:30:00.000Z',
    ]);
  });

  it('runs a repeated daily time once', () => {
    // On 25 October 2026 the clocks of Berlin go from 03:00 back to 02:00.
    expect(berlin('30 2 * * *', '2026-10-24T12:00:00Z', 2)).toEqual([
      '2026-10-25T00:30:00.000Z',
      '2026-10-26T01:30:00.000Z',
    ]);
  });

  it('keeps an interval an interval through both changes', () => {
    expect(berlin('*/30 * * * *', '2026-03-29T00:15:00Z', 3)).toEqual([
      '2026-03-29T00:30:00.000Z',
      '2026-03-29T01:00:00.000Z',
      '2026-03-29T01:30:00.000Z',
    ]);
    expect(berlin('*/30 * * * *', '2026-10-25T00:15:00Z', 4)).toEqual([
      '2026-10-25T00:30:00.000Z',
      '2026-10-25T01:00:00.000Z',
      '2026-10-25T01:30:00.000Z',
      '2026-10-25T02:00:00.000Z',
    ]);
  });

  it('knows zones with odd offsets, nicknames, and the last day of a month', () => {
    expect(
      nextTimes({ cron: '@daily', timezone: 'Asia/Kathmandu' }, new Date('2026-01-01T00:00:00Z'), 1),
    ).toEqual([new Date('2026-01-01T18:15:00Z')]);
    expect(berlin('0 0 L 2 *', '2028-01-01T00:00:00Z', 1)).toEqual(['2028-02-28T23:00:00.000Z']);
  });

  it('never gives the time that it starts from', () => {
    expect(berlin('0 8 * * *', '2026-06-01T06:00:00Z', 1)).toEqual(['2026-06-02T06:00:00.000Z']);
  });

  it('refuses at save what would never or wrongly run', () => {
    expect(codes('0 8 * * MON-FRI', 'America/New_York')).toEqual([]);
    expect(codes('0 8 30 2 *')).toEqual(['never_runs /cron']);
    expect(codes('61 * * * *')).toEqual(['invalid_schedule /cron']);
    expect(codes('every day')).toEqual(['invalid_schedule /cron']);
    expect(codes('* * * * * *')).toEqual(['invalid_schedule /cron']);
    expect(codes('0 8 * * *', 'Mars/Olympus')).toEqual(['invalid_schedule /timezone']);
  });
});
