/** Languages of an entry are bits of one number, so that an intersection is one operation. */
export const languages = [
  'en',
  'es',
  'fr',
  'de',
  'it',
  'pt',
  'nl',
  'pl',
  'ru',
  'uk',
  'tr',
  'ar',
  'fa',
  'he',
  'hi',
  'bn',
  'zh',
  'ja',
  'ko',
  'vi',
  'th',
  'id',
  'tl',
  'el',
  'ro',
  'cs',
  'sv',
  'hr',
  'hu',
  'sw',
  'fi',
] as const;

export type Language = (typeof languages)[number];

export const languageBit = (language: Language): number => 1 << languages.indexOf(language);

/** Every language: what a concept that belongs to no language in particular carries. */
export const anyLanguage = 0x7fffffff;
