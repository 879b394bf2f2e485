import type { JsonValue } from '#sdk';

/** As deep as a call's body may be; deeper values overflow the stack of whoever writes them as JSON. */
const MAX_DEPTH = 64;

/** The value has no JSON form; `message` says which part and why. */
export class NotJson extends Error {
  override readonly name = 'NotJson';
}

/**
 * A deep copy that is JSON and nothing else: no functions, no prototypes, no markers of an expression
 * language. Missing values are left out of objects and become null in lists.
 *
 * @param at where the value stands, for the message
 * @throws NotJson
 */
export function plainJson(value: unknown, at = 'the result', depth = 0): JsonValue {
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return value;
  if (value === undefined) return null;
  if (typeof value === 'number') {
    if (Number.isFinite(value)) return value;
    throw new NotJson(`${at} is ${value}, which JSON cannot carry`);
  }
  if (typeof value !== 'object') throw new NotJson(`${at} is a ${typeof value}, which JSON cannot carry`);
  if (depth >= MAX_DEPTH) throw new NotJson(`${at} is nested deeper than ${MAX_DEPTH} levels`);
  if (Array.isArray(value)) return value.map((item, index) => plainJson(item, `${at}[${index}]`, depth + 1));
  if ('_jsonata_lambda' in value || '_jsonata_function' in value) {
    throw new NotJson(`${at} is a function; call it`);
  }
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, item]) =>
      item === undefined ? [] : [[key, plainJson(item, `${at}.${key}`, depth + 1)]],
    ),
  );
}
