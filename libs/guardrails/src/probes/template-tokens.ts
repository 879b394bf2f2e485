import type { FoldedText } from '../fold/folded-text.js';
import { tokenFamilies } from '../patterns/chat-template-tokens.data.js';

/** A control token seen in the text. */
export interface TokenHit {
  readonly patterns: readonly string[];
  readonly weak: boolean;
  /** Span in the folded text. */
  readonly start: number;
  readonly end: number;
}

interface LiteralNode {
  readonly next: Map<number, LiteralNode>;
  hit: { readonly patterns: string[]; readonly weak: boolean } | null;
}

const SPACE = 0x20;
const OPENERS = new Set(['<', '[', '{'].map((opener) => opener.charCodeAt(0)));
/** Inner spaces are tolerated ("<| im_start |>"), a gap is not. */
const MAX_SPACES = 2;
const MAX_HITS = 32;

const root: LiteralNode = node();
for (const family of tokenFamilies) {
  for (const literal of family.strong) insert(literal, family.pattern, false);
  for (const literal of family.weak ?? []) insert(literal, family.pattern, true);
}

function node(): LiteralNode {
  return { next: new Map(), hit: null };
}

function insert(literal: string, pattern: string, weak: boolean): void {
  let at = root;
  for (const character of literal) {
    const unit = character.charCodeAt(0);
    const child = at.next.get(unit) ?? node();
    at.next.set(unit, child);
    at = child;
  }
  at.hit ??= { patterns: [], weak };
  at.hit.patterns.push(pattern);
}

/** Finds control tokens by a literal scan from every opening bracket; each walk is as long as a token at most. */
export function findTemplateTokens(text: FoldedText): TokenHit[] {
  const hits: TokenHit[] = [];
  for (let at = 0; at < text.length && hits.length < MAX_HITS; at++) {
    if (!OPENERS.has(text.units[at] ?? 0)) continue;
    const hit = readToken(text, at);
    if (!hit) continue;
    hits.push(hit);
    at = hit.end - 1;
  }
  return hits;
}

function readToken(text: FoldedText, start: number): TokenHit | undefined {
  let current = root;
  let found: TokenHit | undefined;
  let spaces = 0;
  for (let at = start; at < text.length; at++) {
    const unit = text.units[at] ?? 0;
    const child = current.next.get(unit);
    if (!child) {
      if (unit !== SPACE || ++spaces > MAX_SPACES) return found;
      continue;
    }
    spaces = 0;
    current = child;
    if (current.hit) found = { ...current.hit, start, end: at + 1 };
  }
  return found;
}
