import type { FoldedText } from './fold/folded-text.js';
import { foldTricks } from './fold/fold-trick.js';

/** A pattern seen at one place, before the scores are added up. */
export interface Finding {
  readonly pattern: string;
  /** Contribution to the score. */
  readonly weight: number;
  /** True when the context excuses it: talked about, not said. */
  readonly excused: boolean;
  /** True inside an HTML or code comment. */
  readonly inComment: boolean;
  /** Span in UTF-16 units of the original text. */
  readonly start: number;
  readonly end: number;
  /** The trick that hid it, or null. */
  readonly hiddenBy: string | null;
}

/** Span in the original text of the folded units `start`..`end`. */
export function originalSpan(text: FoldedText, start: number, end: number): { start: number; end: number } {
  if (!text.origin) return { start, end };
  const last = end < text.length ? (text.origin[end] ?? text.originalLength) : text.originalLength;
  const lastUnit = text.origin[end - 1] ?? 0;
  // Between the last unit and the next one lie only invisible characters; they belong to the match
  // when one word continues, but never past a plain following character.
  return { start: text.origin[start] ?? 0, end: Math.max(lastUnit + 1, Math.min(last, lastUnit + 2)) };
}

/** Name of the first trick among the folded units `start`..`end`, null when they are written plainly. */
export function trickWithin(text: FoldedText, start: number, end: number): string | null {
  if (!text.trick) return null;
  for (let at = start; at < end; at++) {
    const trick = text.trick[at] ?? 0;
    if (trick > 0) return foldTricks[trick] ?? null;
  }
  return null;
}
