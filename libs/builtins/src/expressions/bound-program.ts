import { BlockFailure } from '#sdk';
import { LINEAR_MATCHES } from './cel-environment.js';

/** What one evaluation may take. A program runs in the server's own thread, which serves everybody else too. */
const MAX_MS = 1000;
/** The clock is read once in so many rounds. */
const ROUNDS_BETWEEN = 64;

let deadline = Infinity;
let rounds = 0;

/** Starts the clock for the evaluation that follows; evaluations are synchronous, so there is one at a time. */
export function startClock(): void {
  deadline = performance.now() + MAX_MS;
  rounds = 0;
}

function countRound(): void {
  rounds += 1;
  if (rounds % ROUNDS_BETWEEN !== 0 || performance.now() < deadline) return;
  rounds -= 1; // every round that comes after this one fails too: a quantifier would go on after an error
  throw new BlockFailure(
    'expression_limit',
    `The expression took longer than ${MAX_MS} ms. Test shorter lists, or fewer inside of each other.`,
  );
}

/** A comprehension (`all`, `exists`, `map`, ...) as the library expands it; `condition` is asked before each round. */
interface Comprehension {
  condition?: ((accumulated: unknown) => boolean) | undefined;
}

interface Node {
  readonly op: string;
  args: unknown;
  readonly meta: { readonly alternate?: Node };
}

const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && 'op' in value && 'args' in value && 'meta' in value;

function bindNode({ op, args }: Node): void {
  if (op === 'rcall' && Array.isArray(args) && args[0] === 'matches') args[0] = LINEAR_MATCHES;
  if (op !== 'comprehension') return;
  const comprehension = args as Comprehension;
  const { condition } = comprehension;
  comprehension.condition = (accumulated) => {
    countRound();
    return condition?.(accumulated) ?? true;
  };
}

/** What is evaluated below a value of the tree: of a macro only what it stands for, not what was written. */
function below(value: object): unknown[] {
  if (Array.isArray(value)) return value;
  if (!isNode(value)) return Object.values(value).filter(isNode);
  return [value.meta.alternate ?? value.args];
}

/**
 * Makes a parsed program harmless: every `x.matches(pattern)` goes to the linear-time implementation, and every
 * round of a macro is counted against the clock of the evaluation.
 *
 * @returns how deep the program is nested; a chain of `&&` is as deep as it is long
 */
export function bindProgram(root: unknown): number {
  let deepest = 0;
  const open: { value: unknown; depth: number }[] = [{ value: root, depth: 0 }];
  // Pieces of a macro are shared, and none may be bound twice.
  const seen = new Set<unknown>();
  for (let at = open.pop(); at !== undefined; at = open.pop()) {
    const { value, depth } = at;
    if (typeof value !== 'object' || value === null || seen.has(value)) continue;
    seen.add(value);
    deepest = Math.max(deepest, depth);
    if (isNode(value)) bindNode(value);
    for (const child of below(value)) open.push({ value: child, depth: isNode(value) ? depth + 1 : depth });
  }
  return deepest;
}
