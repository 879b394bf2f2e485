import { SHADOW_BUDGET, type Shadow } from './shadow.js';

/** Shorter acrostics are names. */
const MIN_LETTERS = 12;

/** Reads the first letters of the lines, and of the words, of a text that speaks of first letters. */
export function readInitials(text: string): Shadow[] {
  const part = text.slice(0, SHADOW_BUDGET);
  return ['\n', ' '].flatMap((separator) => {
    const initials = part
      .split(separator)
      .map((piece) => firstLetter(piece))
      .join('');
    if (initials.length < MIN_LETTERS) return [];
    return [
      { text: initials, hiddenBy: 'acrostic', pattern: 'payload_splitting', start: 0, end: part.length },
    ];
  });
}

function firstLetter(piece: string): string {
  for (const letter of piece) if (letter.toLowerCase() !== letter.toUpperCase()) return letter;
  return '';
}
