import { tokenFlag } from '../tokens/token-list.js';

/**
 * The small language in which patterns are written.
 *
 * A rule is a line of elements: `DISMISS ..4 PRIOR|ALL ..3 INSTR`.
 * - an UPPER CASE name is a concept of the lexicon, lower case is a literal word (`_` joins the words of a
 *   phrase, a trailing `*` stands for any rest of the word); `|` separates alternatives
 * - `..n` lets up to n words stand between, within one sentence; `...n` may cross sentences
 * - `?` after an element makes it optional
 * - before an element, `^` wants the start of a line, `>` the start of a sentence, `~` an empty line before
 *   it, `#` a header mark ("##", "==", "--", "[") before it, `!` that it stands in a comment; `:` after an
 *   element wants a colon
 *
 * Every gap is bounded, so trying a rule at one place costs a constant.
 */
export interface RuleElement {
  /** Concept names; literals appear under their own spelling. */
  readonly accepts: readonly string[];
  readonly optional: boolean;
  /** Flags of the first token of which all must be set (see tokenFlag); 0 = anywhere. */
  readonly firstFlags: number;
  readonly colonAfter: boolean;
  /** Words that may stand before this element, in quarters of a word. */
  readonly gap: number;
  readonly crossesSentences: boolean;
}

/** A rule has at most this many elements and its gaps at most this many words: the bound of its cost. */
export const MAX_ELEMENTS = 8;
export const MAX_GAP = 14;

const markFlags: Readonly<Record<string, number>> = {
  '^': tokenFlag.lineStart,
  '>': tokenFlag.sentenceStart,
  '~': tokenFlag.paragraphStart,
  '#': tokenFlag.headed,
  '!': tokenFlag.comment,
};

/** Parses one rule; throws with the rule and the reason when it breaks a bound. */
export function parseRule(source: string): readonly RuleElement[] {
  const elements: RuleElement[] = [];
  let gap = 0;
  let crossesSentences = false;
  for (const part of source.trim().split(' ')) {
    if (part.startsWith('..')) {
      crossesSentences = part.startsWith('...');
      gap = Number(part.slice(crossesSentences ? 3 : 2));
      if (!Number.isInteger(gap) || gap < 0 || gap > MAX_GAP) {
        throw new Error(`Rule "${source}": "${part}" is not a gap of 0 to ${MAX_GAP} words.`);
      }
      continue;
    }
    elements.push(parseElement(part, gap * 4, crossesSentences));
    gap = 0;
    crossesSentences = false;
  }
  if (elements.length === 0 || elements.length > MAX_ELEMENTS) {
    throw new Error(`Rule "${source}" has ${elements.length} elements; write 1 to ${MAX_ELEMENTS}.`);
  }
  if (elements[0]?.optional) throw new Error(`Rule "${source}": the first element cannot be optional.`);
  return elements;
}

function parseElement(part: string, gap: number, crossesSentences: boolean): RuleElement {
  let body = part;
  const optional = body.endsWith('?');
  if (optional) body = body.slice(0, -1);
  const colonAfter = body.endsWith(':');
  if (colonAfter) body = body.slice(0, -1);
  const firstFlags = markFlags[body.charAt(0)] ?? 0;
  if (firstFlags > 0) body = body.slice(1);
  return {
    accepts: body.split('|'),
    optional,
    firstFlags,
    colonAfter,
    gap,
    crossesSentences,
  };
}

/** True for a literal word or phrase, false for the name of a concept. */
export function isLiteral(name: string): boolean {
  return name !== name.toUpperCase() || !/[A-Z]/.test(name);
}

/** The lexicon entry of a literal: `from_now_on` is the phrase "from now on". */
export function literalEntry(name: string): string {
  return name.replaceAll('_', ' ');
}
