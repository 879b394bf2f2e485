import type { Lexicon } from '../lexicon/lexicon.js';
import type { RuleElement } from './rule-syntax.js';
import { WordSet } from './word-set.js';

/** One rule as its pattern declares it. */
export interface DeclaredRule {
  readonly pattern: string;
  readonly elements: readonly RuleElement[];
  /** Contribution to the score; 1 triggers by itself. */
  readonly weight: number;
  /** Concepts that must not stand within `window` words before the match, in its sentence. */
  readonly notBefore: readonly string[];
  /** Concepts that must not stand within a few words after the match, in its sentence. */
  readonly notAfter: readonly string[];
  /** Concepts that must not stand between the first and the last word of the match. */
  readonly notInside: readonly string[];
  /** Which excuses count for this rule (see damping.ts). */
  readonly damped: boolean;
  /** Every word of the match must belong to one language other than English. */
  readonly sameLanguage: boolean;
  /** No comma, colon or quote inside the match. */
  readonly sameClause: boolean;
}

/** An element ready to run. */
export interface CompiledElement extends RuleElement {
  readonly words: WordSet;
}

export interface CompiledRule extends Omit<
  DeclaredRule,
  'elements' | 'notBefore' | 'notAfter' | 'notInside'
> {
  readonly elements: readonly CompiledElement[];
  /** What a text must hold for the rule to match at all, the rarest in ordinary text first. */
  readonly needs: readonly WordSet[];
  readonly notBefore: WordSet | null;
  readonly notAfter: WordSet | null;
  readonly notInside: WordSet | null;
}

/** Concept of the words that hold sentences together: they stand in every text. */
const COMMON_WORDS = 'FILLER';

/** All rules against one lexicon, indexed by the classes that can begin them. */
export class RuleSet {
  readonly rules: readonly CompiledRule[];
  private readonly startingAt: (readonly number[] | undefined)[] = [];
  private readonly startingByConcept: readonly (readonly number[])[];
  private readonly rarestAt: (readonly number[] | undefined)[] = [];
  private readonly rarestByConcept: readonly (readonly number[])[];
  private readonly commonClasses: ReadonlySet<number>;
  private readonly wordSets = new Map<string, WordSet>();

  constructor(
    readonly lexicon: Lexicon,
    declared: readonly DeclaredRule[],
  ) {
    this.commonClasses = new Set(lexicon.classesOf(COMMON_WORDS));
    this.rules = declared.map((rule) => this.compile(rule));
    this.startingByConcept = this.byConcept((rule) => rule.elements[0]?.words);
    this.rarestByConcept = this.byConcept((rule) => rule.needs[0]);
  }

  /** Indexes of the rules whose first element accepts `classId`, ascending. */
  startingWith(classId: number): readonly number[] {
    return (this.startingAt[classId] ??= this.rulesOf(classId, this.startingByConcept));
  }

  /** Indexes of the rules whose rarest word `classId` is: a text without such words matches none of them. */
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

  private compile(rule: DeclaredRule): CompiledRule {
    const elements = rule.elements.map((element) => ({ ...element, words: this.words(element.accepts) }));
    const needs = elements.filter(({ optional }) => !optional).map(({ words }) => words);
    return {
      ...rule,
      elements,
      needs: needs.toSorted((a, b) => a.commonness - b.commonness),
      notBefore: rule.notBefore.length > 0 ? this.words(rule.notBefore) : null,
      notAfter: rule.notAfter.length > 0 ? this.words(rule.notAfter) : null,
      notInside: rule.notInside.length > 0 ? this.words(rule.notInside) : null,
    };
  }

  private byConcept(wordsOf: (rule: CompiledRule) => WordSet | undefined): readonly (readonly number[])[] {
    const rules: number[][] = Array.from({ length: this.lexicon.conceptCount }, () => []);
    this.rules.forEach((rule, index) => {
      for (const concept of wordsOf(rule)?.concepts ?? []) rules[concept]?.push(index);
    });
    return rules;
  }

  private rulesOf(classId: number, byConcept: readonly (readonly number[])[]): readonly number[] {
    const concepts = this.lexicon.classConcepts[classId] ?? [];
    const rules = concepts.flatMap((concept) => byConcept[concept] ?? []);
    return rules.length < 2 ? rules : [...new Set(rules)].toSorted((a, b) => a - b);
  }
}
