import type { Lexicon } from '../lexicon/lexicon.js';
import type { RuleSource } from '../patterns/pattern.js';
import { rulesByConcept, type RuleIndex } from './rule-index.js';
import { parseRule, type RuleElement } from './rule-syntax.js';
import { WordSet } from './word-set.js';

/** An element ready to run. */
export interface CompiledElement extends RuleElement {
  readonly words: WordSet;
}

/** A rule of a pattern, as written. */
export interface NamedRule {
  readonly pattern: string;
  readonly rule: RuleSource;
}

/** A rule ready to run. */
export interface CompiledRule {
  readonly pattern: string;
  readonly elements: readonly CompiledElement[];
  /** What a text must hold for the rule to match at all, the rarest in ordinary text first. */
  readonly needs: readonly WordSet[];
  /** Contribution to the score; 1 triggers by itself. */
  readonly weight: number;
  /** Words that must not stand shortly before the match, in its sentence. */
  readonly notBefore: WordSet | null;
  /** Words that must not stand shortly after the match, in its sentence. */
  readonly notAfter: WordSet | null;
  /** Words that must not stand between the first and the last word of the match. */
  readonly notInside: WordSet | null;
  /** Whether the context may excuse a match (see excuse.ts). */
  readonly damped: boolean;
  /** Every word of the match must belong to one language other than English. */
  readonly sameLanguage: boolean;
  /** No comma, colon or quote inside the match. */
  readonly sameClause: boolean;
}

/** Concept of the words that hold sentences together: they stand in every text. */
const COMMON_WORDS = 'FILLER';

/** All rules against one lexicon, found by the words that they need. A rule is read when it is first needed. */
export class RuleSet {
  private readonly compiled: (CompiledRule | undefined)[] = [];
  private readonly startingAt: (readonly number[] | undefined)[] = [];
  private readonly startingByConcept: readonly (readonly number[])[];
  private readonly rarestAt: (readonly number[] | undefined)[] = [];
  private readonly rarestByConcept: readonly (readonly number[])[];
  private readonly commonClasses: ReadonlySet<number>;
  private readonly wordSets = new Map<string, WordSet>();

  constructor(
    readonly lexicon: Lexicon,
    private readonly sources: readonly NamedRule[],
    index?: RuleIndex,
  ) {
    this.commonClasses = new Set(lexicon.classesOf(COMMON_WORDS));
    const { starts, rarest } = index ?? this.index();
    this.startingByConcept = rulesByConcept(starts, lexicon.conceptCount);
    this.rarestByConcept = rulesByConcept(rarest, lexicon.conceptCount);
  }

  /** How many rules there are; they are numbered from 0. */
  get ruleCount(): number {
    return this.sources.length;
  }

  /** The rule of this number. Throws when it breaks a bound or names a concept that no word means. */
  rule(number: number): CompiledRule {
    return (this.compiled[number] ??= this.compile(number));
  }

  /** The index of all rules: reads every one of them. */
  index(): RuleIndex {
    const rules = this.sources.map((_, number) => this.rule(number));
    return {
      starts: rules.map(({ elements }) => elements[0]?.words.concepts ?? []),
      rarest: rules.map(({ needs }) => needs[0]?.concepts ?? []),
    };
  }

  /** Numbers of the rules whose first element accepts `classId`, ascending. */
  startingWith(classId: number): readonly number[] {
    return (this.startingAt[classId] ??= this.rulesOf(classId, this.startingByConcept));
  }

  /** Numbers of the rules whose rarest word `classId` is: a text without such words matches none of them. */
  rarestIn(classId: number): readonly number[] {
    return (this.rarestAt[classId] ??= this.rulesOf(classId, this.rarestByConcept));
  }

  /** The words that mean one of `concepts`. Throws when no word does: such a rule cannot match. */
  words(concepts: readonly string[]): WordSet {
    const key = concepts.join('|');
    const known = this.wordSets.get(key);
    if (known) return known;
    const numbers = concepts.map((concept) => this.conceptNumber(concept));
    const made = new WordSet(this.lexicon, numbers, this.commonClasses);
    this.wordSets.set(key, made);
    return made;
  }

  private conceptNumber(concept: string): number {
    const number = this.lexicon.conceptNumber(concept);
    if (number !== undefined) return number;
    throw new Error(`No word of the lexicon means ${concept}: add one, or correct the rule that names it.`);
  }

  private compile(number: number): CompiledRule {
    const source = this.sources[number];
    if (!source) throw new Error(`There is no rule number ${number}; there are ${this.ruleCount}.`);
    const { pattern, rule } = source;
    const elements = parseRule(rule.line).map((element) => ({
      ...element,
      words: this.words(element.accepts),
    }));
    const needs = elements.filter(({ optional }) => !optional).map(({ words }) => words);
    return {
      pattern,
      weight: rule.weight,
      elements,
      needs: needs.toSorted((a, b) => a.commonness - b.commonness),
      notBefore: this.optionalWords(rule.notBefore),
      notAfter: this.optionalWords(rule.notAfter),
      notInside: this.optionalWords(rule.notInside),
      damped: rule.damped ?? true,
      sameLanguage: rule.sameLanguage ?? false,
      sameClause: rule.sameClause ?? false,
    };
  }

  private optionalWords(concepts: string | undefined): WordSet | null {
    return concepts === undefined ? null : this.words(concepts.split('|'));
  }

  private rulesOf(classId: number, byConcept: readonly (readonly number[])[]): readonly number[] {
    const concepts = this.lexicon.classConcepts[classId] ?? [];
    const rules = concepts.flatMap((concept) => byConcept[concept] ?? []);
    return rules.length < 2 ? rules : [...new Set(rules)].toSorted((a, b) => a - b);
  }
}
