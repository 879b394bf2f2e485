import {
  borrowedLetters,
  brailleAlphabet,
  phoneticLetters,
  struckLetters,
  variantOf,
} from './confusables.data.js';
import { trickId } from './fold-trick.js';

/** The folded form of one code point and the trick that writing it so amounts to (0 = none). */
export interface FoldedCodePoint {
  readonly text: string;
  readonly trick: number;
}

/** The unit that stands for emoji and every other symbol outside the BMP. */
export const SYMBOL = '*';

const between = (value: number, first: number, last: number): boolean => value >= first && value <= last;
const plain = (text: string): FoldedCodePoint => ({ text, trick: trickId.none });

/**
 * Folds one code point by itself: NFKC, lower case, no diacritics, one form per quote, dash and space.
 * Context (mixed scripts, tag runs, selectors) is the caller's.
 */
export function foldCodePoint(codePoint: number): FoldedCodePoint {
  if (isZeroWidth(codePoint)) return { text: '', trick: trickId.zeroWidth };
  if (isBidiControl(codePoint)) return { text: '', trick: trickId.bidi };
  if (isStackedMark(codePoint)) return { text: '', trick: trickId.marks };
  if (isVowelPoint(codePoint)) return plain('');
  if (between(codePoint, 0xd800, 0xdfff)) return plain(SYMBOL);
  const letter = disguisedLetter(codePoint);
  if (letter) return letter;
  const text = String.fromCodePoint(codePoint);
  const variant = variantOf.get(codePoint);
  if (variant !== undefined) return plain(String.fromCharCode(variant));
  const punctuation = onePunctuation(codePoint);
  if (punctuation !== undefined) return plain(punctuation);
  const folded = withoutMarks(text);
  return { text: folded, trick: compatibilityTrick(codePoint, folded) };
}

function withoutMarks(text: string): string {
  let kept = '';
  for (const part of text.normalize('NFKD')) {
    const mark = part.codePointAt(0) ?? 0;
    if (!isStackedMark(mark) && !isVowelPoint(mark)) kept += part;
  }
  kept = kept.normalize('NFKC').toLowerCase();
  const first = kept.codePointAt(0) ?? 0;
  if (first > 0xffff) return SYMBOL;
  return sameLetter.get(kept) ?? struckLetters.get(kept) ?? kept;
}

/** Letters that a writer uses for one another and that normalisation keeps apart. */
const sameLetter: ReadonlyMap<string, string> = new Map([
  ['ı', 'i'],
  ['ß', 'ss'],
  ['đ', 'd'],
  ['ð', 'd'],
  ['ł', 'l'],
  ['ø', 'o'],
  ['œ', 'oe'],
  ['æ', 'ae'],
  ['ς', 'σ'],
  ['ی', 'ي'],
  ['ى', 'ي'],
  ['ک', 'ك'],
  ['ة', 'ه'],
  ['ۀ', 'ه'],
  ['ہ', 'ه'],
  ['ھ', 'ه'],
  ['ँ', 'ं'],
]);

function disguisedLetter(codePoint: number): FoldedCodePoint | undefined {
  const cell = between(codePoint, 0x2800, 0x28ff)
    ? brailleAlphabet.indexOf(String.fromCharCode(codePoint))
    : -1;
  if (cell >= 0) return { text: String.fromCharCode(0x61 + cell), trick: trickId.braille };
  if (codePoint === 0x2800) return { text: ' ', trick: trickId.none };
  const phonetic = phoneticLetters.get(String.fromCodePoint(codePoint));
  if (phonetic !== undefined) return { text: phonetic, trick: trickId.mathLetters };
  const borrowed = borrowedLetters.get(String.fromCodePoint(codePoint));
  if (borrowed !== undefined) return { text: borrowed, trick: trickId.homoglyph };
  for (const first of [0x1f150, 0x1f170, 0x1f1e6, 0x1f130]) {
    if (between(codePoint, first, first + 25)) {
      return { text: String.fromCharCode(0x61 + codePoint - first), trick: trickId.enclosed };
    }
  }
  return undefined;
}

