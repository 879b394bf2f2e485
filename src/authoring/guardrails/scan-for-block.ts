import { InvalidCustomPattern } from '#guardrails';
import { BlockFailure } from '#sdk';
import type { BlockServices, OwnPattern } from '#sdk';
import { keptOwnPattern } from './own-pattern.js';
import type { CompiledOwnPattern } from './own-pattern.js';
import { scanTexts } from './scan-texts.js';

/** The scanner as blocks are lent it: as a trigger scans, with the same bounds on what own patterns cost. */
export const scanForBlock: BlockServices['scanPrompt'] = (text, { disabled = [], custom = [] } = {}) => {
  const policy = {
    enabled: true,
    scanContext: false,
    scanMetadata: false,
    disabled,
    own: custom.map(compiled),
    gate: null,
    suppressions: [],
  };
  const { guardrailsTriggered, matchedInjectionPatterns, matches } = scanTexts(policy, [
    { where: '', value: text },
  ]);
  return {
    guardrailsTriggered,
    matchedInjectionPatterns,
    matches: matches.map(({ pattern, category, severity, start, end, hiddenBy }) => ({
      pattern,
      category,
      severity,
      start,
      end,
      hiddenBy,
    })),
  };
};

function compiled(own: OwnPattern): CompiledOwnPattern {
  try {
    return keptOwnPattern(own);
  } catch (error) {
    if (!(error instanceof InvalidCustomPattern)) throw error;
    throw new BlockFailure('pattern_invalid', error.message);
  }
}
