import { nextTimes } from '#builtins';
import type { Timetable } from '#builtins';

/** Times that were missed longer ago than this are not looked through one by one. */
const LOOK_BACK_MS = 86_400_000;
const TIMES_PER_LOOK = 100;

/** The first time of a timetable after `from`; null when there is none any more. @throws InvalidSchedule */
export const firstDue = (table: Timetable, from: Date): Date | null => nextTimes(table, from, 1)[0] ?? null;

/**
 * Of the times that have come since `first` (itself one of them), the latest: what was missed is made up for once.
 * @throws InvalidSchedule
 */
export function lastDue(table: Timetable, first: Date, now: Date): Date {
  let due = first;
  let from = new Date(Math.max(first.getTime(), now.getTime() - LOOK_BACK_MS));
  for (;;) {
    const latest = nextTimes(table, from, TIMES_PER_LOOK)
      .filter((time) => time <= now)
      .at(-1);
    if (latest === undefined) return due;
    due = latest;
    from = latest;
  }
}
