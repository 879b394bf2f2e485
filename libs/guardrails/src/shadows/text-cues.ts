import type { Lexicon } from '../lexicon/lexicon.js';
import type { Lattice } from '../tokens/lattice.js';
import { cipherConcepts, natoCue } from './cipher-cues.js';

/** What the words of a text give reason to read it again for, as bits. */
export const textCue = { cipher: 1, nato: 2, join: 4, initials: 8 } as const;

/** Words that ask to put strings together. */
const JOIN_WORDS = 'JOINWORDS';
/** Words that speak of the first letters of lines or words. */
const INITIAL_WORDS = 'INITIALWORDS';

/** Tells from the words of a text which shadow copies are worth making: one look per word read. */
export class TextCues {
  private readonly cueOfClass: Uint8Array;

  constructor(lexicon: Lexicon) {
    this.cueOfClass = new Uint8Array(lexicon.classConcepts.length);
    const mark = (concept: string, bit: number): void => {
      for (const classId of lexicon.classesOf(concept)) {
        this.cueOfClass[classId] = (this.cueOfClass[classId] ?? 0) | bit;
      }
    };
    for (const concept of cipherConcepts) mark(concept, textCue.cipher);
    mark(natoCue, textCue.nato);
    mark(JOIN_WORDS, textCue.join);
    mark(INITIAL_WORDS, textCue.initials);
  }

  /** {@link textCue} bits of the words in a lattice. */
  of(lattice: Lattice): number {
    let cues = 0;
    for (let edge = 0; edge < lattice.edgeCount; edge++) {
      cues |= this.cueOfClass[lattice.edgeClass[edge] ?? 0] ?? 0;
    }
    return cues;
  }
}
