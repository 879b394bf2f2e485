/** A second reading of (a part of) the text: what an encoding decodes to. Counts only if the reading matches. */
export interface Shadow {
  readonly text: string;
  /** Name of the encoding, as reported in `hiddenBy`. */
  readonly hiddenBy: string;
  /** The pattern that documents the encoding. */
  readonly pattern: string;
  /** Span of the encoded part in the original text, UTF-16 units. */
  readonly start: number;
  readonly end: number;
}

/** All shadow copies of one scan together hold at most this many units, so decoding stays linear. */
export const SHADOW_BUDGET = 65_536;

/** Encoded runs looked at per text: an attacker needs one, and every one costs. */
export const MAX_RUNS = 4;
