import { compileCustomPattern, patterns } from '#guardrails';
import type { CompiledCustomPattern } from '#guardrails';
import type { OwnPattern } from '#sdk';
import { BoundedCache } from '../bounded-cache.js';
import { SCAN_LIMIT } from './scan-limit.js';

/** Before the name of an author's pattern wherever it is reported, so that no built-in one can ever take it. */
export const OWN_PREFIX = 'custom:';

const BUILT_IN: ReadonlySet<string> = new Set([...patterns.map(({ name }) => name), SCAN_LIMIT.name]);

/** An author's pattern, ready for calls. */
export interface CompiledOwnPattern {
  /** As it is reported: `custom:<name>`. */
  readonly name: string;
  readonly severity: string;
  readonly category: string;
  readonly compiled: CompiledCustomPattern;
}

/** Names that can be switched off: the built-in ones and these own ones. */
export const knownPatterns = (own: readonly string[]): string[] => [
  ...BUILT_IN,
  ...own.map((name) => `${OWN_PREFIX}${name}`),
];

const KEPT_PATTERNS = 300;
const kept = new BoundedCache<string, CompiledOwnPattern>(KEPT_PATTERNS);
const measured = new BoundedCache<string, true>(KEPT_PATTERNS);

const keyOf = ({ name, pattern, severity, category }: OwnPattern): string =>
  JSON.stringify([name, pattern, severity, category]);

/**
 * Compiles a pattern as its author wrote it, and measures it, once in this process: it takes some milliseconds.
 *
 * @throws InvalidCustomPattern when the name, the syntax, the size or the measured time breaks a bound
 */
export function compileOwnPattern(own: OwnPattern): CompiledOwnPattern {
  const key = keyOf(own);
  if (measured.get(key)) return keptOwnPattern(own);
  const made = make(own, false);
  measured.set(key, true);
  kept.set(key, made);
  return made;
}

/**
 * The same for a pattern that was checked when its document was saved: compiled once in this process, and not measured
 * again, so that a busy moment refuses no published trigger.
 */
export function keptOwnPattern(own: OwnPattern): CompiledOwnPattern {
  const key = keyOf(own);
  const known = kept.get(key);
  if (known) return known;
  const made = make(own, true);
  kept.set(key, made);
  return made;
}

function make(
  { name, pattern: source, severity = 'high', category = 'custom' }: OwnPattern,
  tested: boolean,
): CompiledOwnPattern {
  // Whatever its author says of its severity, it counts by itself: it was written to be told of.
  const compiled = compileCustomPattern({ name, source, severity: 'high', tested });
  const reported = `${OWN_PREFIX}${name}`;
  const find: CompiledCustomPattern['find'] = (text) =>
    compiled.find(text).map((finding) => ({ ...finding, pattern: reported }));
  return { name: reported, severity, category, compiled: { ...compiled, name: reported, find } };
}
