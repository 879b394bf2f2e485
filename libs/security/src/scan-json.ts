/** Deepest nesting of objects and arrays that a call may send. */
export const MAX_JSON_DEPTH = 64;
/** Most object members, over all levels: V8 needs 0.2 s for 100,000 (wire TM10). */
export const MAX_JSON_KEYS = 10_000;

/** What one pass over the bytes tells before any parser runs. */
export interface JsonScan {
  readonly isTooDeep: boolean;
  readonly hasTooManyKeys: boolean;
  /** Members of the object at the top, repeated names counted each time. */
  readonly topLevelKeys: number;
  /** Some `\u` escape: the only way to a lone surrogate or NUL in valid UTF-8, and a way to hide a key's name. */
  readonly hasUnicodeEscape: boolean;
  /** Some number with an exponent or very many digits: the only way to a non-finite number. */
  readonly hasWideNumber: boolean;
}

const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const LOWER_U = 0x75;
/** 1e308 has 309 digits; shorter plain numbers are finite. */
const FINITE_DIGITS = 300;
/** Strings up to here are walked byte by byte; a native search costs more to start than it saves. */
const SHORT_STRING = 48;

/**
 * One linear pass over UTF-8 bytes. It understands strings and brackets, nothing more: the grammar is JSON.parse's
 * work, so on invalid JSON the figures mean little, except that depth and keys are never counted too low.
 */
export function scanJson(bytes: Buffer): JsonScan {
  const hasBackslash = bytes.includes(BACKSLASH);
  let depth = 0;
  let keys = 0;
  let topLevelKeys = 0;
  let hasUnicodeEscape = false;
  let hasWideNumber = false;
  let i = 0;
  const end = bytes.length;
  while (i < end) {
    const byte = bytes[i] as number;
    if (byte === QUOTE) {
      i = hasBackslash ? endOfEscapedString(bytes, i + 1) : endOfPlainString(bytes, i + 1);
      if (i < 0) {
        hasUnicodeEscape = true;
        i = -i;
      }
    } else if (byte === 0x7b || byte === 0x5b) {
      if (++depth > MAX_JSON_DEPTH) return refusal({ isTooDeep: true });
    } else if (byte === 0x7d || byte === 0x5d) {
      depth--;
    } else if (byte === 0x3a) {
      if (++keys > MAX_JSON_KEYS) return refusal({ hasTooManyKeys: true });
      if (depth === 1) topLevelKeys++;
    } else if (byte >= 0x30 && byte <= 0x39) {
      const start = i;
      while (isDigit(bytes[i + 1])) i++;
      const next = bytes[i + 1];
      if (next === 0x65 || next === 0x45 || i - start >= FINITE_DIGITS) hasWideNumber = true;
    }
    i++;
  }
  return { isTooDeep: false, hasTooManyKeys: false, topLevelKeys, hasUnicodeEscape, hasWideNumber };
}

function isDigit(byte: number | undefined): boolean {
  return byte !== undefined && byte >= 0x30 && byte <= 0x39;
}

/** Index of the closing quote, or the end of the bytes. */
function endOfPlainString(bytes: Buffer, start: number): number {
  const limit = Math.min(bytes.length, start + SHORT_STRING);
  let i = start;
  while (i < limit && bytes[i] !== QUOTE) i++;
  if (i < limit) return i;
  const found = bytes.indexOf(QUOTE, i);
  return found === -1 ? bytes.length : found;
}

/** As {@link endOfPlainString}; negative when a `\u` escape was passed. Linear whatever the escapes are. */
function endOfEscapedString(bytes: Buffer, start: number): number {
  const end = bytes.length;
  let hasUnicodeEscape = false;
  let i = start;
  while (i < end) {
    const byte = bytes[i];
    if (byte === QUOTE) break;
    if (byte === BACKSLASH) {
      i++;
      if (bytes[i] === LOWER_U) hasUnicodeEscape = true;
    }
    i++;
  }
  return hasUnicodeEscape ? -i : i;
}

function refusal(reason: Partial<JsonScan>): JsonScan {
  return {
    isTooDeep: false,
    hasTooManyKeys: false,
    topLevelKeys: 0,
    hasUnicodeEscape: false,
    hasWideNumber: false,
    ...reason,
  };
}
