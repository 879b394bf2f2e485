/** What a folded unit is to the tokeniser. */
export const unitKind = { other: 0, word: 1, solid: 2, space: 3, newline: 4 } as const;

const PAGE = 256;
const pages: (Uint8Array | undefined)[] = [];

/**
 * Kind of a folded UTF-16 unit. `solid` is a script without spaces (Han, kana, Thai, Lao, Khmer, Burmese):
 * there every character is a token of its own and words are found by the lexicon.
 */
export function kindOf(unit: number): number {
  const page = (pages[unit >> 8] ??= buildPage(unit & 0xff00));
  return page[unit & 0xff] ?? unitKind.other;
}

function buildPage(first: number): Uint8Array {
  return Uint8Array.from({ length: PAGE }, (_, offset) => kindOfUnit(first + offset));
}

function kindOfUnit(unit: number): number {
  if (unit === 0x0a) return unitKind.newline;
  if (unit === 0x20) return unitKind.space;
  if (isSolid(unit)) return unitKind.solid;
  if (unit >= 0xd800 && unit <= 0xdfff) return unitKind.other;
  return /[\p{L}\p{N}\p{M}]/u.test(String.fromCharCode(unit)) ? unitKind.word : unitKind.other;
}

function isSolid(unit: number): boolean {
  return (
    (unit >= 0x2e80 && unit <= 0x2fdf) ||
    (unit >= 0x3040 && unit <= 0x30ff) ||
    (unit >= 0x3400 && unit <= 0x9fff) ||
    (unit >= 0x0e01 && unit <= 0x0eff) ||
    (unit >= 0x1000 && unit <= 0x109f) ||
    (unit >= 0x1780 && unit <= 0x17ff)
  );
}

/** How much of a window one token of this unit uses up, in quarters of a word. */
export function windowCost(unit: number): number {
  if (!isSolid(unit)) return 4;
  if (unit >= 0x3400 && unit <= 0x9fff) return 2;
  return 1;
}
