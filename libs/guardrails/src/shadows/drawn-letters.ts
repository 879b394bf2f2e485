import type { Shadow } from './shadow.js';

/** Letters put together from several marks, the longest first, and signs that stand for one letter. */
const drawings: readonly (readonly [string, string])[] = [
  ['|\\/|', 'm'],
  ['/\\/\\', 'm'],
  ['\\/\\/', 'w'],
  ['|\\|', 'n'],
  ['|-|', 'h'],
  ['|_|', 'u'],
  ['/\\', 'a'],
  ['\\/', 'v'],
  ['()', 'o'],
  ['[]', 'o'],
  ['|)', 'd'],
  ['|<', 'k'],
  ['|3', 'b'],
  ['€', 'e'],
  ['£', 'l'],
  ['|', 'i'],
  ['+', 't'],
  ['@', 'a'],
  ['$', 's'],
  ['!', 'i'],
];
/** Fewer drawn letters than this are a path, a call or a table. */
const MIN_DRAWN = 3;
const MAX_LENGTH = 4_000;

/** The text with drawn letters ("/\\ll pr3\\/i()us") as plain ones; undefined when there are too few. */
export function readDrawnLetters(text: string): Shadow | undefined {
  let out = '';
  let drawn = 0;
  const part = text.slice(0, MAX_LENGTH);
  for (let at = 0; at < part.length;) {
    const drawing = drawings.find(
      ([marks]) => part.startsWith(marks, at) && touchesLetter(part, at, marks.length),
    );
    if (drawing) drawn++;
    out += drawing ? drawing[1] : part.charAt(at);
    at += drawing ? drawing[0].length : 1;
  }
  if (drawn < MIN_DRAWN) return undefined;
  return {
    text: out.replaceAll('vv', 'w'),
    hiddenBy: 'leet',
    pattern: 'leetspeak',
    start: 0,
    end: part.length,
  };
}

function touchesLetter(text: string, at: number, length: number): boolean {
  return isLetterOrDigit(text, at - 1) || isLetterOrDigit(text, at + length);
}

function isLetterOrDigit(text: string, at: number): boolean {
  const unit = text.charCodeAt(at) | 0x20;
  return (unit >= 0x61 && unit <= 0x7a) || (unit >= 0x30 && unit <= 0x39);
}
