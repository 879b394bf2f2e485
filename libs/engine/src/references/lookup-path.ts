import type { JsonValue } from '#sdk';

/** A value that was found; or the place where the path ends, with what is there. */
export type LookedUp =
  | { readonly value: JsonValue }
  | { readonly missing: true; readonly at: number; readonly among: JsonValue | undefined };

/**
 * Follows a path through own properties only: nothing inherited can be reached, and `__proto__` is never a key.
 *
 * @param from how many segments of the path were followed already
 */
export function lookupPath(
  root: JsonValue | undefined,
  path: readonly (string | number)[],
  from = 0,
): LookedUp {
  let value = root;
  for (let at = from; at < path.length; at++) {
    const key = path[at] as string | number;
    const inside = value;
    value = undefined;
    if (typeof inside === 'object' && inside !== null) {
      if (Array.isArray(inside)) {
        if (typeof key === 'number' && key < inside.length) value = inside[key];
      } else if (typeof key === 'string' && key !== '__proto__' && Object.hasOwn(inside, key))
        value = inside[key];
    }
    if (value === undefined) return { missing: true, at, among: inside };
  }
  return value === undefined ? { missing: true, at: from, among: undefined } : { value };
}

/** What stands at the end of a broken path, for the message: `has the keys a, b`, `is null`, `has 3 items`. */
export function describeAvailable(among: JsonValue | undefined): string {
  if (among === undefined) return 'has no value';
  if (among === null) return 'is null';
  if (Array.isArray(among))
    return among.length === 0 ? 'is an empty list' : `has the items 0 to ${among.length - 1}`;
  if (typeof among !== 'object') return `is a ${typeof among}, which has nothing inside`;
  const keys = Object.keys(among);
  if (keys.length === 0) return 'is an empty object';
  return `has: ${keys.slice(0, 20).join(', ')}${keys.length > 20 ? ', ...' : ''}`;
}
