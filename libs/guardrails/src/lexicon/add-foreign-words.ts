import { foreignEast } from './foreign-east.data.js';
import { foreignMore } from './foreign-more.data.js';
import { foreign } from './foreign.data.js';
import { anyLanguage, languageBit, languages, type Language } from './language.js';
import type { LexiconBuilder } from './lexicon-builder.js';

/** Prefixes that Arabic and Hebrew write together with the word. */
const attached: Readonly<Partial<Record<Language, readonly string[]>>> = {
  ar: ['و', 'ف', 'ال', 'وال', 'بال', 'لل', 'ب', 'ل'],
  he: ['ה', 'ו', 'וה', 'ב', 'ל', 'מה', 'מ', 'את ה', 'ש'],
};

/** "Prompt" is a loan word almost everywhere. */
const loanWords =
  'prompt, prompts, system prompt, systemprompt, system prompts, prompt system, system message';

/** Adds the words of every language but English. */
export function addForeignWords(builder: LexiconBuilder): void {
  for (const language of languages) {
    const bit = languageBit(language);
    for (const words of [foreign[language], foreignEast[language], foreignMore[language]]) {
      for (const [concept, entries] of Object.entries(words ?? {})) {
        builder.add(entries, concept, bit, attached[language]);
      }
    }
  }
  builder.add(loanWords, 'X_PROMPT', anyLanguage & ~languageBit('en'));
}
