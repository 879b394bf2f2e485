import type { RE2JS } from 're2js';

/** Length of the probes. Time is linear in it, so the bound holds for longer texts in proportion. */
const PROBE_LENGTH = 10_000;
/** Bound per probe of that length. A good pattern needs well under a tenth of it. */
const MAX_MILLISECONDS = 60;
const ROUNDS = 3;

/**
 * Runs the pattern over texts made to keep a matcher busy: its own letters, its own words, and common
 * characters in long runs. Returns a description of the first probe that took too long, undefined when none did.
 * The best of three rounds counts, so that a busy machine does not refuse a good pattern.
 */
export function exceedsBudget(pattern: RE2JS, source: string): string | undefined {
  for (const seed of probes(source)) {
    const text = seed.repeat(Math.ceil(PROBE_LENGTH / seed.length)).slice(0, PROBE_LENGTH);
    let best = Number.POSITIVE_INFINITY;
    for (let round = 0; round < ROUNDS && best > MAX_MILLISECONDS; round++) {
      const before = performance.now();
      const matcher = pattern.matcher(text);
      for (let found = 0; found < 8 && matcher.find(); found++);
      best = Math.min(best, performance.now() - before);
    }
    if (best > MAX_MILLISECONDS)
      return `${Math.round(best)} ms on ${PROBE_LENGTH} characters of "${seed.slice(0, 16)}"`;
  }
  return undefined;
}

function probes(source: string): string[] {
  const letters = Array.from(source)
    .filter((character) => isLetter(character))
    .join('');
  const words = Array.from(source)
    .map((character) => (isLetter(character) ? character : ' '))
    .join('');
  const seeds = [
    'a',
    ' ',
    '0',
    'a ',
    'ab',
    '-',
    letters,
    `${words} `,
    letters.slice(0, 1),
    letters.slice(0, -1),
  ];
  return [...new Set(seeds)].filter((seed) => seed.length > 0);
}

function isLetter(character: string): boolean {
  return (
    (character >= 'a' && character <= 'z') || (character >= 'A' && character <= 'Z') || character > '\u007f'
  );
}
