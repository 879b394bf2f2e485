import { Cron } from 'croner';

/** When a schedule trigger runs. */
export interface Timetable {
  /** Five parts, or a nickname such as @daily. */
  readonly cron: string;
  /** IANA time zone. */
  readonly timezone: string;
}

/** A timetable that cannot be read; `message` is for the author. */
export class InvalidSchedule extends Error {
  override readonly name = 'InvalidSchedule';
  constructor(
    readonly part: 'cron' | 'timezone',
    message: string,
    cause: unknown,
  ) {
    super(message, { cause });
  }
}

function checkTimezone(timezone: string): void {
  try {
    new Intl.DateTimeFormat('en', { timeZone: timezone }).format(0);
  } catch (error) {
    throw new InvalidSchedule(
      'timezone',
      `"${timezone}" is not a time zone. Use an IANA name, e.g. Europe/Berlin or UTC.`,
      error,
    );
  }
}

/**
 * The next times after `from`, at most `count`; fewer when the pattern ends.
 *
 * Clock changes: a pattern with one fixed hour and minute runs exactly once on each of its days: right after the
 * gap when its time is skipped, and at the first of two equal times. A pattern with wildcards follows the clock:
 * nothing for hours that are skipped, and twice for hours that come twice.
 *
 * @throws InvalidSchedule
 * @example nextTimes({ cron: '0 8 * * *', timezone: 'Europe/Berlin' }, new Date(), 3)
 */
export function nextTimes({ cron, timezone }: Timetable, from: Date, count: number): Date[] {
  checkTimezone(timezone);
  try {
    // Paused and without a function: only the arithmetic is used, no timer is ever set.
    return new Cron(cron.trim(), { timezone, paused: true, mode: '5-part' }).nextRuns(count, from);
  } catch (error) {
    const reason = error instanceof Error ? error.message.replace(/^CronPattern: /, '') : String(error);
    throw new InvalidSchedule(
      'cron',
      `"${cron}" is not a cron pattern (${reason}). Write minute, hour, day, month and weekday, e.g. 0 8 * * MON-FRI.`,
      error,
    );
  }
}
