import { defineTrigger, field } from '#sdk';
import type { Problem } from '#sdk';
import { refuse } from '../problem.js';
import { InvalidSchedule, nextTimes } from './next-times.js';

function check({ cron, timezone = 'UTC' }: { cron?: string; timezone?: string }): Problem[] {
  if (cron === undefined) return [];
  try {
    return nextTimes({ cron, timezone }, new Date(), 1).length === 1
      ? []
      : [refuse('/cron', 'never_runs', `"${cron}" never comes, e.g. because the month has no such day.`)];
  } catch (error) {
    if (!(error instanceof InvalidSchedule)) throw error;
    return [refuse(error.part === 'timezone' ? '/timezone' : '/cron', 'invalid_schedule', error.message)];
  }
}

/** Starts a run by the clock. */
export const schedule = defineTrigger({
  type: 'schedule',
  title: 'Schedule',
  description: 'Starts a run at the times of a cron pattern, by the clock of a time zone.',
  surface: 'schedule',
  params: {
    cron: field.string({
      description:
        'Minute, hour, day of month, month, day of week; or @hourly, @daily, @weekly, @monthly. L, W and # work as in other cron tools.',
      required: true,
      references: false,
      minLength: 1,
      maxLength: 200,
      example: '0 8 * * MON-FRI',
    }),
    timezone: field.string({
      description:
        'IANA time zone, e.g. Europe/Berlin. A daily time that the clocks skip runs right after the gap, and one that comes twice runs once.',
      default: 'UTC',
      references: false,
      maxLength: 64,
    }),
    input: field.json({
      description: 'Any value that the workflow gets as <schedule1.input>.',
      default: null,
      references: false,
    }),
  },
  outputs: {
    scheduledAt: field.string({ description: 'The time of the pattern that this run is for, ISO-8601 UTC.' }),
    timestamp: field.string({ description: 'When the run was really started, ISO-8601 UTC.' }),
    timezone: field.string({ description: 'The time zone of the schedule.' }),
    input: field.json({ description: 'The value of the param input.', nullable: true }),
  },
  check,
});
