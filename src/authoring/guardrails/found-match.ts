/** A match, with its place in what was posted. */
export interface FoundMatch {
  /** JSON Pointer of the text in the body; the body itself is `""`. */
  readonly where: string;
  /** There and true when the key at `where` matched, not its value. */
  readonly inKey?: true;
  readonly pattern: string;
  readonly category: string;
  readonly severity: string;
  /** Span in UTF-16 units of the text. */
  readonly start: number;
  readonly end: number;
  readonly hiddenBy: string | null;
  /** There when an author judged it harmless: id of the suppression. */
  readonly suppressedBy?: string;
}
