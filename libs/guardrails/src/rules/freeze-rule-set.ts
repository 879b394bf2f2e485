import { freezeLexicon, type FrozenLexicon } from '../lexicon/freeze-lexicon.js';
import { freezeIndex } from './rule-index.js';
import type { RuleSet } from './rule-set.js';

/** Everything about the rules that takes long to work out, as text. */
export interface FrozenRules extends FrozenLexicon {
  readonly index: string;
}

/** Writes down the lexicon and the index of a rule set. */
export function freezeRuleSet(ruleSet: RuleSet): FrozenRules {
  return { ...freezeLexicon(ruleSet.lexicon), index: freezeIndex(ruleSet.index()) };
}

/** The source text of frozen-rules.data.ts. */
export function frozenModule(frozen: FrozenRules): string {
  const lines = Object.entries(frozen).map(([name, value]) => `  ${name}: ${literal(value)},\n`);
  return [
    "import type { FrozenRules } from './freeze-rule-set.js';\n\n",
    '/** Made from the word lists and the rules: `UPDATE_RULES=1 npm test -- libs/guardrails/src/rules/frozen`. */\n',
    `export const frozenRules: FrozenRules = {\n${lines.join('')}};\n`,
  ].join('');
}

function literal(value: string | readonly number[]): string {
  return typeof value === 'string' ? `'${escaped(value)}'` : `[${value.join(', ')}]`;
}

/** Letters beyond ASCII and the star, which is a control character, as escapes; quotes never occur. */
function escaped(text: string): string {
  let out = '';
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    const isPlain = unit >= 0x20 && unit < 0x7f && unit !== 0x27 && unit !== 0x5c;
    out += isPlain ? text.charAt(at) : `\\u${unit.toString(16).padStart(4, '0')}`;
  }
  return out;
}
