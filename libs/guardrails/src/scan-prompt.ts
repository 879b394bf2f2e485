import type { PromptScan } from '#sdk';
import { originalSpan, trickWithin, type Finding } from './finding.js';
import { foldText } from './fold/fold-text.js';
import { foldTricks } from './fold/fold-trick.js';
import { allPatterns } from './patterns/all-patterns.js';
import { buildRuleSet } from './rules/build-rule-set.js';
import { ExcuseFinder } from './rules/excuse.js';
import { matchRules } from './rules/match-rules.js';
import { readLexicon } from './tokens/read-lexicon.js';
import { tokenise } from './tokens/tokenise.js';

/** How to scan. Everything is optional. */
export interface ScanOptions {
  /** Names of patterns that must not count. Unknown names are ignored. */
  readonly disabled?: readonly string[];
}

const THRESHOLD = 0.999;
/** Excused matches alone never reach the threshold, however many there are. */
const MAX_EXCUSED = 0.6;

const ruleSet = buildRuleSet(allPatterns);
const excuses = new ExcuseFinder(ruleSet);
const infoOf = new Map(allPatterns.map((pattern) => [pattern.name, pattern]));

/**
 * Scans a text for prompt injection: synchronous, deterministic, linear in the length of the text.
 * A best-effort prefilter: treat the text as untrusted whatever it says.
 */
export function scanPrompt(text: string, options: ScanOptions = {}): PromptScan {
  const disabled = new Set(options.disabled);
  const findings = findAll(text).filter((finding) => !disabled.has(finding.pattern));
  if (!triggers(findings)) return { guardrailsTriggered: false, matchedInjectionPatterns: [], matches: [] };
  const counted = findings.filter((finding) => !finding.excused);
  return {
    guardrailsTriggered: true,
    matchedInjectionPatterns: [...new Set(counted.map((finding) => finding.pattern))].toSorted(),
    matches: counted
      .toSorted((a, b) => a.start - b.start || a.end - b.end)
      .map(({ pattern, start, end, hiddenBy }) => ({
        pattern,
        category: infoOf.get(pattern)?.category ?? 'custom',
        severity: infoOf.get(pattern)?.severity ?? 'medium',
        start,
        end,
        hiddenBy,
      })),
  };
}

function triggers(findings: readonly Finding[]): boolean {
  const best = new Map<string, number>();
  const bestExcused = new Map<string, number>();
  for (const finding of findings) {
    const scores = finding.excused ? bestExcused : best;
    scores.set(finding.pattern, Math.max(scores.get(finding.pattern) ?? 0, finding.weight));
  }
  let score = 0;
  let excused = 0;
  for (const weight of best.values()) score += weight;
  for (const [pattern, weight] of bestExcused) if (!best.has(pattern)) excused += weight;
  return score > 0 && score + Math.min(excused, MAX_EXCUSED) >= THRESHOLD;
}

function findAll(text: string): Finding[] {
  const folded = foldText(text);
  const lattice = readLexicon(folded, tokenise(folded), ruleSet.lexicon);
  return matchRules(lattice, ruleSet).map((hit) => {
    const start = lattice.tokens.start[hit.start] ?? 0;
    const end = lattice.tokens.end[hit.end - 1] ?? start;
    const factor = excuses.factor(lattice, hit);
    return {
      pattern: hit.rule.pattern,
      weight: hit.rule.weight * factor,
      excused: factor < 1,
      ...originalSpan(folded, start, end),
      hiddenBy: trickWithin(folded, start, end) ?? foldTricks[hit.trick] ?? null,
    };
  });
}
