import { isUtf8 } from 'node:buffer';
import type { JsonObject, JsonValue } from '#sdk';
import { MAX_JSON_DEPTH, MAX_JSON_KEYS, scanJson } from './scan-json.js';

/** Every reason for which a body is refused with 400 before its fields are read. */
export const JSON_BODY_ERROR_CODES = [
  'empty_body',
  'invalid_encoding',
  'invalid_json',
  'invalid_body',
  'too_deep',
  'too_many_keys',
  'duplicate_key',
  'forbidden_key',
  'invalid_unicode',
  'invalid_number',
] as const;
export type JsonBodyErrorCode = (typeof JSON_BODY_ERROR_CODES)[number];

export type JsonBody =
  | { readonly ok: true; readonly value: JsonObject }
  | { readonly ok: false; readonly code: JsonBodyErrorCode; readonly detail: string };

export type AnyJsonBody = { readonly ok: true; readonly value: JsonValue } | Extract<JsonBody, { ok: false }>;

/**
 * Turns the bytes of an authenticated call into a JSON object that PostgreSQL, templates and JSON.stringify can all
 * carry: UTF-8 decoded without repair, depth and keys bounded before parsing, no key that reaches a prototype, no NUL
 * or lone surrogate, no infinite number, no repeated key at the top. Integers above 2^53 lose precision (D27).
 */
export function parseJsonBody(body: Buffer): JsonBody {
  const parsed = parseAnyJsonBody(body);
  if (!parsed.ok) return parsed;
  const { value } = parsed;
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    return fail('invalid_body', 'The body must be a JSON object.');
  }
  return { ok: true, value };
}

/** As {@link parseJsonBody}, for triggers that take any JSON: an array, a string, a number too. */
export function parseAnyJsonBody(body: Buffer): AnyJsonBody {
  if (body.length === 0) return fail('empty_body', 'The body is empty. Send a JSON object.');
  if (!isUtf8(body)) return fail('invalid_encoding', 'The body is not valid UTF-8.');
  const bytes = hasByteOrderMark(body) ? body.subarray(3) : body;

  const scan = scanJson(bytes);
  if (scan.isTooDeep) {
    return fail('too_deep', `The body nests deeper than ${MAX_JSON_DEPTH} levels of objects and arrays.`);
  }
  if (scan.hasTooManyKeys) {
    return fail('too_many_keys', `The body has more than ${MAX_JSON_KEYS} object members.`);
  }

  const text = bytes.toString('utf8');
  const value = parse(text);
  if (value === undefined) return fail('invalid_json', 'The body is not valid JSON (RFC 8259).');
  const isObject = typeof value === 'object' && value !== null && !Array.isArray(value);
  if (isObject && Object.keys(value).length !== scan.topLevelKeys) {
    return fail('duplicate_key', 'A key at the top of the body is repeated. Send each once.');
  }
  // Nothing else can hide a bad key, string or number, so most bodies are never walked.
  const isSuspect =
    scan.hasUnicodeEscape || scan.hasWideNumber || text.includes('__proto__') || text.includes('constructor');
  const code = isSuspect ? findBadValue(value) : null;
  return code === null ? { ok: true, value } : fail(code, BAD_VALUES[code]);
}

type BadValueCode = 'forbidden_key' | 'invalid_unicode' | 'invalid_number';

const BAD_VALUES: Record<BadValueCode, string> = {
  forbidden_key:
    'The body has a "__proto__" key or a "constructor" object with a "prototype" key. Rename it.',
  invalid_unicode: 'The body has a NUL or half of a surrogate pair in a string or key.',
  invalid_number: 'The body has a number beyond the range of a double. Send it as a string.',
};

function findBadValue(value: JsonValue): BadValueCode | null {
  if (typeof value === 'string') return isStorable(value) ? null : 'invalid_unicode';
  if (typeof value === 'number') return Number.isFinite(value) ? null : 'invalid_number';
  if (typeof value !== 'object' || value === null) return null;
  if (Array.isArray(value)) {
    for (const item of value) {
      const code = findBadValue(item);
      if (code !== null) return code;
    }
    return null;
  }
  for (const key of Object.keys(value)) {
    const member = value[key] as JsonValue;
    if (isForbidden(key, member)) return 'forbidden_key';
    if (!isStorable(key)) return 'invalid_unicode';
    const code = findBadValue(member);
    if (code !== null) return code;
  }
  return null;
}

function isForbidden(key: string, member: JsonValue): boolean {
  if (key === '__proto__') return true;
  if (key !== 'constructor' || typeof member !== 'object' || member === null) return false;
  return Object.hasOwn(member, 'prototype');
}

function isStorable(text: string): boolean {
  return text.isWellFormed() && !text.includes('\0');
}

function hasByteOrderMark(body: Buffer): boolean {
  return body[0] === 0xef && body[1] === 0xbb && body[2] === 0xbf;
}

/** undefined for invalid JSON. The parser's own message is dropped: it quotes the body, which logs must not hold. */
function parse(text: string): JsonValue | undefined {
  try {
    return JSON.parse(text) as JsonValue;
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

function fail(code: JsonBodyErrorCode, detail: string): Extract<JsonBody, { ok: false }> {
  return { ok: false, code, detail };
}
