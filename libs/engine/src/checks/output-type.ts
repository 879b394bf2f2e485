import type { Field, Fields } from '#sdk';
import { didYouMean } from '../nearest-name.js';

/** What is known at save about the value at the end of a path. */
export type PathType =
  | {
      /** Null = any JSON. */
      readonly field: Field | null;
      /** The value, or something on the way to it, may be null or absent. */
      readonly mayBeMissing: boolean;
      /** The value itself may be null, but the way to it is safe. */
      readonly nullable: boolean;
    }
  | { readonly fault: string };

const article = (kind: string) => (/^[aeiou]/.test(kind) ? `an ${kind}` : `a ${kind}`);

/** Follows a path through declared outputs. The first segment is an output; `block` is its name for messages. */
export function typeAtPath(outputs: Fields, path: readonly (string | number)[], block: string): PathType {
  const [name, ...rest] = path;
  let field = typeof name === 'string' && Object.hasOwn(outputs, name) ? outputs[name] : undefined;
  if (field === undefined)
    return { fault: `"${block}" has no output "${name}".${didYouMean(String(name), Object.keys(outputs))}` };
  let where = `${block}.${name}`;
  let mayBeMissing = field.required === false;
  let nullable = field.nullable === true;
  for (const key of rest) {
    mayBeMissing ||= nullable;
    nullable = false;
    if (field.kind === 'json') return { field: null, mayBeMissing, nullable: false };
    if (field.kind === 'array') {
      if (typeof key !== 'number')
        return { fault: `${where} is a list: take an item first, e.g. ${where}[0].` };
      if (field.items === undefined) return { field: null, mayBeMissing: true, nullable: false };
      field = field.items;
      mayBeMissing = true; // the list may be shorter
    } else if (field.kind === 'object') {
      if (typeof key !== 'string') return { fault: `${where} is an object: take a key of it, not [${key}].` };
      if (field.fields === undefined) return { field: null, mayBeMissing, nullable: false };
      const inner: Field | undefined = Object.hasOwn(field.fields, key) ? field.fields[key] : undefined;
      if (inner === undefined)
        return { fault: `${where} has no "${key}".${didYouMean(key, Object.keys(field.fields))}` };
      field = inner;
      mayBeMissing ||= inner.required !== true;
      nullable = inner.nullable === true;
    } else return { fault: `${where} is ${article(field.kind)}, which has nothing inside.` };
    where += typeof key === 'number' ? `[${key}]` : `.${key}`;
  }
  return { field, mayBeMissing, nullable };
}

const TEXTUAL = new Set(['string', 'text', 'secret', 'select']);

/** Inside lists nothing is converted: what comes in must be of the kind that is wanted. */
function sameKind(given: Field, wanted: Field): boolean {
  if (given.kind === 'json' || wanted.kind === 'json') return true;
  if (TEXTUAL.has(given.kind) && TEXTUAL.has(wanted.kind)) return true;
  if (given.kind !== wanted.kind) return false;
  return wanted.items === undefined || given.items === undefined || sameKind(given.items, wanted.items);
}

/** Whether a value of the one field can be given to the other: `no`, `yes`, or `as_json` (it becomes JSON text). */
export function fits(given: Field | null, wanted: Field): 'yes' | 'no' | 'as_json' {
  if (given === null || given.kind === 'json' || wanted.kind === 'json') return 'yes';
  if (wanted.kind === 'string' || wanted.kind === 'text')
    return given.kind === 'object' || given.kind === 'array' ? 'as_json' : 'yes';
  return sameKind(given, wanted) ? 'yes' : 'no';
}
