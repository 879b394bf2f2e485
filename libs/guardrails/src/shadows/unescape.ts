import { SHADOW_BUDGET, type Shadow } from './shadow.js';

/** Fewer escapes than this are a space in a URL or an ampersand in HTML. */
const MIN_ESCAPES = 3;
const MAX_ENTITY = 10;

const named: ReadonlyMap<string, string> = new Map([
  ['lt', '<'],
  ['gt', '>'],
  ['amp', '&'],
  ['quot', '"'],
  ['apos', "'"],
  ['nbsp', ' '],
  ['lowbar', '_'],
  ['vert', '|'],
  ['lbrack', '['],
  ['rbrack', ']'],
]);

/**
 * The text with percent, HTML, \u and \x escapes decoded; undefined when there are too few to be a disguise.
 * One pass, every escape read once, none longer than ten characters.
 */
export function unescapeText(text: string): Shadow | undefined {
  const limit = Math.min(text.length, SHADOW_BUDGET);
  let out = '';
  let escapes = 0;
  let first = -1;
  let last = 0;
  for (let at = 0; at < limit;) {
    const escape = readEscape(text, at);
    if (!escape) {
      out += text.charAt(at);
      at++;
      continue;
    }
    if (first < 0) first = at;
    escapes++;
    out += escape.character;
    at += escape.length;
    last = at;
  }
  if (escapes < MIN_ESCAPES) return undefined;
  return { text: out, hiddenBy: 'escapes', pattern: 'url_html_unicode_escapes', start: first, end: last };
}

interface Escape {
  readonly character: string;
  readonly length: number;
}

function readEscape(text: string, at: number): Escape | undefined {
  switch (text.charCodeAt(at)) {
    case 0x25:
      return text.charAt(at + 1) === 'u' ? hexEscape(text, at, 2, 4) : hexEscape(text, at, 1, 2);
    case 0x3d:
      return quotedPrintable(text, at);
    case 0x5c:
      if (text.charAt(at + 1) === 'u')
        return text.charAt(at + 2) === '{' ? bracedEscape(text, at) : hexEscape(text, at, 2, 4);
      if (text.charAt(at + 1) === 'U') return codePointEscape(hexValue(text, at + 4, 6), 10);
      return text.charAt(at + 1) === 'x' ? hexEscape(text, at, 2, 2) : undefined;
    case 0x55:
      return text.charAt(at + 1) === '+' ? codePointName(text, at) : undefined;
    case 0x26:
      return entity(text, at);
    default:
      return undefined;
  }
}

function hexEscape(text: string, at: number, prefix: number, digits: number): Escape | undefined {
  const value = hexValue(text, at + prefix, digits);
  return value < 0 ? undefined : { character: String.fromCharCode(value), length: prefix + digits };
}

/** "U+0069": the space behind it separates the names, two of them are a space of the text. */
function codePointName(text: string, at: number): Escape | undefined {
  const escape = hexEscape(text, at, 2, 4);
  if (!escape) return undefined;
  return text.charAt(at + 6) === ' ' ? { ...escape, length: 7 } : escape;
}

function quotedPrintable(text: string, at: number): Escape | undefined {
  const value = hexValue(text, at + 1, 2);
  // Base64 padding and assignments also hold "=": only bytes of ASCII letters and spaces count.
  return value >= 0x20 && value < 0x7f ? { character: String.fromCharCode(value), length: 3 } : undefined;
}

function bracedEscape(text: string, at: number): Escape | undefined {
  const close = text.slice(at, at + MAX_ENTITY + 2).indexOf('}');
  return close < 4 ? undefined : codePointEscape(hexValue(text, at + 3, close - 3), close + 1);
}

function entity(text: string, at: number): Escape | undefined {
  const semicolon = text.slice(at, at + MAX_ENTITY).indexOf(';');
  if (semicolon < 2) return bareEntity(text, at);
  const body = text.slice(at + 1, at + semicolon);
  if (!body.startsWith('#')) {
    const character = named.get(body.toLowerCase());
    return character === undefined ? undefined : { character, length: semicolon + 1 };
  }
  const isHex = body.charAt(1).toLowerCase() === 'x';
  const value = isHex ? hexValue(body, 2, body.length - 2) : decimalValue(body, 1);
  return codePointEscape(value, semicolon + 1);
}

/** "&#105&#103": browsers read decimal references without their semicolon too. */
function bareEntity(text: string, at: number): Escape | undefined {
  if (text.charAt(at + 1) !== '#') return undefined;
  let end = at + 2;
  while (end < at + MAX_ENTITY && text.charCodeAt(end) >= 0x30 && text.charCodeAt(end) <= 0x39) end++;
  return end === at + 2 ? undefined : codePointEscape(Number(text.slice(at + 2, end)), end - at);
}

function codePointEscape(value: number, length: number): Escape | undefined {
  return value < 0 || value > 0x10ffff ? undefined : { character: String.fromCodePoint(value), length };
}

/** Value of `digits` hex digits from `at`, -1 when one of them is none. */
function hexValue(text: string, at: number, digits: number): number {
  if (digits < 1 || digits > 6) return -1;
  let value = 0;
  for (let index = at; index < at + digits; index++) {
    const digit = Number.parseInt(text.charAt(index), 16);
    if (Number.isNaN(digit)) return -1;
    value = value * 16 + digit;
  }
  return value;
}

function decimalValue(text: string, at: number): number {
  const digits = text.slice(at);
  if (digits.length < 1 || digits.length > 7) return -1;
  const value = Number(digits);
  return Number.isInteger(value) ? value : -1;
}
