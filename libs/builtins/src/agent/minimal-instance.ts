import type { JsonObject, JsonValue } from '#sdk';
import { followRef } from './json-schema-fields.js';
import { stringFor } from './minimal-string.js';

/** What a made-up value may be filled with. */
export interface InstanceHints {
  /** The task in plain words; strings that may hold anything hold this. */
  readonly text: string;
}

/** The schema asks for something that {@link minimalInstance} cannot make up. */
export class NoInstance extends Error {
  override readonly name = 'NoInstance';
}

const MAX_DEPTH = 32;

/**
 * The smallest value that a JSON Schema accepts: required properties only, shortest lists, first choice of
 * every union. Deterministic. Throws {@link NoInstance} with the pointer it could not satisfy.
 * `not`, `if` and `contains` are not looked at: whoever needs certainty validates the result.
 */
export function minimalInstance(schema: JsonValue, hints: InstanceHints): JsonValue {
  return instanceOf(schema, { root: schema, hints, name: '', pointer: '#', depth: 0 });
}

interface Place {
  readonly root: JsonValue;
  readonly hints: InstanceHints;
  /** The property that the value stands under; a hint of what it means. */
  readonly name: string;
  readonly pointer: string;
  readonly depth: number;
}

const isObject = (value: JsonValue | undefined): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const numberOr = (value: JsonValue | undefined, otherwise: number): number =>
  typeof value === 'number' ? value : otherwise;

function instanceOf(schema: JsonValue, place: Place): JsonValue {
  if (place.depth > MAX_DEPTH)
    throw new NoInstance(`${place.pointer}: the schema requires itself without end.`);
  if (schema === true) return place.hints.text;
  if (!isObject(schema)) throw new NoInstance(`${place.pointer}: nothing satisfies this schema.`);
  const deeper = { ...place, depth: place.depth + 1 };
  if (typeof schema['$ref'] === 'string') return instanceOf(resolveRef(schema['$ref'], place), deeper);
  if (schema['const'] !== undefined) return schema['const'];
  if (Array.isArray(schema['enum']) && schema['enum'][0] !== undefined) return schema['enum'][0];
  if (schema['default'] !== undefined) return schema['default'];
  if (Array.isArray(schema['examples']) && schema['examples'][0] !== undefined) return schema['examples'][0];
  if (Array.isArray(schema['allOf'])) return instanceOf(mergeAll(schema, deeper), deeper);
  for (const union of ['anyOf', 'oneOf']) {
    const choices = schema[union];
    if (Array.isArray(choices)) return firstOf(schema, union, choices, deeper);
  }
  return byType(schema, place);
}

function byType(schema: JsonObject, place: Place): JsonValue {
  switch (typeOf(schema)) {
    case 'object':
      return objectOf(schema, place);
    case 'array':
      return arrayOf(schema, place);
    case 'string': {
      const text = stringFor(schema, place.name, place.hints.text);
      if (text === null) throw new NoInstance(`${place.pointer}: no text made up for the pattern fits.`);
      return text;
    }
    case 'integer':
      return numberOf(schema, place, 1);
    case 'number':
      return numberOf(schema, place, 0);
    case 'boolean':
      return false;
    case 'null':
      return null;
    default:
      return place.hints.text;
  }
}

function typeOf(schema: JsonObject): JsonValue | undefined {
  const declared = Array.isArray(schema['type']) ? schema['type'][0] : schema['type'];
  if (declared !== undefined) return declared;
  if (isObject(schema['properties']) || Array.isArray(schema['required'])) return 'object';
  if (schema['items'] !== undefined || Array.isArray(schema['prefixItems'])) return 'array';
  const numeric = ['minimum', 'maximum', 'exclusiveMinimum', 'exclusiveMaximum', 'multipleOf'];
  return numeric.some((keyword) => schema[keyword] !== undefined) ? 'number' : undefined;
}

function objectOf(schema: JsonObject, place: Place): JsonObject {
  const properties = isObject(schema['properties']) ? schema['properties'] : {};
  const required = Array.isArray(schema['required']) ? schema['required'] : [];
  const rest = schema['additionalProperties'] ?? true;
  const made: JsonObject = {};
  const add = (name: string): void => {
    const own = Object.hasOwn(properties, name) ? properties[name] : undefined;
    made[name] = instanceOf(own ?? rest, below(place, name, `properties/${name}`));
  };
  for (const name of required) if (typeof name === 'string') add(name);
  const optional = Object.keys(properties).filter((name) => !Object.hasOwn(made, name));
  const missing = (): boolean => Object.keys(made).length < numberOr(schema['minProperties'], 0);
  for (const name of optional) if (missing()) add(name);
  for (let extra = 1; missing(); extra += 1) add(`property${extra}`);
  return made;
}

