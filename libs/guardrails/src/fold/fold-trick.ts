/**
 * The ways in which a text can be written so that a reader sees it and a filter does not.
 * The index of a name is its id in the per-character trick track; 0 means "written plainly".
 */
export const foldTricks = [
  null,
  'zero_width',
  'unicode_tags',
  'variation_selectors',
  'bidi',
  'homoglyph',
  'fullwidth',
  'math_letters',
  'enclosed_letters',
  'combining_marks',
  'braille',
  'leet',
  'letter_spacing',
  'separators',
  'no_spaces',
  'typo',
  'nato',
] as const;

/** Name of a trick that hid a match: those seen while folding, and those of the shadow copies. */
export type Trick = NonNullable<(typeof foldTricks)[number]>;

/** Ids of the tricks, as stored per character. */
export const trickId = {
  none: 0,
  zeroWidth: 1,
  tags: 2,
  variationSelectors: 3,
  bidi: 4,
  homoglyph: 5,
  fullwidth: 6,
  mathLetters: 7,
  enclosed: 8,
  marks: 9,
  braille: 10,
  leet: 11,
  letterSpacing: 12,
  separators: 13,
  noSpaces: 14,
  typo: 15,
  nato: 16,
} as const;