function compatibilityTrick(codePoint: number, folded: string): number {
  if (!between(folded.charCodeAt(0), 0x61, 0x7a)) return trickId.none;
  if (between(codePoint, 0xff21, 0xff5a)) return trickId.fullwidth;
  if (between(codePoint, 0x1d400, 0x1d7ff)) return trickId.mathLetters;
  if (between(codePoint, 0x2460, 0x24ff) || between(codePoint, 0x1f110, 0x1f14f)) return trickId.enclosed;
  if (between(codePoint, 0x1d2c, 0x1d6a) || between(codePoint, 0x2070, 0x214f)) return trickId.mathLetters;
  return trickId.none;
}

/** Characters that a reader never sees and that break words for a filter. */
export function isZeroWidth(codePoint: number): boolean {
  return (
    between(codePoint, 0x200b, 0x200f) ||
    between(codePoint, 0x2060, 0x2064) ||
    between(codePoint, 0x206a, 0x206f) ||
    codePoint === 0xad ||
    codePoint === 0x34f ||
    codePoint === 0x61c ||
    between(codePoint, 0x115f, 0x1160) ||
    between(codePoint, 0x17b4, 0x17b5) ||
    between(codePoint, 0x180b, 0x180f) ||
    codePoint === 0x3164 ||
    codePoint === 0xfeff ||
    codePoint === 0xffa0 ||
    between(codePoint, 0xfff9, 0xfffb) ||
    between(codePoint, 0xfe00, 0xfe0f) ||
    between(codePoint, 0xe0000, 0xe0fff) ||
    (codePoint < 0x20 && !between(codePoint, 0x09, 0x0d)) ||
    between(codePoint, 0x7f, 0x9f)
  );
}

const isBidiControl = (codePoint: number): boolean =>
  between(codePoint, 0x202a, 0x202e) || between(codePoint, 0x2066, 0x2069);

const isStackedMark = (codePoint: number): boolean =>
  between(codePoint, 0x300, 0x36f) ||
  between(codePoint, 0x483, 0x489) ||
  between(codePoint, 0x1ab0, 0x1aff) ||
  between(codePoint, 0x1dc0, 0x1dff) ||
  between(codePoint, 0x20d0, 0x20ff) ||
  between(codePoint, 0xfe20, 0xfe2f);

/** Optional vowel marks of Arabic and Hebrew, the Arabic stretch and the Indic nukta: writers add or omit them. */
const isVowelPoint = (codePoint: number): boolean =>
  between(codePoint, 0x610, 0x61a) ||
  between(codePoint, 0x64b, 0x65f) ||
  codePoint === 0x640 ||
  codePoint === 0x670 ||
  between(codePoint, 0x591, 0x5bd) ||
  codePoint === 0x5bf ||
  codePoint === 0x5c1 ||
  codePoint === 0x5c2 ||
  codePoint === 0x93c ||
  codePoint === 0x9bc;

function onePunctuation(codePoint: number): string | undefined {
  if (codePoint === 0x0d || codePoint === 0x2028 || codePoint === 0x85) return '\n';
  if (codePoint === 0x2029) return '\n';
  if (codePoint === 0x0b || codePoint === 0x0c || codePoint === 0x09) return ' ';
  if (between(codePoint, 0x2000, 0x200a) || codePoint === 0xa0 || codePoint === 0x3000) return ' ';
  if (codePoint === 0x202f || codePoint === 0x205f || codePoint === 0x1680) return ' ';
  if ([0x2018, 0x2019, 0x201b, 0x2bc, 0x2b9, 0xb4, 0x2032, 0xff07].includes(codePoint)) return "'";
  if (between(codePoint, 0x201c, 0x201f) || codePoint === 0xab || codePoint === 0xbb) return '"';
  if (between(codePoint, 0x300a, 0x300f) || codePoint === 0xff02) return '"';
  if (between(codePoint, 0x2010, 0x2015) || codePoint === 0x2212) return '-';
  // Full stops of scripts that put no space after them: the space makes them end a sentence all the same.
  if (codePoint === 0x3002 || codePoint === 0xff61 || codePoint === 0x964 || codePoint === 0x6d4) return '. ';
  if (codePoint === 0xff01) return '! ';
  if (codePoint === 0xff1f || codePoint === 0x61f) return '? ';
  if (codePoint === 0xff1b) return '; ';
  if (codePoint === 0x37e) return '?';
  if (codePoint === 0x2026) return '...';
  if (codePoint === 0x60c || codePoint === 0x3001) return ',';
  if (codePoint === 0x2581) return '_';
  if (codePoint === 0xff5c) return '|';
  return undefined;
}
