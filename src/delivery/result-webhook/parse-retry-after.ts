/**
 * `Retry-After` in milliseconds from now: delay-seconds or an HTTP date (RFC 9110). Null when it is neither, or past.
 *
 * @param nowMs milliseconds since the epoch
 */
export const parseRetryAfter = (header: string | null, nowMs: number): number | null => {
  const text = header?.trim() ?? '';
  if (/^\d{1,9}$/.test(text)) return Number(text) * 1000;
  // The three forms of an HTTP date begin with the name of a day; Date.parse takes much more.
  if (!/^(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)/.test(text)) return null;
  const at = Date.parse(text);
  return Number.isNaN(at) || at <= nowMs ? null : at - nowMs;
};
