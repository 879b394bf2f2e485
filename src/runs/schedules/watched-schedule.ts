import { InvalidSchedule } from '#builtins';
import type { Timetable } from '#builtins';
import type { TriggerRecord } from '#store';
import { firstDue } from './last-due.js';

/** Times that were missed longer ago than this, because no process was there, are let go. */
const CATCH_UP_MS = 86_400_000;

/** A published schedule, and the next time for which a run is to be started. */
export interface WatchedSchedule {
  readonly trigger: TriggerRecord;
  readonly table: Timetable;
  readonly next: Date | null;
  /** Why the timetable cannot be read: it was checked at save, but the rules may have changed since. */
  readonly fault: string | null;
}

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');

/**
 * Goes on watching a schedule, or begins to. A timetable that is unchanged keeps its next time, so that publishing a
 * workflow at the wrong second skips nothing; a new one counts from its publication, and at most a day back.
 */
export function watchSchedule(
  trigger: TriggerRecord,
  before: WatchedSchedule | undefined,
  now: Date,
): WatchedSchedule {
  const { cron, timezone } = trigger.config;
  const table: Timetable = { cron: textOf(cron), timezone: textOf(timezone) || 'UTC' };
  if (before?.table.cron === table.cron && before.table.timezone === table.timezone)
    return { ...before, trigger };
  const from = new Date(Math.max(trigger.updatedAt.getTime(), now.getTime() - CATCH_UP_MS));
  try {
    return { trigger, table, next: firstDue(table, from), fault: null };
  } catch (error) {
    if (!(error instanceof InvalidSchedule)) throw error;
    return { trigger, table, next: null, fault: error.message };
  }
}
