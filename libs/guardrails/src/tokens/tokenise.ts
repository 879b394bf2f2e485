import type { FoldedText } from '../fold/folded-text.js';
import { breakBefore, cue, tokenFlag, type TokenList } from './token-list.js';
import { kindOf, unitKind, windowCost } from './unit-kind.js';

const QUOTE = 0x22;
const APOSTROPHE = 0x27;
const BACKTICK = 0x60;
const COLON = 0x3a;
const HASH = 0x23;
const DASH = 0x2d;
const STAR = 0x2a;
const SLASH = 0x2f;
/** A quotation longer than this is a stray quote mark, not a quotation. */
const MAX_QUOTATION = 400;

/** Punctuation that ends a sentence when white space or the end of the text follows. */
const isSentenceEnd = (unit: number): boolean =>
  unit === 0x2e || unit === 0x21 || unit === 0x3f || unit === 0x3b;

/** Per ASCII unit: the cue that it is, or none. */
const cues = new Uint8Array(128);
for (const unit of [0x3c, 0x5b, 0x7b]) cues[unit] = cue.opener;
for (const unit of [0x25, 0x26, 0x5c, 0x3d, 0x2b]) cues[unit] = cue.escape;
for (const unit of [0x2a, 0x7e, 0x5f]) cues[unit] = cue.emphasis;
cues[0x7c] = cue.drawn;
cues[0x5c] = cue.escape | cue.drawn;
cues[0x29] = cue.drawn;
const cueOf = (unit: number): number => (unit < 128 ? (cues[unit] ?? 0) : 0);

const lineMarkup = new Uint8Array(128);
for (const mark of ' \t#*->[](){}_"`~=|<!/') lineMarkup[mark.charCodeAt(0)] = 1;
const isLineMarkup = (unit: number): boolean => unit < 128 && lineMarkup[unit] === 1;

/** Splits a folded text into words (and single characters of scripts without spaces) in one pass, into `tokens`. */
export function tokenise(text: FoldedText, tokens: TokenList): TokenList {
  tokens.clear();
  const { units, length } = text;
  const gap = new GapState();
  for (let at = 0; at < length;) {
    const kind = kindOf(units[at] ?? 0);
    if (kind === unitKind.word || (kind === unitKind.other && startsDisguisedWord(units, at))) {
      const end = wordEnd(units, at, length);
      gap.token(tokens, at, end, 4);
      at = end;
    } else if (kind === unitKind.solid) {
      gap.token(tokens, at, at + 1, windowCost(units[at] ?? 0));
      at++;
    } else {
      gap.punctuation(tokens, units, at);
      at++;
    }
  }
  return tokens;
}

/** What lies between two tokens, read unit by unit. */
class GapState {
  private gap: number = breakBefore.none;
  private lineStart = true;
  private sentenceStart = true;
  private newlines = 0;
  private quoteOpen = -1;
  /** A fence that opens the text quotes nothing: the whole message is wrapped in it. */
  private fence: 'none' | 'quotes' | 'wraps' = 'none';
  private lastSentenceEnd = -1;
  private colon = false;
  private headed = false;
  private comment: 'none' | 'line' | 'block' = 'none';
  private leftComment = false;

  token(tokens: TokenList, start: number, end: number, cost: number): void {
    // "a.b" does not end a sentence: the mark must be followed by white space, which resets lastSentenceEnd.
    // Code behind a line comment does not go on with its sentence.
    if (this.leftComment && this.comment === 'none') this.gap = Math.max(this.gap, breakBefore.sentence);
    this.leftComment = false;
    const at = tokens.push(start, end, this.gap, cost);
    let flags = 0;
    if (this.lineStart) flags |= tokenFlag.lineStart;
    if (this.sentenceStart) flags |= tokenFlag.sentenceStart;
    if (this.quoteOpen >= 0 && start - this.quoteOpen <= MAX_QUOTATION) flags |= tokenFlag.quoted;
    if (this.fence === 'quotes') flags |= tokenFlag.fenced;
    if (this.comment !== 'none') flags |= tokenFlag.comment;
    if (this.headed) flags |= tokenFlag.headed;
    if (this.newlines > 1) flags |= tokenFlag.paragraphStart;
    this.headed = false;
    tokens.flags[at] = flags;
    if (this.colon && at > 0) tokens.flags[at - 1] = (tokens.flags[at - 1] ?? 0) | tokenFlag.colonAfter;
    this.gap = breakBefore.none;
    this.lineStart = false;
    this.sentenceStart = false;
    this.newlines = 0;
    this.colon = false;
    this.lastSentenceEnd = -1;
  }

