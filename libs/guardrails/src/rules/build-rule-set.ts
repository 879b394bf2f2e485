import { addForeignWords } from '../lexicon/add-foreign-words.js';
import { english } from '../lexicon/english.data.js';
import { languageBit } from '../lexicon/language.js';
import { LexiconBuilder } from '../lexicon/lexicon-builder.js';
import { addCipherCues } from '../shadows/cipher-cues.js';
import { allRules } from './all-rules.js';
import { spellings } from './contractions.js';
import { RuleSet, type NamedRule } from './rule-set.js';
import { isLiteral, literalEntry, parseRule } from './rule-syntax.js';

/**
 * Builds the lexicon from its word lists and the rules of all patterns. Takes too long to do at every start: its
 * result is kept in frozen-rules.data.ts. Throws on the first rule that breaks its bounds.
 */
export function buildRuleSet(): RuleSet {
  const builder = new LexiconBuilder();
  for (const [concept, entries] of Object.entries(english)) {
    builder.add(entries, concept, languageBit('en'));
  }
  addForeignWords(builder);
  addCipherCues(builder);
  const literals = new Set(allRules.flatMap(namesIn).filter(isLiteral));
  for (const literal of literals) {
    for (const entry of spellings(literalEntry(literal))) builder.add(entry, literal, languageBit('en'));
  }
  return new RuleSet(builder.build(), allRules);
}

function namesIn({ rule }: NamedRule): string[] {
  const limits = [rule.notBefore, rule.notAfter, rule.notInside];
  return [
    ...parseRule(rule.line).flatMap(({ accepts }) => accepts),
    ...limits.flatMap((limit) => limit?.split('|') ?? []),
  ];
}
