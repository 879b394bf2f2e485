import { RE2JS, RE2JSException } from 're2js';
import type { Finding } from '../finding.js';
import { originalSpan } from '../finding.js';
import { foldText } from '../fold/fold-text.js';
import type { Severity } from '../patterns/pattern.js';
import { exceedsBudget } from './pattern-budget.js';

/** What an author writes: a name and a pattern in RE2 syntax. */
export interface CustomPatternSource {
  /** Lower snake case, 3 to 64 characters, other than the built-in names. */
  readonly name: string;
  /** RE2 syntax (no back-references, no look-around), at most 500 characters, case-insensitive. */
  readonly source: string;
  /** Default `high`: triggers alone. `medium` and `low` need a second signal. */
  readonly severity?: Severity;
  /** True for a pattern that was compiled before and kept: its time is not measured again. Default false. */
  readonly tested?: boolean;
}

/** A pattern of an author, checked and compiled. */
export interface CompiledCustomPattern {
  readonly name: string;
  readonly source: string;
  readonly severity: Severity;
  /** Findings in a text; at most eight, in time linear in the text. */
  find(text: string): Finding[];
}

/** Why a custom pattern was refused; the message says what to change. */
export class InvalidCustomPattern extends Error {
  override readonly name = 'InvalidCustomPattern';
}

const MAX_SOURCE = 500;
const MAX_FINDINGS = 8;
const MAX_PROGRAM = 2_000;
const weights: Readonly<Record<Severity, number>> = { critical: 1, high: 1, medium: 0.6, low: 0.35 };

/**
 * Compiles a pattern of an author for {@link ScanOptions.custom}. The engine is linear, so no pattern can hang
 * a scan; one that is slow all the same is refused here, when it is saved.
 * @throws InvalidCustomPattern when the name, the syntax, the size or the measured time breaks a bound.
 */
export function compileCustomPattern({
  name,
  source,
  severity = 'high',
  tested = false,
}: CustomPatternSource): CompiledCustomPattern {
  if (!isName(name)) {
    throw new InvalidCustomPattern(
      `"${name}" is not a pattern name: use 3 to 64 of a-z, 0-9 and "_", a letter first.`,
    );
  }
  if (source.length === 0 || source.length > MAX_SOURCE) {
    throw new InvalidCustomPattern(
      `Pattern "${name}" has ${source.length} characters: write 1 to ${MAX_SOURCE}.`,
    );
  }
  const compiled = compile(name, source);
  if (compiled.programSize() > MAX_PROGRAM) {
    throw new InvalidCustomPattern(
      `Pattern "${name}" grows too large when compiled: use smaller repetition counts.`,
    );
  }
  if (compiled.matcher('').find()) {
    throw new InvalidCustomPattern(
      `Pattern "${name}" matches the empty text and so every prompt: require a character.`,
    );
  }
  const slow = tested ? undefined : exceedsBudget(compiled, source);
  if (slow !== undefined) {
    throw new InvalidCustomPattern(
      `Pattern "${name}" is too slow (${slow}): anchor it or make it more specific.`,
    );
  }
  const weight = weights[severity];
  return { name, source, severity, find: (text) => find(compiled, { name, weight }, text) };
}

function compile(name: string, source: string): RE2JS {
  try {
    return RE2JS.compile(source, RE2JS.CASE_INSENSITIVE);
  } catch (error) {
    if (error instanceof RE2JSException) {
      throw new InvalidCustomPattern(`Pattern "${name}" is not valid RE2 syntax: ${error.message}.`, {
        cause: error,
      });
    }
    throw error;
  }
}

function find(compiled: RE2JS, { name, weight }: { name: string; weight: number }, text: string): Finding[] {
  const plain = spans(compiled, text);
  const finding = (start: number, end: number, hiddenBy: string | null): Finding => ({
    pattern: name,
    weight,
    excused: false,
    inComment: false,
    start,
    end,
    hiddenBy,
  });
  if (plain.length > 0) return plain.map(([start, end]) => finding(start, end, null));
  const folded = foldText(text);
  // Plain ASCII differs from its fold in case only, and the pattern ignores case already.
  if (!folded.origin) return [];
  const readable = new TextDecoder('utf-16le').decode(folded.units.subarray(0, folded.length));
  return spans(compiled, readable).map(([start, end]) => {
    const span = originalSpan(folded, start, end);
    return finding(span.start, span.end, 'unicode');
  });
}

function spans(compiled: RE2JS, text: string): [number, number][] {
  // The answer that most texts get takes a tenth of the time of looking for places.
  if (!compiled.test(text)) return [];
  const matcher = compiled.matcher(text);
  const found: [number, number][] = [];
  while (found.length < MAX_FINDINGS && matcher.find()) found.push([matcher.start(), matcher.end()]);
  return found;
}

function isName(name: string): boolean {
  if (name.length < 3 || name.length > 64) return false;
  if (name.charAt(0) < 'a' || name.charAt(0) > 'z') return false;
  return Array.from(name).every(
    (letter) => (letter >= 'a' && letter <= 'z') || (letter >= '0' && letter <= '9') || letter === '_',
  );
}
