import { SHADOW_BUDGET, type Shadow } from './shadow.js';

/** Letters turned upside down and what they are; the rest of the alphabet looks the same or is a letter of its own. */
const flipped = 'ɐqɔpǝɟƃɓɥᴉıɾʞʃʅɯuodbɹsʇnʌʍxʎz∀ƎℲ⅁⅄Λ⊥';
const upright = 'abcdefgghiijkllmnopqrstuvwxyzaefgyvt';
/** Turned letters that stand in no ordinary word. Fewer than these are phonetics or a brand name. */
const SIGNS = 'ǝɹʇɐʎɯɥʌʍɔ';
const MIN_SIGNS = 5;

const letterOf: ReadonlyMap<string, string> = new Map(
  Array.from(flipped, (letter, index) => [letter, upright.charAt(index)]),
);

/** Reads text written upside down, which runs backwards as well. Undefined when too few of its letters are turned. */
export function turnFlippedLetters(text: string): Shadow | undefined {
  if (!text.includes('ǝ') && !text.includes('ɹ') && !text.includes('ʇ')) return undefined;
  const part = text.slice(0, SHADOW_BUDGET);
  let signs = 0;
  for (const letter of part) if (SIGNS.includes(letter)) signs++;
  if (signs < MIN_SIGNS) return undefined;
  return {
    text: Array.from(part, (letter) => letterOf.get(letter) ?? letter)
      .toReversed()
      .join(''),
    hiddenBy: 'upside_down',
    pattern: 'reversed_text',
    start: 0,
    end: part.length,
  };
}
