import type { Lexicon } from '../lexicon/lexicon.js';
import type { Lattice } from '../tokens/lattice.js';
import {
  atbash,
  atbashCue,
  pigLatinCue,
  reverse,
  reversedCue,
  reverseWords,
  shiftCue,
  shiftLetters,
  turnWords,
  wordOrderCue,
} from './cipher-cues.js';
import { readPigLatin } from './pig-latin.js';
import { SHADOW_BUDGET, type Shadow } from './shadow.js';

/** How many disguised cue words must be seen before the text is read again. */
const MIN_CUES = 2;

interface Reading {
  readonly concept: string;
  readonly pattern: string;
  readonly hiddenBy: string;
  readonly read: readonly ((text: string, isWord: (word: string) => boolean) => string)[];
}

const readings: readonly Reading[] = [
  { concept: reversedCue, pattern: 'reversed_text', hiddenBy: 'reversed', read: [reverse, reverseWords] },
  { concept: pigLatinCue, pattern: 'rot13_or_caesar', hiddenBy: 'pig_latin', read: [readPigLatin] },
  { concept: wordOrderCue, pattern: 'reversed_text', hiddenBy: 'word_order', read: [turnWords] },
  { concept: atbashCue, pattern: 'rot13_or_caesar', hiddenBy: 'atbash', read: [atbash] },
  ...Array.from({ length: 25 }, (_, index): Reading => {
    const shift = index + 1;
    const hiddenBy = shift === 13 ? 'rot13' : 'caesar';
    return {
      concept: shiftCue(shift),
      pattern: 'rot13_or_caesar',
      hiddenBy,
      read: [(text) => shiftLetters(text, 26 - shift)],
    };
  }),
];

/** Reads shifted, mirrored and reversed texts when enough disguised cue words stand in them. */
export class CipherReader {
  /** Index of a reading plus one per class, 0 = no cue. */
  private readonly readingOfClass: Uint8Array;

  constructor(private readonly lexicon: Lexicon) {
    this.readingOfClass = new Uint8Array(lexicon.classConcepts.length);
    readings.forEach((reading, index) => {
      for (const classId of lexicon.classesOf(reading.concept)) this.readingOfClass[classId] = index + 1;
    });
  }

  /** `mirrored` lowers the bar for reversed text: a right-to-left override was seen. */
  shadows(text: string, lattice: Lattice, mirrored: boolean): Shadow[] {
    const seen = new Map<number, { cues: Set<number>; start: number; end: number }>();
    for (let token = 0; token < lattice.tokens.count; token++) {
      for (let edge = lattice.first(token); edge >= 0; edge = lattice.next(edge)) {
        const classId = lattice.edgeClass[edge] ?? 0;
        const reading = this.readingOfClass[classId] ?? 0;
        if (reading === 0) continue;
        const found = seen.get(reading) ?? { cues: new Set<number>(), start: token, end: token };
        found.cues.add(fingerprint(lattice, token));
        found.end = token;
        seen.set(reading, found);
      }
    }
    return [...seen].flatMap(([index, { cues }]) => {
      const reading = readings[index - 1];
      const enough = cues.size >= MIN_CUES || (mirrored && reading?.concept === reversedCue);
      return reading && enough ? this.decode(text, reading) : [];
    });
  }

  private decode(text: string, reading: Reading): Shadow[] {
    const part = text.slice(0, SHADOW_BUDGET);
    return reading.read.map((read) => ({
      text: read(part, this.isWord),
      hiddenBy: reading.hiddenBy,
      pattern: reading.pattern,
      start: 0,
      end: part.length,
    }));
  }

  private readonly isWord = (word: string): boolean => {
    let node = 0;
    for (let at = 0; at < word.length && node >= 0; at++)
      node = this.lexicon.follow(node, word.charCodeAt(at));
    return node >= 0 && this.lexicon.isEnglishWord(node);
  };
}

/** Tells one cue word from another; equal words count once. */
function fingerprint(lattice: Lattice, token: number): number {
  const start = lattice.tokens.start[token] ?? 0;
  const end = lattice.tokens.end[token] ?? 0;
  return ((lattice.text.units[start] ?? 0) * 31 + (lattice.text.units[end - 1] ?? 0)) * 31 + end - start;
}
