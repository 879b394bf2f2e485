import { english } from '../lexicon/english.data.js';
import { anyLanguage, languageBit, LexiconBuilder } from '../lexicon/lexicon-builder.js';
import { addCipherCues } from '../shadows/cipher-cues.js';
import type { Pattern } from '../patterns/pattern.js';
import { isLiteral, literalEntry, parseRule } from './rule-syntax.js';
import { RuleSet, type DeclaredRule } from './rule-set.js';

/** Builds the lexicon and the rules of `patterns` once. Throws on the first rule that breaks its bounds. */
export function buildRuleSet(patterns: readonly Pattern[]): RuleSet {
  const builder = new LexiconBuilder();
  for (const [concept, entries] of Object.entries(english)) {
    for (const entry of entries.split(',')) builder.add(entry, concept, languageBit('en'));
  }
  const declared = patterns.flatMap((pattern) =>
    pattern.rules.map((rule): DeclaredRule => ({
      pattern: pattern.name,
      elements: parseRule(rule.line),
      weight: rule.weight,
      notBefore: rule.notBefore?.split('|') ?? [],
      notAfter: rule.notAfter?.split('|') ?? [],
      damped: rule.damped ?? true,
    })),
  );
  addCipherCues(builder);
  for (const literal of literalsOf(declared)) builder.add(literalEntry(literal), literal, anyLanguage);
  return new RuleSet(builder.build(), declared);
}

function literalsOf(rules: readonly DeclaredRule[]): ReadonlySet<string> {
  const literals = new Set<string>();
  for (const rule of rules) {
    const named = [
      ...rule.elements.flatMap((element) => element.accepts),
      ...rule.notBefore,
      ...rule.notAfter,
    ];
    for (const name of named) if (isLiteral(name)) literals.add(name);
  }
  return literals;
}
