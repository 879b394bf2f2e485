import type { WordTree } from './word-tree.js';

const SPACE = 0x20;

/** Stands for "any rest of the word" in the tree; a control character never survives the fold. */
export const STAR = 1;

/** What a lexicon is made of. */
export interface LexiconParts {
  readonly tree: WordTree;
  /** Class per node, 0 = no entry ends there. */
  readonly classOfNode: Uint16Array;
  /** Concept numbers per class. */
  readonly concepts: readonly (readonly number[])[];
  /** Language bits per class. */
  readonly languages: readonly number[];
  /** Number of each concept. */
  readonly conceptNumbers: ReadonlyMap<string, number>;
}

/**
 * The frozen word tree. Following a letter is one probe into a table, so reading a word costs its length and
 * nothing else. A node that ends an entry has a class: a set of concepts and languages.
 */
export class Lexicon {
  /** Concept numbers per class; class 0 is "no entry ends here". */
  readonly classConcepts: readonly (readonly number[])[];
  /** Language bits per class. */
  readonly classLanguages: readonly number[];
  private readonly tree: WordTree;
  private readonly classOfNode: Uint16Array;
  private readonly conceptNumbers: ReadonlyMap<string, number>;
  private readonly classesByConcept: readonly (readonly number[])[];

  constructor({ tree, classOfNode, concepts, languages, conceptNumbers }: LexiconParts) {
    this.tree = tree;
    this.classOfNode = classOfNode;
    this.classConcepts = concepts;
    this.classLanguages = languages;
    this.conceptNumbers = conceptNumbers;
    const byConcept: number[][] = Array.from({ length: conceptNumbers.size }, () => []);
    for (let classId = 0; classId < concepts.length; classId++) {
      for (const concept of concepts[classId] ?? []) byConcept[concept]?.push(classId);
    }
    this.classesByConcept = byConcept;
  }

  /** What it was made of, to be written down. */
  get parts(): LexiconParts {
    return {
      tree: this.tree,
      classOfNode: this.classOfNode,
      concepts: this.classConcepts,
      languages: this.classLanguages,
      conceptNumbers: this.conceptNumbers,
    };
  }

  /** Child of `node` over `unit`, -1 when there is none. The root is node 0. */
  follow(node: number, unit: number): number {
    return this.tree.follow(node, unit);
  }

  /** Node of "any rest of the word" below `node`, -1 when no entry ends in a star there. */
  stemAt(node: number): number {
    return this.tree.follow(node, STAR);
  }

  /** Node where the next word of a phrase begins, -1 when no phrase goes on behind `node`. */
  nextWordAt(node: number): number {
    return this.tree.follow(node, SPACE);
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
    return this.conceptNumbers.size;
  }

  /** Number of `concept`, undefined when no entry means it. */
  conceptNumber(concept: string): number | undefined {
    return this.conceptNumbers.get(concept);
  }

  /** Classes that carry `concept`; empty when no entry means it. */
  classesOf(concept: string): readonly number[] {
    return this.classesByConcept[this.conceptNumbers.get(concept) ?? -1] ?? [];
  }

  /** Classes that carry the concept of this number. */
  classesOfNumber(concept: number): readonly number[] {
    return this.classesByConcept[concept] ?? [];
  }
}
