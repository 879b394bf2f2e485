import { field } from '#sdk';
import type { Field, Fields, JsonObject, JsonValue, Problem } from '#sdk';

/** The typed form of a schema, and what of it the types cannot say. */
export interface SchemaFields {
  readonly field: Field;
  /** Pointers are relative to the schema, e.g. `/properties/a/oneOf`. Warnings only, but for a root that is no object. */
  readonly problems: readonly Problem[];
}

const MAX_DEPTH = 12;

interface Place {
  readonly root: JsonObject;
  readonly pointer: string;
  readonly depth: number;
  readonly problems: Problem[];
}

/**
 * Reads an author's JSON Schema as typed outputs, so that `<agent1.data.title>` is checked when the document is
 * saved. What types cannot say (unions, tuples, patterns of keys) becomes plain JSON with a warning: answers are
 * still validated by the whole schema.
 */
export function schemaFields(schema: JsonValue): SchemaFields {
  const problems: Problem[] = [];
  if (!isObject(schema)) {
    const problem = refuse('', 'The schema must be an object, e.g. { "type": "object", "properties": {} }.');
    return { field: anyJson('The answer.'), problems: [problem] };
  }
  const made = fieldOf(schema, { root: schema, pointer: '', depth: 0, problems });
  if (made.kind !== 'object') {
    problems.push(refuse('/type', 'The root must be of type "object": providers take no other.'));
  }
  return { field: made, problems };
}

function fieldOf(schema: JsonValue | undefined, place: Place): Field {
  if (!isObject(schema)) return anyJson('Any JSON.');
  const description =
    typeof schema['description'] === 'string' ? schema['description'] : describe(place.pointer);
  if (typeof schema['$ref'] === 'string') return refField(schema['$ref'], description, place);
  const union = ['oneOf', 'anyOf'].find((keyword) => Array.isArray(schema[keyword]));
  if (union !== undefined) return unionField(schema[union] as JsonValue[], union, description, place);
  for (const keyword of ['allOf', 'not', 'if', 'patternProperties', 'prefixItems', 'unevaluatedProperties']) {
    if (schema[keyword] === undefined) continue;
    place.problems.push(
      warn(`${place.pointer}/${keyword}`, `\`${keyword}\` has no type: the value counts as plain JSON.`),
    );
    return anyJson(description);
  }
  const { type, nullable } = typeOf(schema);
  return typedField(type, schema, { description, ...(nullable ? { nullable } : {}) }, place);
}

function typedField(
  type: string | undefined,
  schema: JsonObject,
  info: { description: string; nullable?: boolean },
  place: Place,
): Field {
  switch (type) {
    case 'string':
      return field.string(info);
    case 'integer':
      return field.number({ ...info, integer: true });
    case 'number':
      return field.number(info);
    case 'boolean':
      return field.boolean(info);
    case 'array':
      return field.array({ ...info, items: fieldOf(schema['items'], below(place, 'items')) });
    case 'object':
      return objectField(schema, info, place);
    default:
      return field.json(info);
  }
}

function objectField(
  schema: JsonObject,
  info: { description: string; nullable?: boolean },
  place: Place,
): Field {
  const properties = isObject(schema['properties']) ? schema['properties'] : undefined;
  if (properties === undefined) return field.object(info);
  const required = Array.isArray(schema['required']) ? schema['required'] : [];
  const fields: Fields = Object.fromEntries(
    Object.entries(properties).map(([name, own]) => {
      const made = fieldOf(own, below(place, `properties/${escape(name)}`));
      return [name, { ...made, required: required.includes(name) }];
    }),
  );
  return field.object({ ...info, fields });
}

/** `[T, null]` is a nullable T; other unions have no type. */
function unionField(
  choices: readonly JsonValue[],
  keyword: string,
  description: string,
  place: Place,
): Field {
  const others = choices.filter((choice) => !(isObject(choice) && choice['type'] === 'null'));
  const [only] = others;
  if (others.length === 1 && choices.length === 2) {
    const index = choices.indexOf(only ?? null);
    return { ...fieldOf(only, below(place, `${keyword}/${index}`)), description, nullable: true };
  }
  place.problems.push(
    warn(
      `${place.pointer}/${keyword}`,
      `A choice by \`${keyword}\` has no type: the value counts as plain JSON.`,
    ),
  );
  return anyJson(description);
}

function refField(ref: string, description: string, place: Place): Field {
  if (place.depth >= MAX_DEPTH) return anyJson(description); // a schema that refers to itself: typed this deep
  const target = followRef(ref, place.root);
  if (target !== undefined) return { ...fieldOf(target, { ...place, depth: place.depth + 1 }), description };
  const text = `\`${ref}\` is not found in the schema; only references inside it ("#/$defs/...") are followed.`;
  place.problems.push(refuse(`${place.pointer}/$ref`, text));
  return anyJson(description);
}

/** The part of a schema that a local `$ref` names; undefined for anything else. */
export function followRef(ref: string, root: JsonValue): JsonValue | undefined {
  if (ref !== '#' && !ref.startsWith('#/')) return undefined;
  let at: JsonValue | undefined = root;
  for (const raw of ref.split('/').slice(1)) {
    const key = raw.replaceAll('~1', '/').replaceAll('~0', '~');
    if (Array.isArray(at)) at = at[Number(key)];
    else at = isObject(at) && Object.hasOwn(at, key) ? at[key] : undefined;
  }
  return at;
}

function typeOf(schema: JsonObject): { type: string | undefined; nullable: boolean } {
  const declared = schema['type'];
  if (typeof declared === 'string') return { type: declared, nullable: false };
  if (!Array.isArray(declared)) return { type: typeOfValues(schema), nullable: false };
  const others = declared.filter((type) => type !== 'null');
  const [only] = others;
  const type = others.length === 1 && typeof only === 'string' ? only : undefined;
  return { type, nullable: others.length < declared.length };
}

/** The type that an `enum` or `const` without `type` has, if all its values have one. */
function typeOfValues(schema: JsonObject): string | undefined {
  const listed = Array.isArray(schema['enum']) ? schema['enum'] : [schema['const']];
  const kinds = new Set(listed.map((value) => typeof value));
  const [kind] = kinds;
  return kinds.size === 1 && (kind === 'string' || kind === 'number' || kind === 'boolean')
    ? kind
    : undefined;
}

const isObject = (value: JsonValue | undefined): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const anyJson = (description: string): Field => field.json({ description });
const escape = (name: string): string => name.replaceAll('~', '~0').replaceAll('/', '~1');
const below = (place: Place, step: string): Place => ({ ...place, pointer: `${place.pointer}/${step}` });

const describe = (pointer: string): string => {
  const name = pointer.slice(pointer.lastIndexOf('/') + 1);
  return pointer === '' ? 'The answer as JSON.' : `\`${name}\` of the answer.`;
};

const refuse = (pointer: string, message: string): Problem => ({
  pointer,
  code: 'output_schema_invalid',
  message,
  severity: 'error',
});
const warn = (pointer: string, message: string): Problem => ({
  pointer,
  code: 'output_schema_untyped',
  message,
  severity: 'warning',
});
