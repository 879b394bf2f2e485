import type { Field, Fields } from './fields.js';

/** One way in which a value does not fit its field. */
export interface ValueProblem {
  /** RFC 6901 pointer from the value that was checked, `''` for the value itself. */
  readonly pointer: string;
  /** snake_case, stable. */
  readonly code: 'missing_param' | 'unknown_param' | 'type_mismatch' | 'invalid_value';
  /** What is wrong and what is expected. Never repeats the value: it may be a secret. */
  readonly message: string;
  /** `unknown_param` only: the keys that there are. */
  readonly known?: readonly string[];
}

/** Problems of one list that are told. */
const MAX_ITEM_PROBLEMS = 100;

/** Whether an object with declared fields may have further keys. Params: no. Outputs: yes, below the top. */
export type UnknownKeys = 'refuse' | 'allow';

/** One segment of an RFC 6901 pointer. */
export const pointerSegment = (key: string | number): string =>
  `/${String(key).replaceAll('~', '~0').replaceAll('/', '~1')}`;

/** Names the JSON type of a value for messages: `null`, `array`, `object`, `string`, ... */
export function jsonTypeOf(value: unknown): string {
  if (value === null) return 'null';
  return Array.isArray(value) ? 'array' : typeof value;
}

const isRecord = (value: unknown): value is Record<string, unknown> => jsonTypeOf(value) === 'object';

const patterns = new Map<string, RegExp>();

/** Compiles a field's pattern once. @throws SyntaxError when the pattern is not a RegExp source. */
export function patternOf(source: string): RegExp {
  let pattern = patterns.get(source);
  if (pattern === undefined) {
    pattern = new RegExp(source, 'u');
    patterns.set(source, pattern);
  }
  return pattern;
}

/** Code points, counted no further than needed: a surrogate pair is one. */
function isLongerThan(text: string, limit: number): boolean {
  if (text.length <= limit) return false;
  if (text.length > limit * 2) return true;
  let count = 0;
  for (const _ of text) if (++count > limit) return true;
  return false;
}

function checkText(field: Field, text: string): string | undefined {
  if (
    field.minLength !== undefined &&
    (field.minLength === 1 ? text === '' : !isLongerThan(text, field.minLength - 1))
  )
    return field.minLength === 1 ? 'must not be empty' : `must have at least ${field.minLength} characters`;
  if (field.maxLength !== undefined && isLongerThan(text, field.maxLength))
    return `must have at most ${field.maxLength} characters`;
  if (field.pattern !== undefined && !patternOf(field.pattern).test(text))
    return `must match the pattern ${field.pattern}`;
  return undefined;
}

function checkNumber(field: Field, value: number): string | undefined {
  if (field.integer === true && !Number.isInteger(value)) return 'must be a whole number';
  if (field.minimum !== undefined && value < field.minimum) return `must be at least ${field.minimum}`;
  if (field.maximum !== undefined && value > field.maximum) return `must be at most ${field.maximum}`;
  return undefined;
}

const isMarkedText = (value: unknown): boolean =>
  isRecord(value) && typeof value['text'] === 'string' && Array.isArray(value['parts']);

const isExpression = (value: unknown): boolean =>
  isRecord(value) && typeof value['source'] === 'string' && isRecord(value['bindings']);

/** The JavaScript shape that each kind asks for, in words; undefined = the value has it. */
function wrongType(field: Field, value: unknown): string | undefined {
  switch (field.kind) {
    case 'string':
    case 'secret':
      return typeof value === 'string' ? undefined : 'a string';
    case 'select':
      return typeof value === 'string' ? undefined : `one of ${(field.options ?? []).join(', ')}`;
    case 'number':
      return typeof value === 'number' && Number.isFinite(value) ? undefined : 'a number';
    case 'boolean':
      return typeof value === 'boolean' ? undefined : 'true or false';
    case 'text':
      return typeof value === 'string' || isMarkedText(value) ? undefined : 'a text';
    case 'expression':
      return typeof value === 'string' || isExpression(value) ? undefined : 'an expression';
    case 'object':
      return isRecord(value) ? undefined : 'an object';
    case 'array':
      return Array.isArray(value) ? undefined : 'an array';
    default:
      return value === undefined ? 'a JSON value' : undefined;
  }
}

/** Checks the named values of an object against its fields. See {@link checkValue}. */
export function checkFields(
  fields: Fields,
  values: Record<string, unknown>,
  unknownKeys: UnknownKeys,
): ValueProblem[] {
  const problems: ValueProblem[] = [];
  for (const key of Object.keys(values)) {
    if (Object.hasOwn(fields, key) || unknownKeys === 'allow' || values[key] === undefined) continue;
    const known = Object.keys(fields);
    const message = `There is no \`${key}\`. Known: ${known.join(', ') || 'none'}.`;
    problems.push({ pointer: pointerSegment(key), code: 'unknown_param', message, known });
  }
  for (const [key, field] of Object.entries(fields)) {
    const value = Object.hasOwn(values, key) ? values[key] : undefined;
    if (value === undefined) {
      if (field.required === true)
        problems.push({
          pointer: pointerSegment(key),
          code: 'missing_param',
          message: `\`${key}\` is required: ${field.description}`,
        });
      continue;
    }
    if (value === null && field.nullable === true) continue;
    for (const problem of checkValue(field, value, unknownKeys))
      problems.push({ ...problem, pointer: pointerSegment(key) + problem.pointer });
  }
  return problems;
}

/** By index, holes included; a list of millions that is wrong throughout is not told item by item. */
function checkItems(items: Field, list: readonly unknown[], unknownKeys: UnknownKeys): ValueProblem[] {
  const problems: ValueProblem[] = [];
  for (let index = 0; index < list.length && problems.length < MAX_ITEM_PROBLEMS; index++)
    for (const problem of checkValue(items, list[index], unknownKeys))
      problems.push({ ...problem, pointer: pointerSegment(index) + problem.pointer });
  return problems;
}

/**
 * Checks a value, as `run` receives or returns it, against its field: type, limits, and everything inside.
 * Values of kind `text` and `expression` may be plain strings or their arrived forms.
 *
 * @returns every problem (of a list, the first hundred), pointers relative to the value; empty = it fits
 */
export function checkValue(
  field: Field,
  value: unknown,
  unknownKeys: UnknownKeys = 'refuse',
): ValueProblem[] {
  const expected = wrongType(field, value);
  if (expected !== undefined)
    return [
      { pointer: '', code: 'type_mismatch', message: `must be ${expected}, and is ${jsonTypeOf(value)}.` },
    ];
  const invalid = (message: string | undefined): ValueProblem[] =>
    message === undefined ? [] : [{ pointer: '', code: 'invalid_value', message: `${message}.` }];
  switch (field.kind) {
    case 'string':
    case 'secret':
      return invalid(checkText(field, value as string));
    case 'number':
      return invalid(checkNumber(field, value as number));
    case 'select':
      return (field.options ?? []).includes(value as string)
        ? []
        : invalid(`must be one of ${(field.options ?? []).join(', ')}`);
    case 'object':
      return field.fields ? checkFields(field.fields, value as Record<string, unknown>, unknownKeys) : [];
    case 'array': {
      const { items } = field;
      if (items === undefined || items.kind === 'json') return [];
      return checkItems(items, value as unknown[], unknownKeys);
    }
    default:
      return [];
  }
}
