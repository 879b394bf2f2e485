import { checkFields, fillParams, jsonTypeOf, pointerSegment } from '#sdk';
import type { Field, Fields, JsonObject, JsonValue } from '#sdk';
import { freezeDeep } from '../freeze-json.js';
import { didYouMean } from '../nearest-name.js';
import type { ParamNode, RecordEntry } from '../references/param-node.js';
import { constant } from './read-constant.js';
import type { ParamReading } from './read-constant.js';
import { readExpression, readMarkedText, readString } from './read-text-param.js';

const MAX_DEPTH = 64;
const freeField: Field = { kind: 'json', description: 'Any JSON.' };

const isRecord = (value: unknown): value is JsonObject => jsonTypeOf(value) === 'object';

const values = (nodes: readonly ParamNode[]): unknown[] | undefined =>
  nodes.every((node) => node.kind === 'constant') ? nodes.map(({ value }) => value) : undefined;

/** A list or record of constants is a constant itself: nothing is left to do for it at run time. */
function list(items: readonly ParamNode[]): ParamNode {
  const folded = values(items);
  return folded ? { kind: 'constant', value: freezeDeep(folded) } : { kind: 'list', items };
}

function record(entries: readonly RecordEntry[]): ParamNode {
  const folded = values(entries.map(({ node }) => node));
  if (folded === undefined) return { kind: 'record', entries };
  return {
    kind: 'constant',
    value: freezeDeep(Object.fromEntries(entries.map(({ key }, i) => [key, folded[i]]))),
  };
}

/** Any JSON, references anywhere inside; keys are never templates. */
function readJson(
  value: JsonValue,
  field: Field,
  pointer: string,
  reading: ParamReading,
  depth = 0,
): ParamNode {
  if (depth > MAX_DEPTH) {
    reading.problems.error(pointer, 'too_deep', `Values may be nested at most ${MAX_DEPTH} deep.`);
    return { kind: 'constant', value: null };
  }
  if (typeof value === 'string')
    return readString(value, { ...freeField, references: field.references ?? true }, pointer, reading);
  const below = (inner: JsonValue, key: string | number) =>
    readJson(inner, field, pointer + pointerSegment(key), reading, depth + 1);
  if (Array.isArray(value)) return list(value.map(below));
  if (isRecord(value))
    return record(
      Object.entries(value).map(([key, inner]) => ({ key, node: below(inner, key), field: null })),
    );
  return { kind: 'constant', value };
}

/** A reference may stand for a whole object or list only where it could not smuggle code or marks in. */
const mustBeWritten = (field: Field): boolean =>
  ['expression', 'text', 'secret'].includes(field.kind) ||
  (field.items !== undefined && mustBeWritten(field.items)) ||
  Object.values(field.fields ?? {}).some(mustBeWritten);

function readWhole(value: string, field: Field, pointer: string, reading: ParamReading): ParamNode {
  const node = readString(value, field, pointer, reading);
  if (node.kind === 'whole' && mustBeWritten(field))
    reading.problems.error(
      pointer,
      'reference_not_allowed',
      'Write the entries out: they hold texts, secrets or expressions, which cannot come from another block as a whole.',
    );
  if (node.kind === 'text')
    reading.problems.error(
      pointer,
      'type_mismatch',
      `Give ${field.kind === 'object' ? 'an' : 'a'} ${field.kind}, or exactly one reference without text around it.`,
    );
  return node;
}

/** Reads one param against its field. Problems go to `reading.problems`; the node is then of no use. */
export function readParam(value: JsonValue, field: Field, pointer: string, reading: ParamReading): ParamNode {
  switch (field.kind) {
    case 'text':
    case 'expression':
    case 'string':
    case 'secret':
    case 'select':
      if (typeof value !== 'string') return constant(value, field, pointer, reading);
      if (field.kind === 'text') return readMarkedText(value, field, pointer, reading);
      return field.kind === 'expression'
        ? readExpression(value, field, pointer, reading)
        : readString(value, field, pointer, reading);
    case 'number':
    case 'boolean':
      return typeof value === 'string'
        ? readWhole(value, field, pointer, reading)
        : constant(value, field, pointer, reading);
    case 'object':
      if (typeof value === 'string') return readWhole(value, field, pointer, reading);
      if (!isRecord(value)) return constant(value, field, pointer, reading);
      return field.fields
        ? readFields(value, field.fields, pointer, reading)
        : readJson(value, field, pointer, reading);
    case 'array': {
      if (typeof value === 'string') return readWhole(value, field, pointer, reading);
      const { items } = field;
      if (!Array.isArray(value) || items === undefined) return constant(value, field, pointer, reading);
      return list(
        value.map((item, index) => readParam(item, items, pointer + pointerSegment(index), reading)),
      );
    }
    default:
      return readJson(value, field, pointer, reading);
  }
}

/** Reads an object whose keys are declared: unknown ones refused, what is left out takes its default. */
export function readFields(
  given: JsonObject,
  fields: Fields,
  pointer: string,
  reading: ParamReading,
): ParamNode {
  for (const key of Object.keys(given)) {
    if (!Object.hasOwn(fields, key))
      reading.problems.error(
        pointer + pointerSegment(key),
        'unknown_param',
        `There is no param "${key}".${didYouMean(key, Object.keys(fields))}`,
      );
  }
  const entries: RecordEntry[] = [];
  for (const [key, field] of Object.entries(fields)) {
    const value = Object.hasOwn(given, key) ? given[key] : undefined;
    const at = pointer + pointerSegment(key);
    if (value !== undefined && (value !== null || field.kind === 'json' || field.nullable === true)) {
      const node: ParamNode =
        value === null && field.kind !== 'json'
          ? { kind: 'constant', value }
          : readParam(value, field, at, reading);
      entries.push({ key, node, field });
      continue;
    }
    const { [key]: filled } = fillParams({ [key]: field }, {}).params;
    if (filled !== undefined)
      entries.push({ key, node: { kind: 'constant', value: freezeDeep(filled) }, field });
    else
      for (const problem of checkFields({ [key]: field }, {}, 'refuse'))
        reading.problems.error(at, problem.code, problem.message);
  }
  return record(entries);
}