  punctuation(tokens: TokenList, units: Uint16Array, at: number): void {
    const unit = units[at] ?? 0;
    if (unit === 0x0a) this.newline();
    else if (unit === 0x20) {
      if (this.lastSentenceEnd >= 0) this.endSentence();
    } else {
      tokens.cues |= cueOf(unit);
      this.mark(units, at);
      if (isSentenceEnd(unit)) this.lastSentenceEnd = at;
      else if (unit === QUOTE) this.toggleQuote(at);
      else if (unit === APOSTROPHE) this.singleQuote(units, at);
      else if (unit === BACKTICK && units[at + 1] === BACKTICK && units[at + 2] === BACKTICK) {
        this.fence = this.fence !== 'none' ? 'none' : tokens.count > 0 ? 'quotes' : 'wraps';
        this.sentenceStart = true;
      }
      if (unit === COLON && this.newlines === 0 && tokens.count > 0) {
        this.colon = true;
        this.sentenceStart = true;
        // A colon after a label counts even when the text ends with it.
        tokens.flags[tokens.count - 1] = (tokens.flags[tokens.count - 1] ?? 0) | tokenFlag.colonAfter;
      }
      if (unit === COLON || unit === QUOTE || unit === 0x2d || unit === 0x3e || unit === 0x5d)
        this.sentenceStart = true;
      if (this.lineStart && !isLineMarkup(unit)) this.lineStart = false;
      this.gap = Math.max(this.gap, breakBefore.soft);
    }
  }

  /** Header marks and comment delimiters; each looks at a fixed number of neighbours. */
  private mark(units: Uint16Array, at: number): void {
    const unit = units[at] ?? 0;
    const next = units[at + 1] ?? 0;
    const isDouble = next === unit && (unit === HASH || unit === 0x3d || unit === DASH || unit === STAR);
    if (unit === 0x5b || isDouble) this.headed = true;
    if (unit === 0x3c && next === 0x21 && opensComment(units, at + 2)) this.comment = 'block';
    else if (unit === SLASH && next === STAR) this.comment = 'block';
    else if (unit === SLASH && next === SLASH && units[at - 1] !== COLON) this.comment = 'line';
    else if (unit === HASH && next === 0x20 && this.lineStart) this.comment = 'line';
    else if (unit === 0x3e && units[at - 1] === DASH && units[at - 2] === DASH) this.comment = 'none';
    else if (unit === SLASH && units[at - 1] === STAR) this.comment = 'none';
  }

  private newline(): void {
    if (this.comment === 'line') {
      this.comment = 'none';
      this.leftComment = true;
    }
    if (this.lastSentenceEnd >= 0) this.endSentence();
    this.newlines++;
    this.lineStart = true;
    this.sentenceStart = true;
    this.gap = Math.max(this.gap, this.newlines > 1 ? breakBefore.paragraph : breakBefore.soft);
  }

  private endSentence(): void {
    this.gap = Math.max(this.gap, breakBefore.sentence);
    this.sentenceStart = true;
    this.lastSentenceEnd = -1;
  }

  private toggleQuote(at: number): void {
    this.quoteOpen = this.quoteOpen >= 0 && at - this.quoteOpen <= MAX_QUOTATION ? -1 : at;
  }

  /** Opens before a word and closes after one; the apostrophe inside a word never reaches this. */
  private singleQuote(units: Uint16Array, at: number): void {
    const opens = kindOf(units[at + 1] ?? 0x20) === unitKind.word;
    if (opens && this.quoteOpen < 0) this.quoteOpen = at;
    else if (!opens && this.quoteOpen >= 0 && units[this.quoteOpen] === APOSTROPHE) this.quoteOpen = -1;
  }
}

/** "<!--", also as "<! --": translators and sloppy writers put a space there, and models do not mind. */
function opensComment(units: Uint16Array, at: number): boolean {
  return units[at] === DASH || (units[at] === 0x20 && units[at + 1] === DASH);
}

/** "@dmin" and "$ystem": a symbol that stands for the first letter of a word. */
function startsDisguisedWord(units: Uint16Array, at: number): boolean {
  const unit = units[at] ?? 0;
  return (
    (unit === 0x40 || unit === 0x24) &&
    isLetter(units[at + 1] ?? 0) &&
    kindOf(units[at - 1] ?? 0x20) !== unitKind.word
  );
}

const isLetter = (unit: number): boolean => unit >= 0x61 && unit <= 0x7a;

function wordEnd(units: Uint16Array, start: number, length: number): number {
  let at = start + 1;
  for (; at < length; at++) {
    const unit = units[at] ?? 0;
    if (kindOf(unit) === unitKind.word) continue;
    const next = units[at + 1] ?? 0x20;
    if ((unit === 0x40 || unit === 0x24 || unit === 0x21) && (isLetter(next) || next === unit)) {
      if (hasLetterSoon(units, at)) continue;
    }
    if (unit === APOSTROPHE && kindOf(next) === unitKind.word && isContraction(units, start, at, length))
      continue;
    return at;
  }
  return at;
}

/** "p@$$w0rd": at most two symbols in a row, then a letter or digit again. */
function hasLetterSoon(units: Uint16Array, at: number): boolean {
  return kindOf(units[at + 1] ?? 0x20) === unitKind.word || kindOf(units[at + 2] ?? 0x20) === unitKind.word;
}

/** "don't" and "you've" are one word; "l'instruction" and "d'ignorer" are two. */
function isContraction(units: Uint16Array, start: number, apostrophe: number, length: number): boolean {
  let tail = apostrophe + 1;
  while (tail < length && tail - apostrophe <= 3 && kindOf(units[tail] ?? 0) === unitKind.word) tail++;
  return tail - apostrophe - 1 <= 2 || apostrophe - start > 3;
}
