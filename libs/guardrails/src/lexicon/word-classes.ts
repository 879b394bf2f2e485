/** Languages of an entry and the concepts it means, as numbers; equal sets share one class. */
export class WordClasses {
  /** Concept numbers per class, ascending; class 0 is "no entry ends here". */
  readonly concepts: (readonly number[])[] = [[]];
  /** Language bits per class. */
  readonly languages: number[] = [0];
  private readonly known = new Map<string, number>();
  private readonly numbers = new Map<string, number>();
  /** Classes reached before: per class and concept and languages, so that most entries cost one look-up. */
  private readonly reached = new Map<number, number>();
  private readonly bitSets = new Map<number, number>();

  /** Number of a concept, given to it on first use. */
  conceptNumber(name: string): number {
    const known = this.numbers.get(name);
    if (known !== undefined) return known;
    this.numbers.set(name, this.numbers.size);
    return this.numbers.size - 1;
  }

  /** Numbers of all concepts by name. */
  get conceptNumbers(): ReadonlyMap<string, number> {
    return this.numbers;
  }

  /** The class of entries of class `from` that also mean `concept` in the languages `bits`. */
  with(from: number, concept: number, bits: number): number {
    const bitSet = this.bitSets.get(bits) ?? this.bitSets.size;
    this.bitSets.set(bits, bitSet);
    const key = (from * 8_192 + concept) * 64 + bitSet;
    const reached = this.reached.get(key) ?? this.intern(from, concept, bits);
    this.reached.set(key, reached);
    return reached;
  }

  private intern(from: number, concept: number, bits: number): number {
    const before = this.concepts[from] ?? [];
    const concepts = before.includes(concept) ? before : [...before, concept].toSorted((a, b) => a - b);
    const languages = (this.languages[from] ?? 0) | bits;
    const key = `${concepts.join(' ')}|${languages}`;
    const known = this.known.get(key);
    if (known !== undefined) return known;
    const made = this.concepts.push(concepts) - 1;
    this.languages.push(languages);
    this.known.set(key, made);
    return made;
  }
}
