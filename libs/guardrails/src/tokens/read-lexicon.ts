import type { FoldedText } from '../fold/fold-text.js';
import type { Lexicon } from '../lexicon/lexicon.js';
import { STAR } from '../lexicon/lexicon-builder.js';
import { Lattice } from './lattice.js';
import { breakBefore, type TokenList } from './token-list.js';
import { kindOf, unitKind } from './unit-kind.js';

const SPACE = 0x20;
/** Words of the longest phrase of the lexicon, in tokens (a Han or Thai phrase has one token per character). */
const MAX_PHRASE = 24;

/** Reads every entry of the lexicon that starts at some token into a lattice. */
export function readLexicon(text: FoldedText, tokens: TokenList, lexicon: Lexicon): Lattice {
  const reader = new LexiconReader(text, tokens, lexicon);
  for (let token = 0; token < tokens.count; token++) reader.readFrom(token);
  return reader.lattice;
}

class LexiconReader {
  readonly lattice: Lattice;
  private starNode = -1;

  constructor(
    private readonly text: FoldedText,
    private readonly tokens: TokenList,
    private readonly lexicon: Lexicon,
  ) {
    this.lattice = new Lattice(text, tokens);
  }

  readFrom(token: number): void {
    this.readWord(token, token, 0);
  }

  /** Reads token `at` from `node`; a phrase that began at `first` may end or go on behind it. */
  private readWord(first: number, at: number, node: number): void {
    const exact = this.spell(at, node);
    const star = this.starNode;
    if (exact >= 0) this.endWord(first, at, exact);
    // The longest stem only: shorter ones mean the same or are listed by the longer one.
    if (star >= 0) this.endWord(first, at, star);
  }

  private endWord(first: number, at: number, node: number): void {
    const found = this.lexicon.classAt(node);
    if (found > 0) this.lattice.add(first, at - first + 1, found, this.tokens.trick[at] ?? 0);
    const next = at + 1;
    if (next >= this.tokens.count || next - first >= MAX_PHRASE) return;
    if ((this.tokens.break[next] ?? 0) >= breakBefore.sentence) return;
    if (this.joins(at, next)) this.readWord(first, next, node);
    else {
      const gap = this.lexicon.follow(node, SPACE);
      if (gap >= 0) this.readWord(first, next, gap);
    }
  }

  /** Characters of scripts without spaces follow one another directly. */
  private joins(at: number, next: number): boolean {
    const start = this.tokens.start[next] ?? 0;
    return start === this.tokens.end[at] && kindOf(this.text.units[start] ?? SPACE) === unitKind.solid;
  }

  /** Node after the letters of token `at`, -1 when the tree ends; leaves the deepest stem in `starNode`. */
  private spell(at: number, from: number): number {
    const { units } = this.text;
    const end = this.tokens.end[at] ?? 0;
    let node = from;
    this.starNode = -1;
    for (let unit = this.tokens.start[at] ?? 0; unit < end; unit++) {
      const value = units[unit] ?? 0;
      // Inside a token that was put together from pieces, separators do not count as letters.
      if (value < 0x30 && value !== 0x24) continue;
      const next = this.lexicon.follow(node, value);
      if (next < 0) return -1;
      node = next;
      const star = this.lexicon.follow(node, STAR);
      if (star >= 0) this.starNode = star;
    }
    return node;
  }
}
