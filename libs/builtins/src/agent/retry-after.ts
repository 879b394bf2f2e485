/**
 * How long a server asks to wait, in milliseconds: `retry-after-ms`, else `Retry-After` in seconds or as an
 * HTTP date (RFC 9110, 10.2.3). Undefined when it does not say, or says nonsense. Names are lower case.
 */
export function retryAfterMs(headers: Readonly<Record<string, string>>, now: Date): number | undefined {
  const exact = headers['retry-after-ms'];
  if (exact !== undefined && /^\d{1,12}(\.\d+)?$/.test(exact)) return Math.ceil(Number(exact));
  const told = headers['retry-after']?.trim();
  if (told === undefined || told === '') return undefined;
  if (/^\d{1,9}(\.\d+)?$/.test(told)) return Math.ceil(Number(told) * 1000);
  const date = Date.parse(told);
  return Number.isNaN(date) ? undefined : Math.max(0, date - now.getTime());
}
