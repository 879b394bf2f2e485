import { languageBit } from '../lexicon/language.js';
import type { Lattice } from '../tokens/lattice.js';
import { breakBefore, tokenFlag } from '../tokens/token-list.js';
import type { CandidateRules } from './candidate-rules.js';
import { INDEXED_FROM, NextOccurrence } from './next-occurrence.js';
import type { CompiledElement, CompiledRule, RuleSet } from './rule-set.js';

/** A rule that matched, by token. */
export interface RuleHit {
  readonly rule: CompiledRule;
  readonly start: number;
  /** One past the last token. */
  readonly end: number;
  /** Languages that every word of the match belongs to; 0 when it mixes languages. */
  readonly languages: number;
  /** Languages of the first word of the match. */
  readonly firstLanguages: number;
  /** Trick that put one of its words together, 0 = none. */
  readonly trick: number;
}

const ENGLISH = languageBit('en');
const ANY_LANGUAGE = -1;

/** A rule is reported at most this often: the first places tell the reader, more would only cost. */
const MAX_HITS_PER_RULE = 4;

/** Finds the rules in a lattice. Each place tries only rules that can begin there, each within bounded windows. */
export function matchRules(lattice: Lattice, ruleSet: RuleSet, candidates: CandidateRules): RuleHit[] {
  if (!candidates.read(lattice)) return [];
  const matcher = new RuleMatcher(lattice, ruleSet, candidates);
  for (let token = 0; token < lattice.tokens.count; token++) {
    for (let edge = lattice.first(token); edge >= 0; edge = lattice.next(edge)) matcher.tryAt(token, edge);
  }
  return matcher.hits;
}

class RuleMatcher {
  readonly hits: RuleHit[] = [];
  private readonly hitsOf = new Map<CompiledRule, number>();
  private languages = 0;
  private trick = 0;
  /** Languages whose words may bar the match at hand. */
  private barring = ANY_LANGUAGE;
  private readonly occurrences: NextOccurrence | null;

  constructor(
    private readonly lattice: Lattice,
    private readonly ruleSet: RuleSet,
    private readonly candidates: CandidateRules,
  ) {
    this.occurrences = lattice.tokens.count < INDEXED_FROM ? null : new NextOccurrence(lattice);
  }

  tryAt(token: number, edge: number): void {
    const { lattice } = this;
    const starting = this.ruleSet.startingWith(lattice.edgeClass[edge] ?? 0);
    for (const index of starting) {
      if (!this.candidates.has(index)) continue;
      const rule = this.ruleSet.rule(index);
      const first = rule?.elements[0];
      if (!first || (this.hitsOf.get(rule) ?? 0) >= MAX_HITS_PER_RULE) continue;
      if (this.occurrences && !this.isReachable(rule, token, token + (lattice.edgeLength[edge] ?? 1)))
        continue;
      if (!this.fits(first, token, token + (lattice.edgeLength[edge] ?? 1))) continue;
      const firstLanguages = this.languagesOf(edge);
      this.languages = firstLanguages;
      this.trick = lattice.edgeTrick[edge] ?? 0;
      const end = this.matchRest(rule, 1, token + (lattice.edgeLength[edge] ?? 1));
      if (end < 0 || this.isBarred(rule, token, end)) continue;
      if (rule.sameLanguage && (this.languages & ~ENGLISH) === 0) continue;
      this.hitsOf.set(rule, (this.hitsOf.get(rule) ?? 0) + 1);
      const { languages, trick } = this;
      this.hits.push({ rule, start: token, end, languages, firstLanguages, trick });
    }
  }

  /** False when some element of the rule stands nowhere near: the cheap answer that long texts need. */
  private isReachable(rule: CompiledRule, start: number, after: number): boolean {
    let reach = after;
    for (let index = 1; index < rule.elements.length; index++) {
      const element = rule.elements[index];
      if (!element) break;
      // A token costs a quarter of a word at least, so a gap spans at most `gap` tokens.
      reach += element.gap + MAX_EDGE;
      if (!element.optional && (this.occurrences?.after(element.words.classes, start + 1) ?? 0) > reach)
        return false;
    }
    return true;
  }

