import { foreignEast } from './foreign-east.data.js';
import { foreignMore } from './foreign-more.data.js';
import { foreignOrdersEast } from './foreign-orders-east.data.js';
import { foreignOrders } from './foreign-orders.data.js';
import { foreignRecitation } from './foreign-recitation.data.js';
import { foreignRequests } from './foreign-requests.data.js';
import { foreignRoman } from './foreign-roman.data.js';
import { foreign } from './foreign.data.js';
import { anyLanguage, languageBit, languages, type Language } from './language.js';
import type { LexiconBuilder } from './lexicon-builder.js';
import type { Words } from './words.js';

/** Prefixes that Arabic and Hebrew write together with the word. */
const attached: Readonly<Partial<Record<Language, readonly string[]>>> = {
  ar: ['و', 'ف', 'ال', 'وال', 'بال', 'لل', 'ب', 'ل'],
  he: ['ה', 'ו', 'וה', 'ב', 'ל', 'מה', 'מ', 'את ה', 'ש'],
};

/** Loan words and names that stand in texts of any language. */
const loanWords: Words = {
  X_PROMPT: 'prompt, prompts, system prompt, systemprompt, system prompts, prompt system, system message',
  X_MACHINE: 'linux, windows, macos, ubuntu, unix, bash, android, ios, git, docker, sql, excel, python',
  X_VENDOR: 'openai, open ai, anthropic, google',
  X_MODE: 'system mode, god mode, override mode',
  X_READER: 'ai, llm, chatgpt, gpt, claude, gemini, copilot, chatbot',
  X_JAIL:
    'dan mode, modo dan, mode dan, dan modus, jailbreak, jailbreak mode, mode jailbreak, modo jailbreak, jailbroken, do anything now, devmode, dev mode, god mode, режим dan, режим бога',
  X_SINK:
    'http, https, www, webhook, url, com, net, org, ngrok, pastebin, requestbin, server, ftp, example, evil',
  X_GRANTED: 'access granted',
};

/** Adds the words of every language but English. */
export function addForeignWords(builder: LexiconBuilder): void {
  for (const language of languages) {
    const bit = languageBit(language);
    for (const words of [
      foreign[language],
      foreignEast[language],
      foreignMore[language],
      foreignRequests[language],
      foreignRecitation[language],
      foreignRoman[language],
      foreignOrders[language],
      foreignOrdersEast[language],
    ]) {
      for (const [concept, entries] of Object.entries(words ?? {})) {
        builder.add(entries, concept, bit, attached[language]);
      }
    }
  }
  for (const [concept, entries] of Object.entries(loanWords)) {
    builder.add(entries, concept, anyLanguage & ~languageBit('en'));
  }
}
