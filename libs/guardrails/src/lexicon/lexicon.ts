import type { WordClasses } from './word-classes.js';
import type { WordTree } from './word-tree.js';

/** Bits per node, read once per letter. */
const HAS_STEM = 1;
const HAS_NEXT_WORD = 2;
const SPACE = 0x20;

/** Stands for "any rest of the word" in the tree; a control character never survives the fold. */
export const STAR = 1;

/**
 * The frozen word tree. Following a letter is one probe into a table, so reading a word costs its length and
 * nothing else. A node that ends an entry has a class: a set of concepts and languages.
 */
export class Lexicon {
  /** Concept numbers per class; class 0 is "no entry ends here". */
  readonly classConcepts: readonly (readonly number[])[];
  /** Language bits per class. */
  readonly classLanguages: readonly number[];
  private readonly concepts: ReadonlyMap<string, number>;
  private readonly classesByConcept: readonly (readonly number[])[];
  private readonly nodeFlags: Uint8Array;

  constructor(
    private readonly tree: WordTree,
    private readonly classOfNode: Uint16Array,
    classes: WordClasses,
  ) {
    this.classConcepts = classes.concepts;
    this.classLanguages = classes.languages;
    this.concepts = classes.conceptNumbers;
    const byConcept: number[][] = Array.from({ length: this.concepts.size }, () => []);
    classes.concepts.forEach((concepts, classId) => {
      for (const concept of concepts) byConcept[concept]?.push(classId);
    });
    this.classesByConcept = byConcept;
    this.nodeFlags = new Uint8Array(tree.size);
    for (let node = 0; node < tree.size; node++) {
      if (tree.follow(node, STAR) >= 0) this.nodeFlags[node] = HAS_STEM;
      if (tree.follow(node, SPACE) >= 0) this.nodeFlags[node] = (this.nodeFlags[node] ?? 0) | HAS_NEXT_WORD;
    }
  }

  /** Child of `node` over `unit`, -1 when there is none. The root is node 0. */
  follow(node: number, unit: number): number {
    return this.tree.follow(node, unit);
  }

  /** Node of "any rest of the word" below `node`, -1 when no entry ends in a star there. */
  stemAt(node: number): number {
    return (this.nodeFlags[node] ?? 0) & HAS_STEM ? this.tree.follow(node, STAR) : -1;
  }

  /** Node where the next word of a phrase begins, -1 when no phrase goes on behind `node`. */
  nextWordAt(node: number): number {
    return (this.nodeFlags[node] ?? 0) & HAS_NEXT_WORD ? this.tree.follow(node, SPACE) : -1;
  }

  /** Class of the entries that end at `node`, 0 = none. */
  classAt(node: number): number {
    return this.classOfNode[node] ?? 0;
  }

  /** True when an English word, or a word of no particular language, ends at `node`. */
  isEnglishWord(node: number): boolean {
    return ((this.classLanguages[this.classAt(node)] ?? 0) & 1) !== 0;
  }

  /** How many concepts there are; their numbers are less than this. */
  get conceptCount(): number {
    return this.concepts.size;
  }

  /** Number of `concept`, undefined when no entry means it. */
  conceptNumber(concept: string): number | undefined {
    return this.concepts.get(concept);
  }

  /** Classes that carry `concept`; empty when no entry means it. */
  classesOf(concept: string): readonly number[] {
    return this.classesByConcept[this.concepts.get(concept) ?? -1] ?? [];
  }

  /** Classes that carry the concept of this number. */
  classesOfNumber(concept: number): readonly number[] {
    return this.classesByConcept[concept] ?? [];
  }
}
