/** A server may ask for any wait; a day is the longest that is taken seriously. */
const MAX_WAIT_MS = 86_400_000;

/**
 * Milliseconds to wait by a `Retry-After` header (RFC 9110 section 10.2.3: seconds, or a date).
 * Undefined when there is none or it cannot be read. At most a day.
 */
export function retryAfterMs(header: string | null, now: Date): number | undefined {
  if (header === null) return undefined;
  const text = header.trim();
  if (/^\d{1,10}$/.test(text)) return Math.min(Number(text) * 1000, MAX_WAIT_MS);
  if (!/^[A-Za-z]{3},? /.test(text)) return undefined;
  const date = Date.parse(text);
  if (Number.isNaN(date)) return undefined;
  return Math.min(Math.max(date - now.getTime(), 0), MAX_WAIT_MS);
}
