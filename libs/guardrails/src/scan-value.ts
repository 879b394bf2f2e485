import type { JsonValue, PromptScan } from '#sdk';
import { scanPrompt, type ScanOptions } from './scan-prompt.js';

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

const MAX_STRINGS = 5_000;
const MAX_CHARACTERS = 1_048_576;
const MAX_DEPTH = 64;
/** No pattern fits into fewer characters. */
const MIN_LENGTH = 3;

/**
 * Scans every string and every key of a JSON value: `context` and `metadata` carry text of third parties.
 * Walks without recursion and within bounds; what lies beyond them is reported as `truncated`.
 */
export function scanValue(value: JsonValue, options: ScanOptions = {}): ValueScan {
  const matches: ValueMatch[] = [];
  const left = { strings: MAX_STRINGS, characters: MAX_CHARACTERS };
  const pending: { value: JsonValue; path: string; depth: number }[] = [{ value, path: '', depth: 0 }];
  let truncated = false;
  const scan = (text: string, path: string, inKey: boolean): void => {
    if (text.length < MIN_LENGTH) return;
    if (left.strings === 0 || text.length > left.characters) {
      truncated = true;
      return;
    }
    left.strings--;
    left.characters -= text.length;
    for (const match of scanPrompt(text, options).matches) matches.push({ path, inKey, ...match });
  };
  for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
    if (typeof next.value === 'string') scan(next.value, next.path, false);
    if (typeof next.value !== 'object' || next.value === null) continue;
    if (next.depth === MAX_DEPTH) {
      truncated = true;
      continue;
    }
    for (const [key, member] of Object.entries(next.value).toReversed()) {
      const path = `${next.path}/${key.replaceAll('~', '~0').replaceAll('/', '~1')}`;
      if (!Array.isArray(next.value)) scan(key, path, true);
      pending.push({ value: member, path, depth: next.depth + 1 });
    }
  }
  return {
    guardrailsTriggered: matches.length > 0,
    matchedInjectionPatterns: [...new Set(matches.map((match) => match.pattern))].toSorted(),
    matches,
    truncated,
  };
}
