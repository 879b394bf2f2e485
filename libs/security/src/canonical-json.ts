import type { JsonObject, JsonValue } from '#sdk';

/**
 * RFC 8785 text of a JSON value: keys sorted by UTF-16 code unit, no white space, ECMAScript's numbers and strings.
 * Depth is the caller's business; `parseJsonBody` bounds it.
 */
export function canonicalJson(value: JsonValue): string {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`;
  return canonicalObject(value);
}

function canonicalObject(value: JsonObject): string {
  // The default order of sort() is by UTF-16 code unit, which is what the RFC asks for.
  const members = Object.keys(value)
    .toSorted()
    .map((key) => `${JSON.stringify(key)}:${canonicalJson(value[key] as JsonValue)}`);
  return `{${members.join(',')}}`;
}
