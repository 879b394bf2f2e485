/** What English writers contract, apostrophes left out as the reader leaves them out. */
const contractions: readonly (readonly [string, string])[] = [
  ['you are', 'youre'],
  ['you have', 'youve'],
  ['you will', 'youll'],
  ['i am', 'im'],
  ['i have', 'ive'],
  ['i will', 'ill'],
  ['we have', 'weve'],
  ['do not', 'dont'],
  ['does not', 'doesnt'],
  ['is not', 'isnt'],
  ['are not', 'arent'],
  ['will not', 'wont'],
  ['can not', 'cant'],
  ['cannot', 'cant'],
  ['should not', 'shouldnt'],
  ['must not', 'mustnt'],
  ['have not', 'havent'],
  ['what is', 'whats'],
];

/** A pronoun by itself also stands in front of a contracted verb. */
const pronouns: Readonly<Record<string, readonly string[]>> = {
  you: ['you', 'youre', 'youve', 'youll', 'youd'],
};

/** The ways to write a literal of a rule: as it stands, and contracted. */
export function spellings(literal: string): readonly string[] {
  const whole = pronouns[literal];
  if (whole) return whole;
  const contracted = contractions
    .filter(([full]) => ` ${literal} `.includes(` ${full} `))
    .map(([full, short]) => ` ${literal} `.replace(` ${full} `, ` ${short} `).trim());
  return [literal, ...contracted];
}
