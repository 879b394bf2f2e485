/** A text in its one comparable form. Every unit remembers where it stood in the original. */
export interface FoldedText {
  /** Folded UTF-16 units; only the first `length` count. */
  readonly units: Uint16Array;
  readonly length: number;
  /** Original offset per folded unit; null = the identity (plain ASCII). */
  readonly origin: Uint32Array | null;
  /** Trick id per folded unit; null = none anywhere. */
  readonly trick: Uint8Array | null;
  /** Length of the original text in UTF-16 units. */
  readonly originalLength: number;
}
