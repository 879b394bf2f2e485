import { thawLexicon } from '../lexicon/thaw-lexicon.js';
import { allRules } from './all-rules.js';
import type { FrozenRules } from './freeze-rule-set.js';
import { thawIndex } from './rule-index.js';
import { RuleSet } from './rule-set.js';

/** The rule set that was frozen. Throws when the patterns have other rules by now. */
export function thawRuleSet(frozen: FrozenRules): RuleSet {
  const index = thawIndex(frozen.index);
  if (index.starts.length !== allRules.length) {
    throw new Error(
      `frozen-rules.data.ts is out of date (${index.starts.length} rules, the patterns have ${allRules.length}): run "UPDATE_RULES=1 npm test -- libs/guardrails/src/rules/frozen".`,
    );
  }
  return new RuleSet(thawLexicon(frozen), allRules, index);
}
