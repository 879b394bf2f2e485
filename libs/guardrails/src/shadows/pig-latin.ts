const VOWELS = 'aeiou';
const MAX_ONSET = 4;
/** Shorter words end in "ay" by nature: day, say, way. */
const MIN_WORD = 4;

/** A word in pig latin, in the spellings in use: "ignoreway", "ignoreyay", "eviouspray". */
export function toPigLatin(word: string): string[] {
  const onset = onsetLength(word);
  if (onset === 0) return ['way', 'yay', 'hay'].map((ending) => word + ending);
  return [`${word.slice(onset)}${word.slice(0, onset)}ay`];
}

/**
 * The text with its pig latin words turned back. Where the moved letters could be one more or one less, the
 * reading that `isWord` knows counts.
 */
export function readPigLatin(text: string, isWord: (word: string) => boolean): string {
  return text
    .toLowerCase()
    .split(' ')
    .map((word) => readWord(word, isWord))
    .join(' ');
}

function readWord(word: string, isWord: (word: string) => boolean): string {
  let end = word.length;
  while (end > 0 && !isLetter(word.charCodeAt(end - 1))) end--;
  const body = word.slice(0, end);
  if (body.length < MIN_WORD || !body.endsWith('ay')) return word;
  const stem = body.slice(0, -2);
  const readings = ['w', 'y', 'h'].includes(stem.slice(-1)) ? [stem.slice(0, -1)] : [];
  for (let onset = 1; onset <= MAX_ONSET && onset < stem.length; onset++) {
    const moved = stem.slice(-onset);
    if (VOWELS.includes(moved.charAt(0)) && !moved.startsWith('u')) break;
    readings.push(moved + stem.slice(0, -onset));
  }
  return (readings.find(isWord) ?? readings[0] ?? body) + word.slice(end);
}

function onsetLength(word: string): number {
  let length = 0;
  while (length < word.length && !VOWELS.includes(word.charAt(length))) length++;
  return length;
}

const isLetter = (unit: number): boolean => (unit | 0x20) >= 0x61 && (unit | 0x20) <= 0x7a;
