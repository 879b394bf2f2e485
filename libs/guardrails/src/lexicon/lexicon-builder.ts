import { foldText } from '../fold/fold-text.js';
import { Lexicon, STAR } from './lexicon.js';
import { WordClasses } from './word-classes.js';
import { WordTree } from './word-tree.js';

const SPACE = 0x20;
const COMMA = 0x2c;
const APOSTROPHE = 0x27;
const ASTERISK = 0x2a;
/** Concept of the words that have no meaning outside their phrase; no rule asks for it. */
const PHRASE_WORD = 'PHRASEWORD';
/** Words from this length on are looked at for several words without spaces (see merge-tokens.ts). */
const LONG_WORD = 12;

/** Collects words and phrases with their concepts, then freezes them into a {@link Lexicon}. */
export class LexiconBuilder {
  private readonly tree = new WordTree();
  private readonly classes = new WordClasses();
  private classOfNode = new Uint16Array(1 << 16);

  /**
   * Adds entries, separated by commas. A trailing `*` on a word stands for any rest of that word ("instruk*");
   * words of a phrase are separated by one space. They go through the same fold as the texts, all at once.
   * `attached` lists what the language writes together with a word before it: each entry is added with every
   * one of them as well.
   */
  add(entries: string, concept: string, languageBits: number, attached: readonly string[] = []): void {
    const number = this.classes.conceptNumber(concept);
    const starts = [0, ...attached.map((prefix) => this.walk(prefix))];
    const { units, length } = foldText(entries);
    for (let at = 0; at <= length;) {
      while (at < length && units[at] === SPACE) at++;
      let end = at;
      while (end < length && units[end] !== COMMA) end++;
      const next = end + 1;
      while (end > at && units[end - 1] === SPACE) end--;
      if (end === at) throw new Error(`Empty lexicon entry for ${concept}: write at least one letter.`);
      for (const start of starts) this.end(this.spell(units, at, end, start), number, languageBits);
      this.keepLongWords(units, at, end, languageBits);
      at = next;
    }
  }

  build(): Lexicon {
    const { concepts, languages, conceptNumbers } = this.classes;
    const classOfNode = this.classOfNode.slice(0, this.tree.size);
    return new Lexicon({ tree: this.tree, classOfNode, concepts, languages, conceptNumbers });
  }

  /** Long words that stand in phrases only are words as well: they are not several words without spaces. */
  private keepLongWords(units: Uint16Array, start: number, end: number, languageBits: number): void {
    const number = this.classes.conceptNumber(PHRASE_WORD);
    for (let at = start, word = start; at <= end; at++) {
      if (at < end && units[at] !== SPACE) continue;
      const isPart = word > start || at < end;
      if (isPart && at - word >= LONG_WORD) this.end(this.spell(units, word, at, 0), number, languageBits);
      word = at + 1;
    }
  }

  private walk(text: string): number {
    const { units, length } = foldText(text);
    return this.spell(units, 0, length, 0);
  }

  private spell(units: Uint16Array, start: number, end: number, from: number): number {
    let node = from;
    for (let at = start; at < end; at++) {
      const unit = units[at] ?? SPACE;
      // Apostrophes inside a word are skipped when reading a text, so entries are stored without them.
      if (unit === APOSTROPHE) continue;
      node = this.tree.grow(node, unit === ASTERISK ? STAR : unit);
    }
    return node;
  }

  private end(node: number, concept: number, bits: number): void {
    if (node >= this.classOfNode.length) {
      const larger = new Uint16Array(this.tree.size * 2);
      larger.set(this.classOfNode);
      this.classOfNode = larger;
    }
    this.classOfNode[node] = this.classes.with(this.classOfNode[node] ?? 0, concept, bits);
  }
}
