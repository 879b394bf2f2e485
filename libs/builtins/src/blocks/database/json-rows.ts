import { types } from 'pg';
import type { CustomTypesConfig } from 'pg';
import type { JsonObject, JsonValue } from '#sdk';

/** timestamp without zone, and date: the driver would read them in the server's own zone. */
const AS_TEXT = new Set([types.builtins.TIMESTAMP, types.builtins.DATE]);

/** Whole numbers beyond 2^53 stay text, because JSON numbers would round them. */
function wholeNumber(text: string): number | string {
  const value = Number(text);
  return Number.isSafeInteger(value) ? value : text;
}

/** How columns are read. Given to the driver for each connection, so no global setting is touched. */
export const typeParsers: CustomTypesConfig = {
  getTypeParser(oid, format) {
    if (oid === types.builtins.INT8) return wholeNumber;
    if (AS_TEXT.has(oid)) return String;
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
  // Columns of type json and jsonb.
  return value as JsonObject;
}

/** One row by column name; a later column of the same name wins. */
export const rowOf = (names: readonly string[], values: readonly unknown[]): JsonObject =>
  Object.fromEntries(names.map((name, index) => [name, jsonOf(values[index])]));

/** A value for a placeholder: lists of plain values as arrays (`= ANY($1)`), every other list or object as JSON. */
export function placeholderValue(value: JsonValue): unknown {
  if (typeof value !== 'object' || value === null) return value;
  const plain = Array.isArray(value) && value.every((item) => typeof item !== 'object' || item === null);
  return plain ? value : JSON.stringify(value);
}
