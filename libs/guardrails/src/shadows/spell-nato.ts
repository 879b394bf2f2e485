import type { Shadow } from './shadow.js';

const alphabet =
  'alfa alpha bravo charlie delta echo foxtrot golf hotel india juliet juliett kilo lima mike november oscar papa quebec romeo sierra tango uniform victor whiskey xray x-ray yankee zulu'.split(
    ' ',
  );
const words: ReadonlySet<string> = new Set(alphabet);
/** A booking code has six letters at most; a hidden order has more. */
const MIN_LETTERS = 5;
const MAX_WORD = 9;

/** Reads spelling-alphabet words as letters ("india golf november ..." is "ign..."). */
export function spellNato(text: string): Shadow | undefined {
  let out = '';
  let letters = 0;
  let spelling = false;
  for (const word of spacedOut(text.slice(0, 20_000)).split(' ')) {
    const plain = word.length <= MAX_WORD ? word.toLowerCase().replace(/[^a-z-]/g, '') : '';
    const isLetter = words.has(plain);
    if (isLetter) letters++;
    // Letters of one word follow one another; an empty part is a second space, which separates words.
    out += isLetter ? (spelling ? plain.charAt(0) : ` ${plain.charAt(0)}`) : ` ${word}`;
    spelling = isLetter;
  }
  if (letters < MIN_LETTERS) return undefined;
  return { text: out, hiddenBy: 'nato', pattern: 'morse_braille_nato', start: 0, end: text.length };
}

/** "india-golf november": a dash joins letters and a space words, so the dash becomes one space, the space two. */
function spacedOut(text: string): string {
  const lower = text.toLowerCase();
  if (!lower.includes('-november') && !lower.includes('november-') && !lower.includes('-romeo')) return text;
  return lower.replaceAll('x-ray', 'xray').replaceAll(' ', '  ').replaceAll('-', ' ');
}
