/** How far a pattern is trusted. `critical` and `high` trigger alone; `medium` and `low` need company. */
export type Severity = 'critical' | 'high' | 'medium' | 'low';

/** The families in which patterns are documented and shown. */
export const categories = [
  'instruction_override',
  'system_prompt_extraction',
  'secret_extraction',
  'role_and_delimiter_spoofing',
  'chat_template_tokens',
  'jailbreak_persona',
  'compliance_coercion',
  'authority_spoofing',
  'indirect_injection',
  'exfiltration_and_actions',
  'forced_output',
  'payload_smuggling_language',
  'obfuscation',
  'multilingual_override',
  'multilingual_extraction',
] as const;

export type Category = (typeof categories)[number];

/** What a reader needs to know of a pattern: documentation, the console and the scanner share it. */
export interface PatternInfo {
  /** Stable: authors branch on it and logs keep it. Never renamed, never reused. */
  readonly name: string;
  readonly category: Category;
  readonly severity: Severity;
  /** What it looks for, in one sentence. */
  readonly description: string;
  /** Why an attacker writes this, and what keeps ordinary prompts out. */
  readonly why: string;
  /** Texts that match. */
  readonly examples: readonly string[];
}

/** A pattern with its matching rules. Patterns found by other means (literals, encodings) have none. */
export interface Pattern extends PatternInfo {
  readonly rules: readonly RuleSource[];
}

/** One way in which a pattern is worded, in the language of rules/rule-syntax.ts. */
export interface RuleSource {
  readonly line: string;
  /** Contribution to the score when it matches; 1 triggers alone. */
  readonly weight: number;
  /** Concepts that bar the match when they stand within three words before it, `|` between them. */
  readonly notBefore?: string;
  /** The same, for the three words after it. */
  readonly notAfter?: string;
  /** Concepts that must not stand inside the match, from its first to its last word. */
  readonly notInside?: string;
  /** False when asking about it or quoting it is no excuse. */
  readonly damped?: boolean;
  /** True when all words must be of one language other than English. */
  readonly sameLanguage?: boolean;
  /** True when no comma, colon or quote may stand inside the match. */
  readonly sameClause?: boolean;
}

/** A rule of full weight: it triggers alone unless the context excuses it. */
export function sure(line: string, limits: Omit<RuleSource, 'line' | 'weight'> = {}): RuleSource {
  return { line, weight: 1, ...limits };
}

/** A rule that needs a second, different signal. */
export function likely(line: string, limits: Omit<RuleSource, 'line' | 'weight'> = {}): RuleSource {
  return { line, weight: 0.6, ...limits };
}

/** A rule that only tips the balance. */
export function hint(line: string, limits: Omit<RuleSource, 'line' | 'weight'> = {}): RuleSource {
  return { line, weight: 0.35, ...limits };
}