function arrayOf(schema: JsonObject, place: Place): JsonValue[] {
  const prefix = Array.isArray(schema['prefixItems']) ? schema['prefixItems'] : [];
  const length = Math.max(numberOr(schema['minItems'], 0), 0);
  if (length > 1000)
    throw new NoInstance(`${place.pointer}: a list of ${length} items is more than is made up.`);
  return Array.from({ length }, (_, index) => {
    const value = instanceOf(prefix[index] ?? schema['items'] ?? true, below(place, place.name, 'items'));
    if (schema['uniqueItems'] !== true || index === 0) return value;
    if (typeof value === 'string') return `${value} ${index + 1}`;
    return typeof value === 'number' ? value + index : value;
  });
}

function numberOf(schema: JsonObject, place: Place, unit: number): number {
  const step = Math.abs(numberOr(schema['multipleOf'], unit)) || 0;
  const above = numberOr(schema['exclusiveMinimum'], -Infinity);
  const below = numberOr(schema['exclusiveMaximum'], Infinity);
  const low = Math.max(numberOr(schema['minimum'], -Infinity), above);
  const high = Math.min(numberOr(schema['maximum'], Infinity), below);
  const fits = (value: number): boolean => value >= low && value <= high && value > above && value < below;
  const near = Number.isFinite(low) ? low : Math.min(0, high);
  const grid = step === 0 ? [near, (low + high) / 2, near + 1, near - 1] : onGrid(near, step);
  const found = [0, ...grid].find((value) => Number.isFinite(value) && fits(value));
  if (found === undefined) throw new NoInstance(`${place.pointer}: no number satisfies the limits.`);
  return found;
}

function onGrid(near: number, step: number): number[] {
  const first = Math.ceil(near / step) * step;
  return [first, first + step, first - step];
}

function firstOf(schema: JsonObject, union: string, choices: readonly JsonValue[], place: Place): JsonValue {
  const { [union]: _, ...base } = schema;
  let failure: unknown = new NoInstance(`${place.pointer}/${union}: there is no alternative.`);
  for (const [index, choice] of choices.entries()) {
    try {
      const pointer = `${place.pointer}/${union}/${index}`;
      const whole = Object.keys(base).length > 0 && isObject(choice) ? { allOf: [base, choice] } : choice;
      return instanceOf(whole, { ...place, pointer });
    } catch (error) {
      if (!(error instanceof NoInstance)) throw error;
      failure = error;
    }
  }
  throw failure;
}

/** Joins the parts of `allOf` as far as a minimal value needs: properties and required add up, the rest: last wins. */
function mergeAll(schema: JsonObject, place: Place): JsonObject {
  const { allOf, ...base } = schema;
  const merged: JsonObject = {};
  for (const part of [base, ...(Array.isArray(allOf) ? allOf : [])]) {
    let own = part;
    for (let hops = 0; isObject(own) && typeof own['$ref'] === 'string' && hops < MAX_DEPTH; hops += 1) {
      own = resolveRef(own['$ref'], place);
    }
    if (!isObject(own)) continue;
    const flat = Array.isArray(own['allOf']) ? mergeAll(own, { ...place, depth: place.depth + 1 }) : own;
    const properties = { ...objectAt(merged, 'properties'), ...objectAt(flat, 'properties') };
    const required = [...listAt(merged, 'required'), ...listAt(flat, 'required')];
    Object.assign(merged, flat, { properties, required });
  }
  if (Object.keys(objectAt(merged, 'properties')).length === 0) delete merged['properties'];
  if (listAt(merged, 'required').length === 0) delete merged['required'];
  return merged;
}

const objectAt = (schema: JsonObject, key: string): JsonObject => (isObject(schema[key]) ? schema[key] : {});
const listAt = (schema: JsonObject, key: string): JsonValue[] =>
  Array.isArray(schema[key]) ? schema[key] : [];

const below = (place: Place, name: string, step: string): Place => ({
  ...place,
  name,
  pointer: `${place.pointer}/${step}`,
  depth: place.depth + 1,
});

/** Follows a local `$ref`. Others are refused: a schema never makes the server fetch. */
function resolveRef(ref: string, place: Place): JsonValue {
  if (!ref.startsWith('#')) {
    throw new NoInstance(`${place.pointer}: only references inside the schema are followed, not ${ref}.`);
  }
  const target = followRef(ref, place.root);
  if (target === undefined) throw new NoInstance(`${place.pointer}: ${ref} points nowhere.`);
  return target;
}
