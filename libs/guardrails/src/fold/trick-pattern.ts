/** The pattern that documents each trick or encoding that `hiddenBy` may name. */
export const patternOfTrick: Readonly<Record<string, string>> = {
  zero_width: 'zero_width_split',
  unicode_tags: 'unicode_tag_block',
  variation_selectors: 'variation_selector_payload',
  bidi: 'bidi_override',
  homoglyph: 'homoglyph_mixed_script',
  fullwidth: 'fullwidth_forms',
  math_letters: 'math_alphanumeric',
  enclosed_letters: 'enclosed_and_regional_letters',
  combining_marks: 'combining_mark_noise',
  braille: 'morse_braille_nato',
  leet: 'leetspeak',
  letter_spacing: 'letter_spacing',
  separators: 'separator_injection',
  no_spaces: 'joined_words',
  typo: 'typoglycemia',
};
