import type { FoldedText } from '../fold/folded-text.js';
import { trickId } from '../fold/fold-trick.js';
import type { Lexicon } from '../lexicon/lexicon.js';
import { segmentWords } from './segment-words.js';
import { breakBefore, type TokenList } from './token-list.js';
import { kindOf, unitKind } from './unit-kind.js';

/** Shorter runs of single letters are initials, options of a quiz, or units. */
const MIN_SPACED_LETTERS = 5;
const MAX_SPACED_GAP = 6;
const MAX_PARTS = 6;
const MAX_JOINED = 24;
/** What may stand in the break of a word: a hyphen and the end of a line. */
const MAX_BREAK = 2;
const MIN_BROKEN = 6;
/** Words shorter than this are not taken apart: too many ordinary words contain two others. */
const MIN_GLUED = 12;

/**
 * Puts words back together that were taken apart ("i g n o r e", "ig-nore", "r.e.v.e.a.l") and takes
 * apart words that were glued ("ignoreallrules"), into `merged`. Without any of these `tokens` is the answer.
 */
export function mergeTokens(
  text: FoldedText,
  { tokens, merged }: { tokens: TokenList; merged: TokenList },
  lexicon: Lexicon,
): TokenList {
  return new TokenMerger(text, tokens, merged, lexicon).run();
}

class TokenMerger {
  private out: TokenList | null = null;

  constructor(
    private readonly text: FoldedText,
    private readonly tokens: TokenList,
    private readonly merged: TokenList,
    private readonly lexicon: Lexicon,
  ) {}

  run(): TokenList {
    for (let at = 0; at < this.tokens.count;) {
      const used =
        this.spacedLetters(at) || this.separatedWord(at) || this.brokenWord(at) || this.gluedWords(at);
      if (used === 0) this.out?.copy(this.tokens, at);
      at += used || 1;
    }
    return this.out ?? this.tokens;
  }

  /** The output, started with a copy of everything before token `at`. */
  private output(at: number): TokenList {
    if (this.out) return this.out;
    const out = this.merged;
    out.clear();
    out.cues = this.tokens.cues;
    for (let token = 0; token < at; token++) out.copy(this.tokens, token);
    this.out = out;
    return out;
  }

  private spacedLetters(at: number): number {
    if (this.width(at) !== 1 || this.isSolid(at)) return 0;
    let end = at + 1;
    while (
      end < this.tokens.count &&
      this.width(end) === 1 &&
      this.gap(end) <= MAX_SPACED_GAP &&
      !this.isSolid(end)
    ) {
      end++;
    }
    if (end - at < MIN_SPACED_LETTERS) return 0;
    const usual = this.usualGap(at, end);
    const out = this.output(at);
    for (let start = at; start < end;) {
      let stop = start + 1;
      while (stop < end && this.gapKey(stop) === usual) stop++;
      this.pushPiece(start, stop, out);
      start = stop;
    }
    return end - at;
  }

  /** The commonest gap between the letters of a run: that one spaces letters, any other one words. */
  private usualGap(at: number, end: number): number {
    const counts = new Map<number, number>();
    let usual = -1;
    for (let token = at + 1; token < end; token++) {
      const key = this.gapKey(token);
      const count = (counts.get(key) ?? 0) + 1;
      counts.set(key, count);
      if (usual === -1 || count > (counts.get(usual) ?? 0)) usual = key;
    }
    return usual;
  }

  private pushPiece(start: number, stop: number, out: TokenList): void {
    const offsets = this.tokens.start.subarray(start, stop);
    const words = stop - start >= MIN_GLUED ? segmentWords(this.text.units, offsets, this.lexicon) : [];
    if (words.length === 0) {
      this.pushSpan(out, start, stop - 1, trickId.letterSpacing);
      return;
    }
    for (const [first, last] of words) this.pushSpan(out, start + first, start + last, trickId.letterSpacing);
  }

  private pushSpan(out: TokenList, first: number, last: number, trick: number): void {
    const { tokens } = this;
    const at = out.push(tokens.start[first] ?? 0, tokens.end[last] ?? 0, tokens.break[first] ?? 0, 4);
    out.flags[at] = (tokens.flags[first] ?? 0) | ((tokens.flags[last] ?? 0) & 4);
    out.trick[at] = first === last ? 0 : trick;
    // A full stop between spaced letters separates letters, not sentences.
    if (trick === trickId.letterSpacing) out.break[at] = Math.min(out.break[at] ?? 0, breakBefore.soft);
  }

