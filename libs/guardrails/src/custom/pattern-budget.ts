import type { RE2JS } from 're2js';

/** Length of the probes. Time is linear in it, so the bound holds for longer texts in proportion. */
const PROBE_LENGTH = 10_000;
/** Bound per probe of that length. A good pattern needs well under a tenth of it. */
const MAX_MILLISECONDS = 60;
const ROUNDS = 3;
/** A first look on so much of a probe tells a hopeless pattern before it holds the process up. */
const GLANCE_LENGTH = 500;
const MAX_GLANCE_MILLISECONDS = (2 * MAX_MILLISECONDS * GLANCE_LENGTH) / PROBE_LENGTH;

/**
 * Runs the pattern over texts made to keep a matcher busy: its own letters, its own words, and common
 * characters in long runs. Returns a description of the first probe that took too long, undefined when none did.
 * The best of three rounds counts, so that a busy machine does not refuse a good pattern.
 */
export function exceedsBudget(pattern: RE2JS, source: string): string | undefined {
  for (const seed of probes(source)) {
    const text = seed.repeat(Math.ceil(PROBE_LENGTH / seed.length)).slice(0, PROBE_LENGTH);
    const glance = fastest(pattern, text.slice(0, GLANCE_LENGTH), MAX_GLANCE_MILLISECONDS);
    const hopeless = glance > MAX_GLANCE_MILLISECONDS;
    const best = hopeless
      ? (glance * PROBE_LENGTH) / GLANCE_LENGTH
      : fastest(pattern, text, MAX_MILLISECONDS);
    if (best > MAX_MILLISECONDS)
      return `${Math.round(best)} ms on ${PROBE_LENGTH} characters of "${seed.slice(0, 16)}"`;
  }
  return undefined;
}

/** Milliseconds of the fastest of a few rounds; the first that is fast enough ends them. */
function fastest(pattern: RE2JS, text: string, enough: number): number {
  let best = Number.POSITIVE_INFINITY;
  for (let round = 0; round < ROUNDS && best > enough; round++) {
    const before = performance.now();
    const matcher = pattern.matcher(text);
    for (let found = 0; found < 8 && matcher.find(); found++);
    best = Math.min(best, performance.now() - before);
  }
  return best;
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
