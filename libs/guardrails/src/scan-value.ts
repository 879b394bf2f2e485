import type { JsonValue, PromptScan } from '#sdk';
import { scanPrompt, type ScanOptions } from './scan-prompt.js';
import { stringsOf } from './value-strings.js';

/** A match inside a JSON value. `start` and `end` count in the string at `path`. */
export interface ValueMatch {
  /** JSON Pointer (RFC 6901) of the string; of the member when its key matched. */
  readonly path: string;
  /** True when the key of the member matched, not its value: `start` and `end` count in the key. */
  readonly inKey: boolean;
  readonly pattern: string;
  readonly category: string;
  readonly severity: string;
  readonly start: number;
  readonly end: number;
  readonly hiddenBy: string | null;
}

/** Result of scanning the strings of a JSON value. */
export interface ValueScan extends Pick<PromptScan, 'guardrailsTriggered' | 'matchedInjectionPatterns'> {
  readonly matches: readonly ValueMatch[];
  /** True when the value was larger than the bounds and its rest was not looked at. */
  readonly truncated: boolean;
}

/**
 * Scans every string and every key of a JSON value: `context` and `metadata` carry text of third parties.
 * What lies beyond the bounds (5,000 texts, 1,048,576 characters, 64 levels) is reported as `truncated`. All in one
 * piece: for large values see {@link scanValueInSteps}.
 */
export function scanValue(value: JsonValue, options: ScanOptions = {}): ValueScan {
  const matches: ValueMatch[] = [];
  const strings = stringsOf(value);
  let next = strings.next();
  for (; !next.done; next = strings.next()) {
    const { text, path, inKey } = next.value;
    for (const match of scanPrompt(text, options).matches) matches.push({ path, inKey, ...match });
  }
  return valueScan(matches, next.value);
}

/** The result for these matches. */
export function valueScan(matches: readonly ValueMatch[], truncated: boolean): ValueScan {
  return {
    guardrailsTriggered: matches.length > 0,
    matchedInjectionPatterns: [...new Set(matches.map((match) => match.pattern))].toSorted(),
    matches,
    truncated,
  };
}