  /** End of the match of elements `index`.. from token `at`, -1 = none. */
  private matchRest(rule: CompiledRule, index: number, at: number): number {
    const element = rule.elements[index];
    if (!element) return at;
    const { tokens } = this.lattice;
    let spent = 0;
    for (let token = at; token < tokens.count && spent <= element.gap; token++) {
      if (this.isBarrier(token, element)) break;
      if (rule.sameClause && (tokens.break[token] ?? 0) >= breakBefore.soft) break;
      const end = this.tryElement(rule, index, token);
      if (end >= 0) return end;
      spent += tokens.cost[token] ?? 4;
    }
    return element.optional ? this.matchRest(rule, index + 1, at) : -1;
  }

  private tryElement(rule: CompiledRule, index: number, token: number): number {
    const { lattice } = this;
    const element = rule.elements[index];
    if (!element) return -1;
    for (let edge = lattice.first(token); edge >= 0; edge = lattice.next(edge)) {
      if (!element.words.classes[lattice.edgeClass[edge] ?? 0]) continue;
      const after = token + (lattice.edgeLength[edge] ?? 1);
      if (!this.fits(element, token, after)) continue;
      const before = this.languages;
      const trickBefore = this.trick;
      this.languages &= this.languagesOf(edge);
      if (rule.sameLanguage && (this.languages & ~ENGLISH) === 0) {
        this.languages = before;
        continue;
      }
      this.trick ||= lattice.edgeTrick[edge] ?? 0;
      const end = this.matchRest(rule, index + 1, after);
      if (end >= 0) return end;
      this.languages = before;
      this.trick = trickBefore;
    }
    return -1;
  }

  private fits(element: CompiledElement, token: number, after: number): boolean {
    const { flags } = this.lattice.tokens;
    if (((flags[token] ?? 0) & element.firstFlags) !== element.firstFlags) return false;
    return !element.colonAfter || ((flags[after - 1] ?? 0) & tokenFlag.colonAfter) !== 0;
  }

  private isBarrier(token: number, element: CompiledElement): boolean {
    const gap = this.lattice.tokens.break[token] ?? 0;
    return gap >= (element.crossesSentences ? breakBefore.paragraph + 1 : breakBefore.sentence);
  }

  private isBarred(rule: CompiledRule, start: number, end: number): boolean {
    // A word of another language does not bar a match: "min" is "my" in Swedish only.
    this.barring = rule.sameLanguage ? this.languages & ~ENGLISH : ANY_LANGUAGE;
    return (
      (rule.notBefore !== null && this.hasBefore(rule.notBefore.classes, start, NOT_BEFORE_WORDS)) ||
      (rule.notAfter !== null && this.hasAfter(rule.notAfter.classes, end, NOT_AFTER_WORDS)) ||
      (rule.notInside !== null && this.hasInside(rule.notInside.classes, start, end))
    );
  }

  /** Matches are bounded by their windows, so this is too. */
  private hasInside(table: Uint8Array, start: number, end: number): boolean {
    for (let token = start; token < end; token++) if (this.hasClass(table, token, end)) return true;
    return false;
  }

  private hasBefore(table: Uint8Array, start: number, words: number): boolean {
    const { lattice } = this;
    for (let token = start - 1; token >= 0 && start - token <= words; token--) {
      if ((lattice.tokens.break[token + 1] ?? 0) >= breakBefore.sentence) return false;
      if (this.hasClass(table, token, start)) return true;
    }
    return false;
  }

  private hasAfter(table: Uint8Array, end: number, words: number): boolean {
    const { tokens } = this.lattice;
    for (let token = end; token < tokens.count && token - end < words; token++) {
      if ((tokens.break[token] ?? 0) >= breakBefore.sentence) return false;
      if (this.hasClass(table, token, tokens.count)) return true;
    }
    return false;
  }

  private hasClass(table: Uint8Array, token: number, limit: number): boolean {
    const { lattice, barring } = this;
    for (let edge = lattice.first(token); edge >= 0; edge = lattice.next(edge)) {
      if (!table[lattice.edgeClass[edge] ?? 0] || token + (lattice.edgeLength[edge] ?? 1) > limit) continue;
      if (barring === ANY_LANGUAGE || (this.languagesOf(edge) & barring) !== 0) return true;
    }
    return false;
  }

  private languagesOf(edge: number): number {
    return this.ruleSet.lexicon.classLanguages[this.lattice.edgeClass[edge] ?? 0] ?? 0;
  }
}

/** No edge is longer (see MAX_PHRASE of the lexicon reader). */
const MAX_EDGE = 28;
const NOT_BEFORE_WORDS = 3;
const NOT_AFTER_WORDS = 3;
