import type { Finding } from './finding.js';
import { patternOfTrick } from './fold/trick-pattern.js';

const PUSH_DOWN_LINES = '\n'.repeat(20);
const PUSH_DOWN_SPACES = ' '.repeat(100);
const MIN_REPEATS = 30;

/**
 * Adds to the findings the patterns of the tricks around them: what hid a match, the comment it stands in, the
 * blank lines, the flood or the reversed writing that surround it. Tricks never count by themselves.
 */
export function withTricks(findings: readonly Finding[], text: string): Finding[] {
  const added = findings.flatMap((finding): Finding[] => {
    const hiding = finding.hiddenBy === null ? undefined : patternOfTrick[finding.hiddenBy];
    const names = [hiding, finding.inComment ? 'hidden_comment_instruction' : undefined];
    return names.flatMap((name) => (name === undefined ? [] : [{ ...finding, pattern: name }]));
  });
  const first = findings[0];
  const around = first ? layoutTricks(text).map((pattern) => ({ ...first, pattern })) : [];
  return withoutRepeats([...findings, ...added, ...around]);
}

function layoutTricks(text: string): string[] {
  const names: string[] = [];
  if (text.includes(PUSH_DOWN_LINES) || text.includes(PUSH_DOWN_SPACES)) names.push('whitespace_pushdown');
  if (text.includes('\u202e') || text.includes('\u202d')) names.push('bidi_override');
  if (repeatsOneWord(text)) names.push('repeated_token_flood');
  return names;
}

/** True when one word or one pair, triple or quadruple of words follows itself many times. */
function repeatsOneWord(text: string): boolean {
  const words = text.slice(0, 20_000).split(' ');
  for (let period = 1; period <= 4; period++) {
    let repeats = 0;
    for (let at = period; at < words.length; at++) {
      repeats = words[at] !== '' && words[at] === words[at - period] ? repeats + 1 : 0;
      if (repeats >= MIN_REPEATS * period) return true;
    }
  }
  return false;
}

/** One match per pattern and place: of several wordings that cover one another, the longest stays. */
function withoutRepeats(findings: readonly Finding[]): Finding[] {
  const byStart = findings.toSorted((a, b) => a.start - b.start || b.end - a.end);
  const reach = new Map<string, number>();
  return byStart.filter(({ pattern, end }) => {
    if ((reach.get(pattern) ?? -1) >= end) return false;
    reach.set(pattern, end);
    return true;
  });
}
