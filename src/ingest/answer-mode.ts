import type { IncomingHttpHeaders } from 'node:http';
import { parsePrefer, prefersEventStream } from '#security';

/** How the caller gets its answer. */
export interface AnswerMode {
  readonly kind: 'async' | 'sync' | 'stream';
  /** For `sync`: how long to wait before 202. */
  readonly waitMs: number;
  /** The preference that was honoured, for `Preference-Applied` (RFC 7240); null when none came. */
  readonly applied: string | null;
}

/**
 * The caller chooses by `Accept: text/event-stream` or `Prefer`; without either, the trigger's setting holds. No
 * caller can hold a connection for longer than the trigger's owner allows.
 */
export const answerMode = (
  headers: IncomingHttpHeaders,
  response: { readonly waits: boolean; readonly timeoutSeconds: number },
): AnswerMode => {
  if (prefersEventStream(headers.accept)) return { kind: 'stream', waitMs: 0, applied: null };
  const { respondAsync, waitSeconds } = parsePrefer(preferHeader(headers));
  if (respondAsync && waitSeconds === null) return { kind: 'async', waitMs: 0, applied: 'respond-async' };
  if (waitSeconds !== null) {
    const seconds = Math.min(waitSeconds, response.timeoutSeconds);
    const applied = respondAsync ? `respond-async, wait=${seconds}` : `wait=${seconds}`;
    return { kind: seconds > 0 ? 'sync' : 'async', waitMs: seconds * 1000, applied };
  }
  return response.waits
    ? { kind: 'sync', waitMs: response.timeoutSeconds * 1000, applied: null }
    : { kind: 'async', waitMs: 0, applied: null };
};

const preferHeader = ({ prefer }: IncomingHttpHeaders): string | undefined =>
  Array.isArray(prefer) ? prefer.join(',') : prefer;
