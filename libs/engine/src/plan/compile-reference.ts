import { BlockFailure } from '#sdk';
import type { JsonValue } from '#sdk';
import { describeAvailable, lookupPath } from '../references/lookup-path.js';
import type { Reference } from '../references/reference.js';
import type { ValueScope } from './value-scope.js';

/** A reference, ready to be read. */
export interface CompiledReference {
  /** @throws BlockFailure `missing_value` when nothing is there and the author gave no default */
  read(scope: ValueScope): JsonValue;
  readonly tainted: boolean;
}

/** Where a reference finds the outputs of its block. */
export interface ReferenceTarget {
  /** How many scopes out. */
  readonly up: number;
  /** Slot in that scope; null = the item of the loop whose round that scope is. */
  readonly slot: number | null;
  /** The path with short forms written out. */
  readonly path: readonly (string | number)[];
  readonly tainted: boolean;
}

function missing(
  reference: Reference,
  target: ReferenceTarget,
  at: number,
  among: JsonValue | undefined,
): BlockFailure {
  const { source, block } = reference;
  const where = [block, ...target.path.slice(0, at)]
    .map((key, i) => (typeof key === 'number' ? `[${key}]` : i === 0 ? key : `.${key}`))
    .join('');
  const what =
    at === 0 && among === undefined
      ? `${block} has not run in this run`
      : `${where} ${describeAvailable(among)}`;
  const message = `${source} has no value: ${what}. Correct the path, or give a default: <${source.slice(1, -1)} ?? "...">.`;
  return new BlockFailure('missing_value', message, { details: { reference: source } });
}

/** Compiles a reference to a chain of steps that looks at own properties only. */
export function compileReference(reference: Reference, target: ReferenceTarget): CompiledReference {
  const { up, slot, path, tainted } = target;
  const { fallback } = reference;
  const outputsIn = (scope: ValueScope): JsonValue | undefined => {
    let at: ValueScope | null = scope;
    for (let i = 0; i < up && at !== null; i++) at = at.parent;
    return slot === null ? at?.round : at?.values[slot];
  };
  return {
    tainted,
    read(scope) {
      const found = lookupPath(outputsIn(scope), path);
      if ('missing' in found) {
        if (fallback === null) throw missing(reference, target, found.at, found.among);
        return fallback.value;
      }
      return found.value === null && fallback !== null ? fallback.value : found.value;
    },
  };
}
