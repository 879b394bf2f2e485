import { filterResponseHeaders } from '#security';
import type { CallerResponse } from '#sdk';
import type { Answer } from './answer.js';

/** Statuses whose answers have no body (RFC 9110). */
const BODILESS = new Set([204, 205, 304]);

/**
 * What the Response block said, as it goes to the caller: its status, the headers that an author may set (W-28), and
 * its body as it is. JSON is the default; text goes out bare only under a content type that the author chose.
 */
export const responseAnswer = ({ status, headers, body }: CallerResponse, runId: string): Answer => {
  const own = filterResponseHeaders(headers).headers;
  const typeName = Object.keys(own).find((name) => name.toLowerCase() === 'content-type');
  const type = typeName === undefined ? undefined : own[typeName];
  if (BODILESS.has(status)) {
    if (typeName !== undefined) delete own[typeName];
    return { status, headers: { ...own, 'x-run-id': runId }, body: null };
  }
  const isBareText = typeof body === 'string' && type !== undefined && !isJson(type);
  return {
    status,
    headers: { 'content-type': 'application/json; charset=utf-8', ...lowerCased(own), 'x-run-id': runId },
    body: isBareText ? body : JSON.stringify(body),
  };
};

const isJson = (type: string): boolean => /^application\/(?:[\w.+-]+\+)?json\s*(?:;|$)/i.test(type);

/** One spelling per name, or the author's `Content-Type` and our default would both be sent. */
const lowerCased = (headers: Record<string, string>): Record<string, string> =>
  Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]));
