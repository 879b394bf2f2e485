import type { Lexicon } from '../lexicon/lexicon.js';
import type { RuleElement } from './rule-syntax.js';

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

/** An element ready to run: a table lookup per class. */
export interface CompiledElement extends RuleElement {
  readonly table: Uint8Array;
  /** Number of the table: elements that accept the same words share one. */
  readonly tableId: number;
}

export interface CompiledRule extends Omit<
  DeclaredRule,
  'elements' | 'notBefore' | 'notAfter' | 'notInside'
> {
  readonly elements: readonly CompiledElement[];
  readonly notBefore: Uint8Array | null;
  readonly notAfter: Uint8Array | null;
  readonly notInside: Uint8Array | null;
}

/** All rules against one lexicon, indexed by the classes that can begin them. */
export class RuleSet {
  readonly rules: readonly CompiledRule[];
  private readonly startingAt: readonly (readonly number[])[];
  private readonly tables = new Map<string, Uint8Array>();
  private readonly tableIds = new Map<Uint8Array, number>();

  constructor(
    readonly lexicon: Lexicon,
    declared: readonly DeclaredRule[],
  ) {
    this.rules = declared.map((rule) => ({
      ...rule,
      elements: rule.elements.map((element) => {
        const table = this.table(element.accepts);
        return { ...element, table, tableId: this.tableIds.get(table) ?? 0 };
      }),
      notBefore: rule.notBefore.length > 0 ? this.table(rule.notBefore) : null,
      notAfter: rule.notAfter.length > 0 ? this.table(rule.notAfter) : null,
      notInside: rule.notInside.length > 0 ? this.table(rule.notInside) : null,
    }));
    this.startingAt = lexicon.classConcepts.map((_, classId) =>
      this.rules.flatMap((rule, index) => (rule.elements[0]?.table[classId] ? [index] : [])),
    );
  }

  /** How many different tables the rules use. */
  get tableCount(): number {
    return this.tableIds.size;
  }

  /** Indexes of the rules whose first element accepts `classId`. */
  startingWith(classId: number): readonly number[] {
    return this.startingAt[classId] ?? [];
  }

  /** Which classes carry one of `concepts`. Throws when no entry of the lexicon does: such a rule cannot match. */
  table(concepts: readonly string[]): Uint8Array {
    const key = concepts.join('|');
    const known = this.tables.get(key);
    if (known) return known;
    const table = new Uint8Array(this.lexicon.classConcepts.length);
    for (const concept of concepts) {
      const classes = this.lexicon.classesOf(concept);
      if (classes.length === 0) {
        throw new Error(
          `No word of the lexicon means ${concept}: add one, or correct the rule that names it.`,
        );
      }
      for (const classId of classes) table[classId] = 1;
    }
    this.tables.set(key, table);
    this.tableIds.set(table, this.tableIds.size);
    return table;
  }
}
