import { stripOws } from './raw-header.js';

const UNIX_SECONDS = /^(\d{1,11})(?:\.\d{1,9})?$/;
const ISO_DATE_TIME =
  /^(\d{4})-(\d{2})-(\d{2})[T ](\d{2}):(\d{2})(?::(\d{2})(?:\.\d{1,9})?)?(?:(Z)|([+-])(\d{2}):?(\d{2}))?$/;

/**
 * Reads a timestamp header: Unix seconds (a fraction is dropped) or an ISO-8601 date-time; without a zone it is UTC.
 * `Date.parse` is not used: it takes "5", rolls 30 February over and reads zoneless times in the server's zone.
 *
 * @returns whole Unix seconds, or null when the text is neither
 */
export function parseTimestamp(text: string): number | null {
  const value = stripOws(text);
  const seconds = UNIX_SECONDS.exec(value);
  if (seconds) return Number(seconds[1]);
  const iso = ISO_DATE_TIME.exec(value);
  return iso ? unixSecondsOf(iso) : null;
}

function unixSecondsOf(iso: RegExpExecArray): number | null {
  const [year, month, day, hour, minute] = [1, 2, 3, 4, 5].map((group) => Number(iso[group])) as [
    number,
    number,
    number,
    number,
    number,
  ];
  const second = Number(iso[6] ?? 0);
  const offsetHour = Number(iso[9] ?? 0);
  const offsetMinute = Number(iso[10] ?? 0);
  if (hour > 23 || minute > 59 || second > 59 || offsetHour > 23 || offsetMinute > 59) return null;
  if (year < 1970 || month < 1 || month > 12 || day < 1 || day > daysIn(year, month)) return null;
  const sign = iso[8] === '-' ? -1 : 1;
  const offsetSeconds = sign * (offsetHour * 3600 + offsetMinute * 60);
  return Date.UTC(year, month - 1, day, hour, minute, second) / 1000 - offsetSeconds;
}

function daysIn(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}
