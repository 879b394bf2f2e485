import { createHash } from 'node:crypto';
import type { Field, Fields, JsonObject, JsonValue } from '#sdk';

/** A secret that an author wrote into the document in plain text. */
export interface LiteralSecret {
  /** RFC 6901 pointer of the value. */
  readonly pointer: string;
  /** Name that it gets in the vault: `<workflow>_<block>_<field>`. */
  readonly name: string;
  readonly value: string;
}

const isObject = (value: JsonValue | undefined): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const namePart = (text: string): string => text.replaceAll(/[^A-Za-z0-9_]+/g, '_').replaceAll(/^_+|_+$/g, '');

/** Any mention of a secret makes the value a template that the author wrote on purpose; so does a reference. */
const isTemplate = (value: string): boolean =>
  /\{\{secrets\.[A-Za-z_][A-Za-z0-9_-]{0,62}\}\}/.test(value) || /<[a-z][a-z0-9_]*[.[][^<>]*>/.test(value);

const MAX_NAME = 63;

/** Long names keep their beginning and get a digest at the end, so that two of them stay two. */
const vaultName = (parts: readonly string[]): string => {
  const joined = parts.join('_');
  const name = /^[A-Za-z_]/.test(joined) ? joined : `_${joined}`;
  if (name.length <= MAX_NAME) return name;
  const digest = createHash('sha256').update(name).digest('hex').slice(0, 8);
  return `${name.slice(0, MAX_NAME - digest.length - 1)}_${digest}`;
};

interface Place {
  readonly pointer: string;
  readonly names: readonly string[];
}

const into = (place: Place, key: string, name: string): Place => ({
  pointer: `${place.pointer}/${key.replaceAll('~', '~0').replaceAll('/', '~1')}`,
  names: name === '' ? place.names : [...place.names, name],
});

/** In a list, an item is known by its own `name` (a credential's), else by its place. */
const itemName = (item: JsonValue, index: number): string =>
  isObject(item) && typeof item['name'] === 'string' ? namePart(item['name']) : String(index + 1);

function inField(field: Field, value: JsonValue | undefined, place: Place): LiteralSecret[] {
  if (field.kind === 'secret') {
    if (typeof value !== 'string' || value === '' || isTemplate(value)) return [];
    return [{ pointer: place.pointer, name: vaultName(place.names), value }];
  }
  if (field.kind === 'object' && field.fields && isObject(value)) return inFields(field.fields, value, place);
  const { items } = field;
  if (field.kind !== 'array' || !items || !Array.isArray(value)) return [];
  return value.flatMap((item, index) =>
    inField(items, item, into(place, String(index), itemName(item, index))),
  );
}

function inFields(fields: Fields, values: JsonObject, place: Place): LiteralSecret[] {
  return Object.entries(fields).flatMap(([key, field]) =>
    Object.hasOwn(values, key) ? inField(field, values[key], into(place, key, namePart(key))) : [],
  );
}

/**
 * Finds secrets written out in a document. They must never be stored as they are.
 *
 * @param document a document that passed validation
 * @param paramsOf the declared params of a block type; undefined for a type that is not known
 */
export function findLiteralSecrets(
  document: JsonObject,
  paramsOf: (type: string) => Fields | undefined,
): LiteralSecret[] {
  const { name: workflow, blocks } = document;
  if (!Array.isArray(blocks) || typeof workflow !== 'string') return [];
  return blocks.flatMap((block, index) => {
    if (!isObject(block) || typeof block['type'] !== 'string' || !isObject(block['params'])) return [];
    const fields = paramsOf(block['type']);
    const blockName = typeof block['name'] === 'string' ? block['name'] : String(index + 1);
    const place = { pointer: `/blocks/${index}/params`, names: [namePart(workflow), namePart(blockName)] };
    return fields ? inFields(fields, block['params'], place) : [];
  });
}

const unescape = (part: string): string => part.replaceAll('~1', '/').replaceAll('~0', '~');

/** A copy of the document with other values at these pointers, which must exist. */
export function replaceAt(document: JsonObject, values: ReadonlyMap<string, JsonValue>): JsonObject {
  const copy = structuredClone(document);
  for (const [pointer, value] of values) {
    const parts = pointer.slice(1).split('/').map(unescape);
    const last = parts.pop() ?? '';
    let holder: JsonValue | undefined = copy;
    for (const part of parts) {
      holder = Array.isArray(holder) ? holder[Number(part)] : isObject(holder) ? holder[part] : undefined;
    }
    if (Array.isArray(holder)) holder[Number(last)] = value;
    else if (isObject(holder)) holder[last] = value;
    else throw new Error(`There is nothing at ${pointer}.`);
  }
  return copy;
}
