import { scanPromptInSteps, scanValueInSteps } from '#guardrails';
import type { ScanOptions } from '#guardrails';
import type { FoundMatch } from './found-match.js';
import { OwnPatternBudget } from './own-pattern-budget.js';
import { SCAN_LIMIT } from './scan-limit.js';
import type { ScanPolicy } from './scan-policy.js';
import type { ScannedText } from './scanned-texts.js';
import { settleMatches } from './settle-matches.js';
import { textAt } from './text-at.js';

/** What a scan found. */
export interface TextScan {
  readonly guardrailsTriggered: boolean;
  /** Sorted, without repeats, without the suppressed. */
  readonly matchedInjectionPatterns: readonly string[];
  /** The suppressed too; at most 200. */
  readonly matches: readonly FoundMatch[];
}

const MOST_MATCHES = 200;

/** Nothing at all. */
export const NOTHING_FOUND: TextScan = {
  guardrailsTriggered: false,
  matchedInjectionPatterns: [],
  matches: [],
};

/** Scans texts as a trigger asks, all in one piece: see {@link scanTextsInSteps} for large ones. */
export function scanTexts(policy: ScanPolicy, texts: readonly ScannedText[]): TextScan {
  const steps = scanTextsInSteps(policy, texts);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/**
 * Scans texts as a trigger asks, in steps of a few milliseconds at most; small texts are one step. Linear in their
 * length; what exceeds the bounds of a scan is not looked at, and the pattern `scan_limit_reached` says so. A policy
 * that is switched off finds nothing. The texts must not change between the steps.
 */
export function* scanTextsInSteps(
  policy: ScanPolicy,
  texts: readonly ScannedText[],
): Generator<void, TextScan, void> {
  if (!policy.enabled) return NOTHING_FOUND;
  const budget = policy.own.length === 0 ? null : new OwnPatternBudget(policy.own, policy.gate);
  const options: ScanOptions = {
    disabled: policy.disabled,
    ...(budget === null ? {} : { custom: budget.patterns }),
  };
  const found: FoundMatch[] = [];
  let limited = false;
  for (const { where, value } of texts) {
    if (typeof value === 'string') {
      const { matches } = yield* scanPromptInSteps(value, options);
      if (matches.length > 0) found.push(...settleMatches(policy, options, { where, text: value, matches }));
      continue;
    }
    const scan = yield* scanValueInSteps(value, options);
    limited ||= scan.truncated;
    const places = Map.groupBy(scan.matches, ({ path, inKey }) => `${inKey ? 'k' : 'v'}${path}`);
    for (const [place, matches] of places) {
      const inKey = place.startsWith('k');
      const path = place.slice(1);
      const text = textAt(value, path, inKey);
      found.push(
        ...settleMatches(policy, options, {
          where: where + path,
          text,
          matches,
          ...(inKey ? { inKey } : {}),
        }),
      );
    }
  }
  if ((limited || budget?.exhausted) && !policy.disabled.includes(SCAN_LIMIT.name))
    found.push(limitReached(policy));
  return found.length === 0 ? NOTHING_FOUND : summed(policy, found);
}

function limitReached({ suppressions }: ScanPolicy): FoundMatch {
  const { name, category, severity } = SCAN_LIMIT;
  const suppression = suppressions.find(({ pattern }) => pattern === name);
  return {
    where: '',
    pattern: name,
    category,
    severity,
    start: 0,
    end: 0,
    hiddenBy: null,
    ...(suppression ? { suppressedBy: suppression.id } : {}),
  };
}

function summed({ own }: ScanPolicy, found: readonly FoundMatch[]): TextScan {
  const counted = new Set(
    found.filter(({ suppressedBy }) => suppressedBy === undefined).map((match) => match.pattern),
  );
  const matches = found.slice(0, MOST_MATCHES).map((match): FoundMatch => {
    const mine = own.find(({ name }) => name === match.pattern);
    return mine ? { ...match, category: mine.category, severity: mine.severity } : match;
  });
  return {
    guardrailsTriggered: counted.size > 0,
    matchedInjectionPatterns: [...counted].toSorted(),
    matches,
  };
}
