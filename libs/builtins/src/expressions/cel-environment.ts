import { Environment, EvaluationError } from '@marcbachmann/cel-js';
import { RE2JS, RE2JSException } from 're2js';

/** The name under which the linear-time `matches` is registered; authors write `matches`. */
export const LINEAR_MATCHES = 'matches_re2';

const patterns = new Map<string, RE2JS>();

/** CEL asks for RE2 syntax. JavaScript's own engine backtracks, so one hostile value could stop the server. */
function linearMatches(value: string, pattern: string): boolean {
  let compiled = patterns.get(pattern);
  if (compiled === undefined) {
    compiled = compilePattern(pattern);
    if (patterns.size >= 256) patterns.clear();
    patterns.set(pattern, compiled);
  }
  return compiled.matcher(value).find();
}

function compilePattern(pattern: string): RE2JS {
  try {
    return RE2JS.compile(pattern);
  } catch (error) {
    if (!(error instanceof RE2JSException)) throw error;
    const message = `"${pattern}" is not a regular expression in RE2 syntax (${error.message})`;
    throw new EvaluationError({ code: 'invalid_regular_expression', message, cause: error });
  }
}

const arithmetic: readonly [string, (a: number, b: number) => number][] = [
  ['+', (a, b) => a + b],
  ['-', (a, b) => a - b],
  ['*', (a, b) => a * b],
  ['/', (a, b) => a / b],
  ['%', (a, b) => a % b],
];

/**
 * CEL over JSON. JSON knows one kind of number, which CEL calls double, while `1` in CEL is an int; without
 * the mixed overloads `<a.count> + 1` would be an error that no author could understand.
 */
function makeEnvironment(): Environment {
  const made = new Environment({ homogeneousAggregateLiterals: false, enableOptionalTypes: true });
  for (const [operator, compute] of arithmetic) {
    const handler = (a: number | bigint, b: number | bigint) => compute(Number(a), Number(b));
    made.registerOperator(`double ${operator} int: double`, handler);
    made.registerOperator(`int ${operator} double: double`, handler);
  }
  made.registerOperator('double % double: double', (a: number, b: number) => a % b);
  made.registerOperator('int == double', (a: bigint, b: number) => Number(a) === b);
  made.registerFunction(`string.${LINEAR_MATCHES}(string): bool`, linearMatches);
  return made;
}

const base = makeEnvironment();

/** The environment in which exactly `variables` exist, each of any type. */
export function celEnvironment(variables: Iterable<string>): Environment {
  const environment = base.clone();
  for (const name of variables) environment.registerVariable(name, 'dyn');
  return environment;
}
