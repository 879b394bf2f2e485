import jsonata from 'jsonata';
import { RE2JSException } from 're2js';
import { BlockFailure } from '#sdk';
import type { Expression, JsonValue, Problem } from '#sdk';
import { refuse } from '../problem.js';
import { compileLinear, LinearRegExp } from './linear-reg-exp.js';
import { NotJson, plainJson } from './plain-json.js';

/** Bounds of one evaluation. */
const LIMITS = { timeout: 1000, stack: 200, sequence: 100_000 };
const MAX_PADDING = 100_000;

const CACHE_SIZE = 512;
const programs = new Map<string, jsonata.Expression>();

interface JsonataFault {
  readonly code: string;
  readonly message: string;
  readonly position?: number;
}

const isFault = (error: unknown): error is JsonataFault =>
  typeof error === 'object' &&
  error !== null &&
  'code' in error &&
  typeof error.code === 'string' &&
  'message' in error &&
  typeof error.message === 'string';

/** Thrown as JSONata throws its own faults, so that one translation serves both. */
const fault = (code: string, message: string): JsonataFault => Object.assign(new Error(message), { code });

function pad(text: string, width: number, filler = ' '): string {
  if (Math.abs(width) > MAX_PADDING) throw fault('pad_limit', `$pad makes at most ${MAX_PADDING} characters`);
  const [chars, fill] = [Array.from(text), Array.from(filler === '' ? ' ' : filler)];
  const missing = Math.max(0, Math.abs(width) - chars.length);
  const padding = Array.from({ length: missing }, (_, index) => fill[index % fill.length]).join('');
  return width < 0 ? padding + text : text + padding;
}

/** A list that the library made by itself, of one value of which it may make that value again. */
const isSequence = (list: object): boolean => 'sequence' in list && list.sequence === true;

/**
 * The library's own $distinct compares each value with all others, so a caller's list of some 10,000 objects would
 * hold up the server for seconds. Values are equal when their JSON is, whatever the order of their keys.
 */
function distinct(values: unknown): unknown {
  if (!Array.isArray(values) || values.length <= 1) return values;
  const seen = new Set<string>();
  const kept = values.filter((value: unknown) => {
    const key = keyOf(value);
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
  return isSequence(values) ? Object.defineProperty(kept, 'sequence', { value: true }) : kept;
}

const keyOf = (value: unknown): string =>
  JSON.stringify(value, (_, inner: unknown) =>
    typeof inner === 'object' && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).toSorted(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  ) ?? typeof value;

function program(source: string): jsonata.Expression {
  const known = programs.get(source);
  if (known !== undefined) return known;
  const parsed = jsonata(source, { ...LIMITS, RegexEngine: LinearRegExp as unknown as RegExpConstructor });
  // A value must never become an expression, and the library's own $pad would fill the memory.
  parsed.registerFunction('eval', () => {
    throw fault('eval_refused', '$eval is not available: it would run a value as code');
  });
  parsed.registerFunction('pad', pad, '<s-ns?:s>');
  parsed.registerFunction('distinct', distinct, '<x:x>');
  if (programs.size >= CACHE_SIZE) programs.clear();
  programs.set(source, parsed);
  return parsed;
}

const place = ({ position }: JsonataFault): string =>
  position === undefined ? '' : ` (at character ${position})`;

const LINEAR_ONLY =
  'Regular expressions are matched in linear time, so look-around and back-references are not available.';

/** Compiles every regular expression of a parsed program, so that a bad one is found at save. */
function compilePatterns(node: unknown): void {
  if (node instanceof RegExp) compileLinear(node);
  else if (typeof node === 'object' && node !== null) Object.values(node).forEach(compilePatterns);
}

/** Checks the syntax of a JSONata expression when the document is saved. */
export function checkJsonata(source: string, pointer: string): Problem[] {
  if (source.trim() === '') return [refuse(pointer, 'invalid_expression', 'The expression is empty.')];
  try {
    compilePatterns(program(source).ast());
    return [];
  } catch (error) {
    if (error instanceof RE2JSException) {
      return [refuse(pointer, 'invalid_expression', `JSONata: ${error.message}. ${LINEAR_ONLY}`)];
    }
    if (!isFault(error)) throw error;
    return [refuse(pointer, 'invalid_expression', `JSONata: ${error.message}${place(error)}.`)];
  }
}

function failureOf(error: unknown): BlockFailure | undefined {
  if (error instanceof NotJson) {
    return new BlockFailure('expression_failed', `The transform has no JSON result: ${error.message}.`);
  }
  if (error instanceof RE2JSException) {
    return new BlockFailure('expression_failed', `JSONata: ${error.message}. ${LINEAR_ONLY}`);
  }
  if (error instanceof RangeError) {
    return new BlockFailure('expression_limit', 'The transform made a value that is too large.');
  }
  // The library lets some operations on values of the wrong kind fail in JavaScript's own words.
  if (error instanceof TypeError) {
    return new BlockFailure('expression_failed', `JSONata: ${error.message}.`, { cause: error });
  }
  if (!isFault(error)) return undefined;
  if (['D1011', 'D1012', 'D2014', 'D2015', 'pad_limit'].includes(error.code)) {
    return new BlockFailure(
      'expression_limit',
      `JSONata: ${error.message}. A transform may take ${LIMITS.timeout} ms, ${LIMITS.stack} nested calls and lists of ${LIMITS.sequence}.`,
    );
  }
  return new BlockFailure('expression_failed', `JSONata: ${error.message}${place(error)}.`, { cause: error });
}

/**
 * Evaluates JSONata over `input` (which is `$`), with each reference bound to a variable as data. No result
 * is null.
 *
 * @throws BlockFailure `expression_failed` (the author's fix helps) or `expression_limit` (too long, too deep,
 *   too large). Neither is retryable.
 */
export async function evaluateJsonata(
  { source, bindings }: Expression,
  input: JsonValue,
): Promise<JsonValue> {
  try {
    return plainJson(await program(source).evaluate(input, bindings));
  } catch (error) {
    throw failureOf(error) ?? error;
  }
}
