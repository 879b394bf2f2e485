import { stripOws } from './raw-header.js';

/** What the caller asks of the answer (RFC 7240). */
export interface Preferences {
  /** Answer 202 at once. */
  readonly respondAsync: boolean;
  /** Wait at most this many seconds for the result; null when not said. */
  readonly waitSeconds: number | null;
}

const NO_PREFERENCES: Preferences = Object.freeze({ respondAsync: false, waitSeconds: null });

/**
 * Reads `Prefer: respond-async, wait=10`. Names are case-insensitive, the first mention counts, and what is unknown or
 * malformed is ignored: a preference is never a reason to refuse.
 *
 * @param header all `Prefer` lines joined with a comma
 */
export function parsePrefer(header: string | undefined): Preferences {
  if (header === undefined || header === '') return NO_PREFERENCES;
  let respondAsync = false;
  let waitSeconds: number | null = null;
  let hasWait = false;
  for (const part of header.split(',')) {
    const [preference = ''] = part.split(';');
    const equals = preference.indexOf('=');
    const name = stripOws(equals === -1 ? preference : preference.slice(0, equals)).toLowerCase();
    if (name === 'respond-async') respondAsync = true;
    if (name === 'wait' && !hasWait) {
      hasWait = true;
      waitSeconds = equals === -1 ? null : readSeconds(stripOws(preference.slice(equals + 1)));
    }
  }
  return { respondAsync, waitSeconds };
}

function readSeconds(value: string): number | null {
  const match = /^(?:(\d{1,6})|"(\d{1,6})")$/.exec(value);
  return match === null ? null : Number(match[1] ?? match[2]);
}
