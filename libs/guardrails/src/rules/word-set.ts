import type { Lexicon } from '../lexicon/lexicon.js';

/** What one word that stands in every text counts beside others. */
const COMMON_WORD = 50;

/**
 * The words that one element of a rule accepts. Elements that accept the same words share one set. The table
 * of classes is made when a rule first gets as far as looking a word up: most rules never do.
 */
export class WordSet {
  private table: Uint8Array | null = null;
  /** A measure of how likely one of its words stands in an ordinary text. */
  readonly commonness: number;
  /** The scan in which {@link present} was last answered. */
  askedIn = 0;
  /** True when some word of the text of scan {@link askedIn} belongs to it. */
  present = false;

  constructor(
    private readonly lexicon: Lexicon,
    /** Numbers of the concepts it is made of. */
    readonly concepts: readonly number[],
    commonClasses: ReadonlySet<number>,
  ) {
    let commonness = 0;
    for (const concept of concepts) {
      for (const classId of lexicon.classesOfNumber(concept))
        commonness += commonClasses.has(classId) ? COMMON_WORD : 1;
    }
    this.commonness = commonness;
  }

  /** 1 per class that belongs to the set. */
  get classes(): Uint8Array {
    return (this.table ??= this.build());
  }

  private build(): Uint8Array {
    const table = new Uint8Array(this.lexicon.classConcepts.length);
    for (const concept of this.concepts) {
      for (const classId of this.lexicon.classesOfNumber(concept)) table[classId] = 1;
    }
    return table;
  }
}
