import type { LexiconBuilder } from '../lexicon/lexicon-builder.js';
import { toPigLatin } from './pig-latin.js';

/** Words of which at least two show that a text was shifted, mirrored or reversed. */
const cueWords =
  'ignore previous instructions instruction disregard forget reveal system prompt password developer unrestricted everything restrictions guidelines repeat above filters rules secret hidden verbatim without conversation'.split(
    ' ',
  );

/** Pairs of words that stand in this order only when the words of a sentence were turned round. */
const turnedPairs =
  'instructions previous, instructions prior, instructions earlier, instructions preceding, prompt system, prompt hidden, rules previous, instructions all, prompt your, instructions your, rules your, rules the, previous all, previous the, prior all, earlier all, all ignore, all forget, all disregard, above everything, everything ignore, everything forget, password secret, password the, word secret, secret the, mode developer, filters no, restrictions no, restrictions without, filters without, now are, instructions system, me tell, me show, hidden your, secret your, instructions hidden, instructions secret, prompt secret, your print, your reveal, your show, your repeat, the reveal, the disregard, everything disregard';

/** Concepts of the disguised cue words. */
export const reversedCue = 'CUE.reversed';
export const shiftCue = (shift: number): string => `CUE.shift${shift}`;
export const atbashCue = 'CUE.atbash';
export const pigLatinCue = 'CUE.pigLatin';
export const wordOrderCue = 'CUE.wordOrder';
/** Concept of the spelling-alphabet words that orders cannot do without: the letters n and r. */
export const natoCue = 'CUE.nato';

/** Concepts of all words that stand for a cue word in disguise. */
export const cipherConcepts: readonly string[] = [
  reversedCue,
  atbashCue,
  pigLatinCue,
  wordOrderCue,
  ...Array.from({ length: 25 }, (_, index) => shiftCue(index + 1)),
];

/** Adds the cue words in every disguise. Short ones are left out where a real word could look the same. */
export function addCipherCues(builder: LexiconBuilder): void {
  builder.add('november, romeo', natoCue, 0);
  builder.add(turnedPairs, wordOrderCue, 0);
  for (const word of cueWords) {
    if (word.length >= 5) builder.add(reverse(word), reversedCue, 0);
    for (let shift = 1; shift < 26; shift++) {
      if (word.length >= 6 || shift === 13) builder.add(shiftLetters(word, shift), shiftCue(shift), 0);
    }
    if (word.length >= 6) builder.add(atbash(word), atbashCue, 0);
    builder.add(toPigLatin(word).join(', '), pigLatinCue, 0);
  }
}

/** Characters in reverse order, by code point. */
export function reverse(text: string): string {
  return Array.from(text).toReversed().join('');
}

/** Every word reversed in its place. */
export function reverseWords(text: string): string {
  return text.split(' ').map(reverse).join(' ');
}

/** Words in reverse order, each as it is. */
export function turnWords(text: string): string {
  return text.split(' ').toReversed().join(' ');
}

/** Letters a to z moved `shift` places on; everything else stays. */
export function shiftLetters(text: string, shift: number): string {
  return mapLetters(text, (index) => (index + shift) % 26);
}

/** a becomes z, b becomes y and so on. */
export function atbash(text: string): string {
  return mapLetters(text, (index) => 25 - index);
}

function mapLetters(text: string, place: (index: number) => number): string {
  let out = '';
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    const base = unit >= 0x61 && unit <= 0x7a ? 0x61 : unit >= 0x41 && unit <= 0x5a ? 0x41 : 0;
    out += base === 0 ? text.charAt(at) : String.fromCharCode(base + place(unit - base));
  }
  return out;
}
