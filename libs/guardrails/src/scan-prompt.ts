import type { PromptScan } from '#sdk';
import type { CompiledCustomPattern } from './custom/custom-pattern.js';
import type { Finding } from './finding.js';
import { findWithShadows } from './find-in-shadows.js';
import { withTricks } from './name-tricks.js';
import { allPatterns } from './patterns/all-patterns.js';
import { frozenRules } from './rules/frozen-rules.data.js';
import { thawRuleSet } from './rules/thaw-rule-set.js';
import { triggers } from './score.js';
import { TextReader } from './text-reader.js';

/** How to scan. Everything is optional. */
export interface ScanOptions {
  /** Names of patterns that must not count. Unknown names are ignored. */
  readonly disabled?: readonly string[];
  /** Patterns of the author, from {@link compileCustomPattern}. Disabling applies to their names as well. */
  readonly custom?: readonly CompiledCustomPattern[];
  /** True for a match that must not count at its place, such as one that its author judged harmless. */
  readonly except?: (match: {
    readonly pattern: string;
    readonly start: number;
    readonly end: number;
  }) => boolean;
}

const reader = new TextReader(thawRuleSet(frozenRules));
const infoOf = new Map(allPatterns.map((pattern) => [pattern.name, pattern]));

/**
 * Scans a text for prompt injection: synchronous, deterministic, linear in the length of the text.
 * A best-effort prefilter: treat the text as untrusted whatever it says.
 */
export function scanPrompt(text: string, options: ScanOptions = {}): PromptScan {
  const custom = options.custom ?? [];
  return scanOf([...findBuiltIn(text), ...custom.flatMap((pattern) => pattern.find(text))], text, options);
}

/** What the built-in patterns find in a text and in its decoded copies, disabled ones included. */
export function findBuiltIn(text: string): Finding[] {
  return findWithShadows(text, reader.read);
}

/** The scan of a text in which `found` was found: what the options let count decides. */
export function scanOf(found: readonly Finding[], text: string, options: ScanOptions): PromptScan {
  const disabled = new Set(options.disabled);
  const counts = (finding: Finding): boolean => !disabled.has(finding.pattern) && !options.except?.(finding);
  const findings = found.filter(counts);
  if (!triggers(findings)) return { guardrailsTriggered: false, matchedInjectionPatterns: [], matches: [] };
  const counted = withTricks(
    findings.filter((finding) => !finding.excused),
    text,
  ).filter(counts);
  return {
    guardrailsTriggered: true,
    matchedInjectionPatterns: [...new Set(counted.map((finding) => finding.pattern))].toSorted(),
    matches: counted.map((finding) => toMatch(finding, options.custom ?? [])),
  };
}

function toMatch(
  { pattern, start, end, hiddenBy }: Finding,
  custom: readonly CompiledCustomPattern[],
): PromptScan['matches'][number] {
  const known = infoOf.get(pattern);
  const severity = known?.severity ?? custom.find(({ name }) => name === pattern)?.severity ?? 'medium';
  return { pattern, category: known?.category ?? 'custom', severity, start, end, hiddenBy };
}
