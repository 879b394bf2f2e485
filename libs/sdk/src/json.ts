/** Any value that JSON can carry (RFC 8259). Numbers are finite; `undefined` is never a value. */
export type JsonValue = null | boolean | number | string | JsonValue[] | JsonObject;

/** A JSON object. Read it with own-property checks only: keys come from callers. */
export interface JsonObject {
  [key: string]: JsonValue;
}
