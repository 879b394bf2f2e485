const SECOND = 1_000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;

/** Milliseconds before each attempt, counted from the end of the one before (O-03). */
export const SCHEDULE_MS: readonly number[] = [
  0,
  5 * SECOND,
  5 * MINUTE,
  30 * MINUTE,
  2 * HOUR,
  5 * HOUR,
  10 * HOUR,
  10 * HOUR,
];

/** Part by which a delay may be shorter or longer, so that receivers that came back are not hit by all at once. */
const JITTER = 0.2;

/**
 * When to try again after attempt number `step` (from 0) of the schedule failed; null = it was the last.
 *
 * @param retryAfterMs what the receiver asked for; it may double the delay and never shortens it (O-02)
 * @param random 0 to 1
 * @returns milliseconds from now
 */
export const retryDelayMs = (
  step: number,
  retryAfterMs: number | null,
  random: () => number,
): number | null => {
  const scheduled = SCHEDULE_MS[step + 1];
  if (scheduled === undefined) return null;
  const jittered = scheduled * (1 - JITTER + 2 * JITTER * random());
  if (retryAfterMs === null) return Math.round(jittered);
  return Math.round(Math.min(Math.max(retryAfterMs, jittered, scheduled), 2 * scheduled));
};
