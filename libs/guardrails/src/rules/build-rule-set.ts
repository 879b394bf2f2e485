import { addForeignWords } from '../lexicon/add-foreign-words.js';
import { english } from '../lexicon/english.data.js';
import { languageBit, LexiconBuilder } from '../lexicon/lexicon-builder.js';
import { addCipherCues } from '../shadows/cipher-cues.js';
import { OVERRIDE_IN_ANY_LANGUAGE, overrideRules } from '../patterns/multilingual.data.js';
import type { Pattern, RuleSource } from '../patterns/pattern.js';
import { isLiteral, literalEntry, parseRule } from './rule-syntax.js';
import { RuleSet, type DeclaredRule } from './rule-set.js';

/** Builds the lexicon and the rules of `patterns` once. Throws on the first rule that breaks its bounds. */
export function buildRuleSet(patterns: readonly Pattern[]): RuleSet {
  const builder = new LexiconBuilder();
  for (const [concept, entries] of Object.entries(english)) {
    builder.add(entries, concept, languageBit('en'));
  }
  const declared = [
    ...patterns.flatMap(({ name, rules }) => rules.map((rule) => declare(name, rule))),
    ...overrideRules.map((rule) => declare(OVERRIDE_IN_ANY_LANGUAGE, rule)),
  ];
  addForeignWords(builder);
  addCipherCues(builder);
  for (const literal of literalsOf(declared)) builder.add(literalEntry(literal), literal, languageBit('en'));
  return new RuleSet(builder.build(), declared);
}

function declare(pattern: string, rule: RuleSource): DeclaredRule {
  return {
    pattern,
    elements: parseRule(rule.line),
    weight: rule.weight,
    notBefore: rule.notBefore?.split('|') ?? [],
    notAfter: rule.notAfter?.split('|') ?? [],
    notInside: rule.notInside?.split('|') ?? [],
    damped: rule.damped ?? true,
    sameLanguage: rule.sameLanguage ?? false,
    sameClause: rule.sameClause ?? false,
  };
}

function literalsOf(rules: readonly DeclaredRule[]): ReadonlySet<string> {
  const literals = new Set<string>();
  for (const rule of rules) {
    const named = [
      ...rule.elements.flatMap((element) => element.accepts),
      ...rule.notBefore,
      ...rule.notAfter,
      ...rule.notInside,
    ];
    for (const name of named) if (isLiteral(name)) literals.add(name);
  }
  return literals;
}
