import { variantOf } from './confusables.data.js';
import { foldCodePoint } from './fold-code-point.js';

/** What the code points of one page of 256 become. */
export interface FoldPage {
  /** Folded UTF-16 unit per code point; 0 = leaves no trace, {@link EXPANDS} = see `expansions`. */
  readonly unit: Uint16Array;
  /** Trick id per code point (see fold-trick.ts). */
  readonly trick: Uint8Array;
  readonly expansions: ReadonlyMap<number, string>;
}

/** Marker in `unit`: the folded form has several units. A noncharacter, so it never collides. */
export const EXPANDS = 0xffff;

/** Longer expansions (a single Arabic ligature stands for 18 letters) would let a text grow without bound. */
const MAX_EXPANSION = 4;
const PAGE = 256;
const pages: (FoldPage | undefined)[] = [];

/**
 * The fold table around `codePoint`. Built on first use: normalising all of Unicode at start would cost
 * more than most processes ever need, and a hostile text can touch only the few hundred pages that exist.
 */
export function foldPage(codePoint: number): FoldPage {
  const index = codePoint >> 8;
  return (pages[index] ??= buildPage(index * PAGE));
}

/** Han and Hangul syllables fold to themselves: no table is needed. */
export function foldsToItself(unit: number): boolean {
  return (unit >= 0x4e00 && unit <= 0x9fff && !variantOf.has(unit)) || (unit >= 0xac00 && unit <= 0xd7a3);
}

function buildPage(first: number): FoldPage {
  const unit = new Uint16Array(PAGE);
  const trick = new Uint8Array(PAGE);
  const expansions = new Map<number, string>();
  for (let offset = 0; offset < PAGE; offset++) {
    const folded = foldCodePoint(first + offset);
    const text = folded.text.length > MAX_EXPANSION ? ' ' : folded.text;
    trick[offset] = folded.trick;
    if (text.length > 1) {
      unit[offset] = EXPANDS;
      expansions.set(first + offset, text);
    } else {
      unit[offset] = text.length === 0 ? 0 : text.charCodeAt(0);
    }
  }
  return { unit, trick, expansions };
}
