/** One node of the word tree as the builder hands it over. */
export interface LexiconNode {
  readonly edges: readonly (readonly [unit: number, child: number])[];
  readonly concepts: readonly string[];
  readonly languages: number;
}

/**
 * The frozen word tree. Following a letter is one probe into an open-addressed table, so reading a word
 * costs its length and nothing else. A node that ends an entry has a class: a set of concepts and languages.
 */
export class Lexicon {
  /** Concepts per class; class 0 is "no entry ends here". */
  readonly classConcepts: readonly (readonly string[])[];
  /** Language bits per class. */
  readonly classLanguages: readonly number[];
  private readonly classesByConcept = new Map<string, number[]>();
  private readonly classOfNode: Uint16Array;
  private readonly keyNode: Int32Array;
  private readonly keyUnit: Uint16Array;
  private readonly child: Int32Array;
  private readonly mask: number;

  constructor(nodes: readonly LexiconNode[]) {
    const edgeCount = nodes.reduce((sum, node) => sum + node.edges.length, 0);
    const size = 1 << Math.ceil(Math.log2(edgeCount * 2 + 2));
    this.mask = size - 1;
    this.keyNode = new Int32Array(size).fill(-1);
    this.keyUnit = new Uint16Array(size);
    this.child = new Int32Array(size);
    this.classOfNode = new Uint16Array(nodes.length);
    const classes = new Map<string, number>();
    const concepts: (readonly string[])[] = [[]];
    const classLanguages: number[] = [0];
    nodes.forEach((node, id) => {
      for (const [unit, child] of node.edges) this.insert(id, unit, child);
      if (node.concepts.length === 0) return;
      const key = `${node.concepts.join(' ')}|${node.languages}`;
      let known = classes.get(key);
      if (known === undefined) {
        known = concepts.push(node.concepts) - 1;
        classLanguages.push(node.languages);
        classes.set(key, known);
        for (const concept of node.concepts) {
          const sharing = this.classesByConcept.get(concept);
          if (sharing) sharing.push(known);
          else this.classesByConcept.set(concept, [known]);
        }
      }
      this.classOfNode[id] = known;
    });
    this.classConcepts = concepts;
    this.classLanguages = classLanguages;
  }

  /** Child of `node` over `unit`, -1 when there is none. The root is node 0. */
  follow(node: number, unit: number): number {
    let slot = hash(node, unit) & this.mask;
    for (;;) {
      const owner = this.keyNode[slot] ?? -1;
      if (owner === -1) return -1;
      if (owner === node && this.keyUnit[slot] === unit) return this.child[slot] ?? -1;
      slot = (slot + 1) & this.mask;
    }
  }

  /** Class of the entries that end at `node`, 0 = none. */
  classAt(node: number): number {
    return this.classOfNode[node] ?? 0;
  }

  /** True when an English word, or a word of no particular language, ends at `node`. */
  isEnglishWord(node: number): boolean {
    return ((this.classLanguages[this.classAt(node)] ?? 0) & 1) !== 0;
  }

  /** Classes that carry `concept`; empty when no entry means it. */
  classesOf(concept: string): readonly number[] {
    return this.classesByConcept.get(concept) ?? [];
  }

  private insert(node: number, unit: number, child: number): void {
    let slot = hash(node, unit) & this.mask;
    while (this.keyNode[slot] !== -1) slot = (slot + 1) & this.mask;
    this.keyNode[slot] = node;
    this.keyUnit[slot] = unit;
    this.child[slot] = child;
  }
}

function hash(node: number, unit: number): number {
  const mixed = Math.imul(node, 0x9e3779b1) ^ Math.imul(unit, 0x85ebca6b);
  return mixed ^ (mixed >>> 15);
}