  private separatedWord(at: number): number {
    let parts = 1;
    let letters = this.width(at);
    while (parts < MAX_PARTS && this.isTight(at + parts) && letters + this.width(at + parts) <= MAX_JOINED) {
      letters += this.width(at + parts);
      parts++;
    }
    for (; parts >= 2; parts--) {
      if (!this.spellsWord(at, at + parts - 1)) continue;
      this.pushSpan(this.output(at), at, at + parts - 1, trickId.separators);
      return parts;
    }
    return 0;
  }

  /** "ign ore", "ign-<newline>ore": two pieces that spell a word together, the first of them no word. */
  private brokenWord(at: number): number {
    const next = at + 1;
    if (next >= this.tokens.count || this.width(at) < 2) return 0;
    const node = this.walk(at, 0);
    if (node < 0 || this.lexicon.classAt(node) > 0) return 0;
    if (this.width(at) + this.width(next) < MIN_BROKEN || this.gap(next) > MAX_BREAK) return 0;
    if (this.isSolid(at) || this.isSolid(next) || !this.lexicon.isEnglishWord(this.walk(next, node)))
      return 0;
    this.pushSpan(this.output(at), at, next, trickId.separators);
    return 2;
  }

  /** Node after the letters of a token from `node` on, -1 when no word goes on like this. */
  private walk(token: number, node: number): number {
    const { units } = this.text;
    const end = this.tokens.end[token] ?? 0;
    let at = node;
    for (let unit = this.tokens.start[token] ?? 0; unit < end && at >= 0; unit++) {
      at = this.lexicon.follow(at, units[unit] ?? 0);
    }
    return at;
  }

  /** True when exactly one separator, not white space, stands before token `at`. */
  private isTight(at: number): boolean {
    if (at >= this.tokens.count || this.gap(at) !== 1 || this.isSolid(at)) return false;
    const kind = kindOf(this.text.units[(this.tokens.start[at] ?? 0) - 1] ?? 0x20);
    return kind === unitKind.other;
  }

  private spellsWord(first: number, last: number): boolean {
    let node = 0;
    let letters = 0;
    for (let token = first; token <= last; token++) {
      for (let unit = this.tokens.start[token] ?? 0; unit < (this.tokens.end[token] ?? 0); unit++) {
        node = this.lexicon.follow(node, this.text.units[unit] ?? 0);
        if (node < 0) return false;
        letters++;
      }
    }
    return letters >= 4 && this.lexicon.isEnglishWord(node);
  }

  private gluedWords(at: number): number {
    if (this.width(at) < MIN_GLUED || this.isSolid(at)) return 0;
    if (this.isKnown(at)) return 0;
    const start = this.tokens.start[at] ?? 0;
    const offsets = new Uint32Array(this.width(at));
    for (let index = 0; index < offsets.length; index++) offsets[index] = start + index;
    const words = segmentWords(this.text.units, offsets, this.lexicon);
    if (words.length === 0) return 0;
    const out = this.output(at);
    words.forEach(([first, last], index) => {
      const gap = index === 0 ? (this.tokens.break[at] ?? 0) : breakBefore.none;
      const token = out.push(start + first, start + last + 1, gap, 4);
      const flags = this.tokens.flags[at] ?? 0;
      out.flags[token] = index === 0 ? flags & ~4 : index === words.length - 1 ? flags & ~3 : flags & ~7;
      out.trick[token] = trickId.noSpaces;
    });
    return 1;
  }

  /** True when the token is a word or has a stem of the lexicon: then it is not several words. */
  private isKnown(at: number): boolean {
    let node = 0;
    for (let unit = this.tokens.start[at] ?? 0; unit < (this.tokens.end[at] ?? 0); unit++) {
      node = this.lexicon.follow(node, this.text.units[unit] ?? 0);
      if (node < 0) return false;
      if (this.lexicon.stemAt(node) >= 0) return true;
    }
    return this.lexicon.classAt(node) > 0;
  }

  private width(at: number): number {
    return (this.tokens.end[at] ?? 0) - (this.tokens.start[at] ?? 0);
  }

  private gap(at: number): number {
    return (this.tokens.start[at] ?? 0) - (this.tokens.end[at - 1] ?? 0);
  }

  private gapKey(at: number): number {
    const first = this.text.units[this.tokens.end[at - 1] ?? 0] ?? 0;
    return this.gap(at) * 0x10000 + first;
  }

  private isSolid(at: number): boolean {
    return kindOf(this.text.units[this.tokens.start[at] ?? 0] ?? 0x20) === unitKind.solid;
  }
}
