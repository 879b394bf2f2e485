import { DUPLICATED, readRawHeader } from './raw-header.js';

export type IdempotencyKeyHeader =
  | { readonly ok: true; readonly key: string | null }
  | { readonly ok: false; readonly code: 'invalid_idempotency_key'; readonly detail: string };

/** Longest key, in characters. */
export const MAX_IDEMPOTENCY_KEY_LENGTH = 255;

const NONE: IdempotencyKeyHeader = Object.freeze({ ok: true, key: null });
/** Visible ASCII; a space would let two joined header lines pass for one key. */
const RAW_KEY = /^[!#-~][!-~]*$/;
/** RFC 8941 string: printable ASCII, with backslash before a quote or a backslash. */
const QUOTED_KEY = /^"((?:[ !#-[\]-~]|\\["\\])*)"$/;

/**
 * Reads `X-Idempotency-Key` or `Idempotency-Key`, raw or as an RFC 8941 string; both spellings are one key.
 *
 * @param rawHeaders Node's flat `rawHeaders`
 */
export function readIdempotencyKey(rawHeaders: readonly string[]): IdempotencyKeyHeader {
  const prefixed = readRawHeader(rawHeaders, 'x-idempotency-key');
  const plain = readRawHeader(rawHeaders, 'idempotency-key');
  if (prefixed === undefined && plain === undefined) return NONE;
  if (prefixed === DUPLICATED || plain === DUPLICATED) return refuse('It came more than once; send one key.');

  const keys = [prefixed, plain].filter((value) => value !== undefined).map(parseIdempotencyKey);
  const [first, second = first] = keys;
  if (first === undefined || first === null || second === null) {
    return refuse('Send 1 to 255 visible ASCII characters, or an RFC 8941 string in double quotes.');
  }
  if (first !== second) {
    return refuse('X-Idempotency-Key and Idempotency-Key differ; send one of them.');
  }
  return { ok: true, key: first };
}

/** The key that one header value stands for; null when its syntax is wrong. */
export function parseIdempotencyKey(value: string): string | null {
  if (value.length > 2 * MAX_IDEMPOTENCY_KEY_LENGTH + 2) return null;
  const quoted = QUOTED_KEY.exec(value)?.[1];
  const key = quoted === undefined ? value : quoted.replace(/\\(["\\])/g, '$1');
  if (quoted === undefined && !RAW_KEY.test(value)) return null;
  return key.length >= 1 && key.length <= MAX_IDEMPOTENCY_KEY_LENGTH ? key : null;
}

function refuse(reason: string): IdempotencyKeyHeader {
  return {
    ok: false,
    code: 'invalid_idempotency_key',
    detail: `The idempotency key is not usable. ${reason}`,
  };
}
