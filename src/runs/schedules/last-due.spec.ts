import * as fc from 'fast-check';
import { firstDue, lastDue } from './last-due.js';

const at = (text: string): Date => new Date(`2026-03-${text}Z`);
const hourly = { cron: '0 * * * *', timezone: 'UTC' };

describe('the times of a schedule that have come', () => {
  it('are made up for by the latest one', () => {
    expect(lastDue(hourly, at('10T01:00:00'), at('10T01:00:00'))).toEqual(at('10T01:00:00'));
    expect(lastDue(hourly, at('10T01:00:00'), at('10T05:30:00'))).toEqual(at('10T05:00:00'));
  });

  it('are found after weeks of silence, without a look at each minute of them', () => {
    const minutely = { cron: '* * * * *', timezone: 'UTC' };
    expect(lastDue(minutely, at('01T00:00:00'), at('29T12:00:30'))).toEqual(at('29T12:00:00'));
    const yearly = { cron: '0 0 1 3 *', timezone: 'UTC' };
    expect(lastDue(yearly, at('01T00:00:00'), at('29T12:00:00'))).toEqual(at('01T00:00:00'));
  });

  it('are always the ones behind which the next is still to come', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 2_000 }),
        fc.constantFrom('*/7 * * * *', '30 2 * * *'),
        (minutes, cron) => {
          const table = { cron, timezone: 'Europe/Berlin' };
          const first = firstDue(table, at('28T00:00:00')) as Date;
          const now = new Date(first.getTime() + minutes * 60_000);
          const due = lastDue(table, first, now);
          expect(due <= now).toBe(true);
          expect((firstDue(table, due) as Date) > now).toBe(true);
        },
      ),
      { numRuns: 50 },
    );
  });
});
