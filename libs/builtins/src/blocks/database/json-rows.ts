import { types } from 'pg';
import type { CustomTypesConfig } from 'pg';
import type { JsonObject, JsonValue } from '#sdk';

/**
 * Types that stay the text that the database wrote. timestamp without zone and date: the driver would read them in
 * the server's own zone. numeric: it has more digits than a JSON number.
 */
const AS_TEXT: ReadonlySet<number> = new Set([
  types.builtins.TIMESTAMP,
  types.builtins.DATE,
  types.builtins.NUMERIC,
]);
/** Lists of those, and of int8; the driver's own reading of them rounds and shifts. */
const LISTS_OF_TEXT: ReadonlySet<number> = new Set([1115, 1182, 1231]);
const LISTS_OF_INT8: ReadonlySet<number> = new Set([1016]);
/** Not in the driver's own list of types, though it reads it. */
const TEXT_LIST = 1009;

/** Whole numbers beyond 2^53 stay text, because JSON numbers would round them. */
function wholeNumber(text: string): number | string {
  const value = Number(text);
  return Number.isSafeInteger(value) ? value : text;
}

/** A list that the driver read as texts; lists in lists have several dimensions. */
const mapTexts = (list: readonly unknown[], read: (text: string) => string | number): unknown[] =>
  list.map((item) =>
    Array.isArray(item) ? mapTexts(item, read) : typeof item === 'string' ? read(item) : item,
  );

const parserOf = types.getTypeParser as unknown as (oid: number) => (text: string) => unknown[];
const readTexts = parserOf(TEXT_LIST);

/** How columns are read. Given to the driver for each connection, so no global setting is touched. */
export const typeParsers: CustomTypesConfig = {
  getTypeParser(oid, format) {
    if (oid === types.builtins.INT8) return wholeNumber;
    if (AS_TEXT.has(oid)) return String;
    if (LISTS_OF_TEXT.has(oid)) return readTexts;
    if (LISTS_OF_INT8.has(oid)) return (text: string) => mapTexts(readTexts(text), wholeNumber);
    return types.getTypeParser(oid, format) as (text: string) => unknown;
  },
};

/** A column's value as JSON: times as ISO-8601, bytes as base64, numeric as text, NaN and infinity as text. */
function jsonOf(value: unknown): JsonValue {
  if (value === null || value === undefined) return null;
  if (typeof value === 'string' || typeof value === 'boolean') return value;
  if (typeof value === 'number') return Number.isFinite(value) ? value : String(value);
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? null : value.toISOString();
  if (Buffer.isBuffer(value)) return value.toString('base64');
  if (Array.isArray(value)) return value.map(jsonOf);
  if (typeof value === 'object' && 'toPostgres' in value && typeof value.toPostgres === 'function') {
    return String(value.toPostgres());
  }
  // Columns of type json and jsonb, and points: numbers in them may be larger than JavaScript's.
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, jsonOf(inner)]));
}

/** One row by column name; a later column of the same name wins. */
export const rowOf = (names: readonly string[], values: readonly unknown[]): JsonObject =>
  Object.fromEntries(names.map((name, index) => [name, jsonOf(values[index])]));

/** `$1::jsonb` or `CAST($1 AS jsonb)`: PostgreSQL takes such a parameter for JSON everywhere in the statement. */
const CAST_TO_JSON =
  /\$(\d+)\s*::\s*(?:pg_catalog\.)?jsonb?\b(?!\s*(?:\[|array\b))|\bcast\s*\(\s*\$(\d+)\s+as\s+(?:pg_catalog\.)?jsonb?\s*\)/gi;

/** Numbers of the placeholders that a statement casts to JSON itself. */
function jsonPlaceholders(query: string): Set<number> {
  return new Set([...query.matchAll(CAST_TO_JSON)].map(([, short, long]) => Number(short ?? long)));
}

/**
 * Values for a statement's placeholders. Objects and lists that hold any are JSON. Lists of plain values are arrays
 * (`= ANY($1)`), and JSON where the statement says so (`$1::jsonb`).
 */
export function placeholderValues(query: string, values: readonly JsonValue[]): unknown[] {
  const cast = values.some(Array.isArray) ? jsonPlaceholders(query) : new Set<number>();
  return values.map((value, index) => {
    if (typeof value !== 'object' || value === null) return value;
    const plain = Array.isArray(value) && value.every((item) => typeof item !== 'object' || item === null);
    return plain && !cast.has(index + 1) ? value : JSON.stringify(value);
  });
}
