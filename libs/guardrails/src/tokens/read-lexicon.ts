import type { FoldedText } from '../fold/folded-text.js';
import { trickId } from '../fold/fold-trick.js';
import type { Lexicon } from '../lexicon/lexicon.js';
import { deLeet, leetReadings, looksLeet } from './de-leet.js';
import type { Lattice } from './lattice.js';
import { breakBefore, type TokenList } from './token-list.js';
import { isStretched, shortenRuns } from './stretched-word.js';
import { correctTypo } from './typo-index.js';
import { kindOf, unitKind } from './unit-kind.js';

const SPACE = 0x20;
/** Words of the longest phrase of the lexicon, in tokens (a Han or Thai phrase has one token per character). */
const MAX_PHRASE = 28;

/** Reads every entry of the lexicon that starts at some token of an empty lattice into it. */
export function readLexicon(lattice: Lattice, lexicon: Lexicon): void {
  const reader = new LexiconReader(lattice, lexicon);
  for (let token = 0; token < lattice.tokens.count; token++) reader.readFrom(token);
}

class LexiconReader {
  private readonly text: FoldedText;
  private readonly tokens: TokenList;
  private starNode = -1;
  /** Trick that the phrase being read needed so far. */
  private trick = 0;

  /** The token corrected last and what it became: every phrase that fails at a word asks again. */
  private correctedToken = -1;
  private corrected: readonly number[] | undefined;

  constructor(
    private readonly lattice: Lattice,
    private readonly lexicon: Lexicon,
  ) {
    this.text = lattice.text;
    this.tokens = lattice.tokens;
  }

  readFrom(token: number): void {
    this.trick = 0;
    this.readWord(token, token, 0);
  }

  /** Reads token `at` from `node`; a phrase that began at `first` may end or go on behind it. */
  private readWord(first: number, at: number, node: number): void {
    const start = this.tokens.start[at] ?? 0;
    const end = this.tokens.end[at] ?? 0;
    const exact = this.spell(this.text.units, start, end, node);
    const star = this.starNode;
    if (exact >= 0) this.endWord(first, at, exact);
    // The longest stem only: shorter ones mean the same or are listed by the longer one.
    if (star >= 0) this.endWord(first, at, star);
    if (exact < 0 && star < 0 && end - start > 1) this.readDisguised(first, at, node);
  }

  /** The same token as leet or as a misspelt keyword. */
  private readDisguised(first: number, at: number, node: number): void {
    const start = this.tokens.start[at] ?? 0;
    const end = this.tokens.end[at] ?? 0;
    const { units } = this.text;
    const before = this.trick;
    if (looksLeet(units, start, end)) {
      for (const one of leetReadings) {
        const plain = units.slice(start, end).map((unit) => deLeet(unit, one));
        const found = this.spell(plain, 0, plain.length, node);
        if (found < 0) continue;
        this.trick = trickId.leet;
        this.endWord(first, at, found);
        break;
      }
      // "$DATABASE_URL" and "@assistant": the mark is no letter here.
      const marked = (units[start] ?? 0) < 0x30 || units[start] === 0x40;
      const found = marked ? this.spell(units, start + 1, end, node) : -1;
      if (found >= 0) this.endWord(first, at, found);
    } else if (isStretched(units, start, end)) {
      for (const shortened of shortenRuns(units, start, end)) {
        const found = this.spell(shortened, 0, shortened.length, node);
        if (found < 0 || this.lexicon.classAt(found) === 0) continue;
        this.trick = trickId.typo;
        this.endWord(first, at, found);
        break;
      }
    } else {
      const correct = this.correct(at, start, end);
      const found = correct ? this.spell(correct, 0, correct.length, node) : -1;
      if (found >= 0) {
        this.trick = trickId.typo;
        this.endWord(first, at, found);
      }
    }
    this.trick = before;
  }

  private correct(token: number, start: number, end: number): readonly number[] | undefined {
    if (token !== this.correctedToken) {
      this.correctedToken = token;
      this.corrected = correctTypo(this.text.units, start, end);
    }
    return this.corrected;
  }

  private endWord(first: number, at: number, node: number): void {
    const found = this.lexicon.classAt(node);
    if (found > 0) this.lattice.add(first, at - first + 1, found, this.trick || (this.tokens.trick[at] ?? 0));
    const next = at + 1;
    if (next >= this.tokens.count || next - first >= MAX_PHRASE) return;
    if ((this.tokens.break[next] ?? 0) >= breakBefore.sentence) return;
    if (this.joins(at, next)) this.readWord(first, next, node);
    else {
      const gap = this.lexicon.nextWordAt(node);
      if (gap >= 0) this.readWord(first, next, gap);
    }
  }

  /** Characters of scripts without spaces follow one another, and foreign words among them, directly. */
  private joins(at: number, next: number): boolean {
    const start = this.tokens.start[next] ?? 0;
    return start === this.tokens.end[at] && (this.isSolid(start) || this.isSolid(start - 1));
  }

  private isSolid(unit: number): boolean {
    return kindOf(this.text.units[unit] ?? SPACE) === unitKind.solid;
  }

  /** Node after the letters `start`..`end`, -1 when the tree ends; leaves the deepest stem in `starNode`. */
  private spell(units: ArrayLike<number>, start: number, end: number, from: number): number {
    let node = from;
    this.starNode = -1;
    for (let at = start; at < end; at++) {
      const unit = units[at] ?? 0;
      // Inside a token that was put together from pieces, separators are not letters.
      if (!isSpelled(unit)) continue;
      const next = this.lexicon.follow(node, unit);
      if (next < 0) return -1;
      node = next;
      const star = this.lexicon.stemAt(node);
      if (star >= 0) this.starNode = star;
    }
    return node;
  }
}

function isSpelled(unit: number): boolean {
  if (unit >= 0x61 && unit <= 0x7a) return true;
  if (unit >= 128) return kindOf(unit) !== unitKind.other;
  return (unit >= 0x30 && unit <= 0x39) || unit === 0x24 || unit === 0x21 || unit === 0x40;
}
