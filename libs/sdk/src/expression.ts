import type { JsonValue } from './json.js';

/**
 * An author's expression with its references lifted out into variables, so that a caller's value can never
 * become code. `<agent1.score> > 3` arrives as `{ source: "ref0 > 3", bindings: { ref0: 4 } }`.
 */
export interface Expression {
  /** The author's text, every reference replaced by a variable name. */
  readonly source: string;
  /** Variable name (without any prefix the language asks for) to the referenced value. */
  readonly bindings: Readonly<Record<string, JsonValue>>;
}

/** One piece of a text: what the author wrote (`tainted: false`), or what a reference brought in. */
export interface TextPart {
  readonly text: string;
  /** True when the piece comes from a caller, directly or through other blocks: treat it as untrusted. */
  readonly tainted: boolean;
}

/** A text whose pieces keep the mark of where they came from. `text` is the pieces joined. */
export interface MarkedText {
  readonly text: string;
  readonly parts: readonly TextPart[];
}
