import { EvaluationError, ParseError, TypeError as CelTypeError } from '@marcbachmann/cel-js';
import type { ParseResult } from '@marcbachmann/cel-js';
import { BlockFailure } from '#sdk';
import type { Expression, Problem } from '#sdk';
import { refuse } from '../problem.js';
import { bindProgram, startClock } from './bound-program.js';
import { celEnvironment } from './cel-environment.js';

/** Parsing costs hundreds of evaluations, and the source of a published workflow never changes. */
const CACHE_SIZE = 512;
const programs = new Map<string, ParseResult>();

/** Deeper programs would overflow the stack of whoever evaluates them. */
const MAX_DEPTH = 300;

class TooDeep extends Error {}

/** References arrive as variables named `ref0`, `ref1`, ...; nothing else is defined in an expression. */
const LIFTED = /\bref\d+\b/g;

function program(source: string): ParseResult {
  const known = programs.get(source);
  if (known !== undefined) return known;
  const parsed = celEnvironment(new Set(source.match(LIFTED))).parse(source);
  const depth = bindProgram(parsed.ast);
  if (depth > MAX_DEPTH) {
    throw new TooDeep(
      `it is ${depth} levels deep, and at most ${MAX_DEPTH} are allowed. A chain of && or || counts each link: test with \`in\` over a list, or use several blocks`,
    );
  }
  if (programs.size >= CACHE_SIZE) programs.clear();
  programs.set(source, parsed);
  return parsed;
}

const isCelError = (error: unknown): error is ParseError | EvaluationError | CelTypeError =>
  error instanceof ParseError || error instanceof EvaluationError || error instanceof CelTypeError;

const HINTS: Readonly<Record<string, string>> = {
  unknown_variable: 'Only references such as <agent1.score> are known here; write texts in quotes.',
  no_such_key: 'Test for it first, e.g. has(<b1.value>.key) && ..., or give the reference a default with ??.',
  no_such_overload: 'The two sides have different types; convert one, e.g. string(x), int(x) or double(x).',
  index_out_of_bounds: 'Test size(...) first.',
};

const explain = (error: { code: string; summary: string }): string =>
  [`${error.summary}.`, HINTS[error.code]].filter(Boolean).join(' ');

/** What an expression must give. */
export interface CelExpectation {
  /** Where the expression stands, relative to the block's params, e.g. `/expression`. */
  readonly pointer: string;
  /** The CEL type that it must have; `dyn` is accepted because references have no type here. */
  readonly type: 'bool';
}

/** Checks a CEL expression when the document is saved: syntax, unknown names, and the type of its result. */
export function checkCel(source: string, { pointer, type }: CelExpectation): Problem[] {
  if (source.trim() === '') return [refuse(pointer, 'invalid_expression', 'The expression is empty.')];
  try {
    const checked = program(source).check();
    if (checked.error !== undefined) {
      return [refuse(pointer, 'invalid_expression', `CEL: ${explain(checked.error)}`)];
    }
    if (checked.type === type || checked.type === 'dyn') return [];
    return [
      refuse(
        pointer,
        'expression_type',
        `The expression gives ${checked.type}, and ${type} is needed. Compare it, e.g. (${source}) == ... .`,
      ),
    ];
  } catch (error) {
    if (error instanceof TooDeep) return [refuse(pointer, 'invalid_expression', `CEL: ${error.message}.`)];
    if (!isCelError(error)) throw error;
    return [refuse(pointer, 'invalid_expression', `CEL: ${explain(error)}`)];
  }
}

/**
 * Evaluates a CEL expression that must be true or false. The values of references are bound as data, so
 * nothing in them is ever read as code.
 *
 * @throws BlockFailure `expression_failed` with what went wrong and how to mend it;
 *   `expression_not_boolean` when the result is something else; `expression_limit` when it takes too long. None is
 *   retryable.
 */
export function evaluateCelBoolean({ source, bindings }: Expression, name: string): boolean {
  let result: unknown;
  try {
    const evaluate = program(source);
    startClock();
    result = evaluate(bindings);
  } catch (error) {
    if (error instanceof TooDeep || error instanceof RangeError)
      throw new BlockFailure('expression_limit', `${name}: ${error.message}.`, { cause: error });
    if (!isCelError(error)) throw error;
    throw new BlockFailure('expression_failed', `${name}: ${explain(error)}`, { cause: error });
  }
  if (typeof result === 'boolean') return result;
  const got = result === null ? 'null' : typeof result;
  throw new BlockFailure(
    'expression_not_boolean',
    `${name} gave ${got}, and it must give true or false. Compare it, e.g. ${source} == true.`,
  );
}
