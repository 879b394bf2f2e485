import { reverse, shiftLetters } from './cipher-cues.js';
import { SHADOW_BUDGET } from './shadow.js';

/** Share of printable characters below which decoded bytes are an image or a key, not a text. */
const MIN_PRINTABLE = 0.9;

/** Text of a base64 or base64url run, also written backwards or shifted by 13; undefined when it is no text. */
export function decodeBase64(run: string): string | undefined {
  const body = run.slice(0, SHADOW_BUDGET);
  return (
    fromBase64(body) ??
    fromBase64(reverse(body)) ??
    (body.length < 4_096 ? fromBase64(shiftLetters(body, 13)) : undefined)
  );
}

function fromBase64(body: string): string | undefined {
  return textOfBytes(Buffer.from(body, body.includes('-') || body.includes('_') ? 'base64url' : 'base64'));
}

/** Base64 that was cut into pieces of equal length by white space; prose never is. */
export function decodeWrappedBase64(run: string): string | undefined {
  const pieces = run.slice(0, SHADOW_BUDGET).trim().split(/[ \n]/);
  const first = pieces[0]?.length ?? 0;
  if (pieces.length < 3 || first < 4) return undefined;
  for (let at = 1; at < pieces.length; at++) {
    const length = pieces[at]?.length ?? 0;
    if (at < pieces.length - 1 ? length !== first : length > first) return undefined;
  }
  return fromBase64(pieces.join(''));
}

const BASE32 = 'abcdefghijklmnopqrstuvwxyz234567';

/** Text of a base32 run (RFC 4648), in upper or lower case. */
export function decodeBase32(run: string): string | undefined {
  const bytes: number[] = [];
  let bits = 0;
  let count = 0;
  for (const character of run.slice(0, SHADOW_BUDGET).toLowerCase()) {
    if (character === '=') break;
    const value = BASE32.indexOf(character);
    if (value < 0) return undefined;
    bits = ((bits << 5) | value) & 0xfff;
    count += 5;
    if (count < 8) continue;
    count -= 8;
    bytes.push((bits >> count) & 0xff);
  }
  return textOfBytes(Uint8Array.from(bytes));
}

/** Text of a run shifted by 47 among the printable characters: its letters became digits and marks. */
export function decodeRot47(run: string): string | undefined {
  let marks = 0;
  let out = '';
  for (let at = 0; at < Math.min(run.length, SHADOW_BUDGET); at++) {
    const unit = run.charCodeAt(at);
    if (unit >= 0x3a && unit <= 0x40) marks++;
    out += unit === 0x20 ? ' ' : String.fromCharCode(0x21 + ((unit - 0x21 + 47) % 94));
  }
  return marks * 8 >= run.length ? out : undefined;
}

/** Text of a run of hex digit pairs. */
export function decodeHex(run: string): string | undefined {
  return run.length % 2 === 0 ? textOfBytes(Buffer.from(run.slice(0, SHADOW_BUDGET), 'hex')) : undefined;
}

/** Text of groups that each encode a byte: "69 67", "\x69", "0x69,0x67", "69:67", "01101001 ...", "105 103", "\151". */
export function decodeByteGroups(run: string): { text: string; encoding: string } | undefined {
  const groups = run
    .slice(0, SHADOW_BUDGET)
    .split(/[ ,:\\-]/)
    .filter((group) => group.length > 0);
  const joined = groups.join('');
  if (isBinary(joined)) return decodeGroups(chunk(joined, 8), 2, 'binary');
  if (groups.length >= 6 && groups.every(isSevenBits)) return decodeGroups(groups, 2, 'binary');
  if (groups.length < 6) return undefined;
  const bare = groups.map((group) =>
    group.toLowerCase().startsWith('0x') ? group.slice(2) : group.replace('x', ''),
  );
  if (bare.every((group) => group.length === 2))
    return decodeGroups(bare, 16, 'hex') ?? decodeGroups(bare, 10, 'decimal');
  return bare.every((group) => group.length >= 2 && group.length <= 3)
    ? (decodeGroups(bare, 10, 'decimal') ??
        (bare.every(isOctal) ? decodeGroups(bare, 8, 'octal') : undefined))
    : undefined;
}

const isOctal = (group: string): boolean => !group.includes('8') && !group.includes('9');

function isSevenBits(group: string): boolean {
  if (group.length !== 7) return false;
  for (const digit of group) if (digit !== '0' && digit !== '1') return false;
  return true;
}

function isBinary(digits: string): boolean {
  if (digits.length < 32 || digits.length % 8 !== 0) return false;
  for (const digit of digits) if (digit !== '0' && digit !== '1') return false;
  return true;
}

function chunk(text: string, size: number): string[] {
  const parts: string[] = [];
  for (let at = 0; at < text.length; at += size) parts.push(text.slice(at, at + size));
  return parts;
}

function decodeGroups(
  groups: readonly string[],
  base: number,
  encoding: string,
): { text: string; encoding: string } | undefined {
  const bytes = groups.map((group) => Number.parseInt(group, base));
  if (bytes.some((byte) => Number.isNaN(byte) || byte > 255)) return undefined;
  const text = textOfBytes(Uint8Array.from(bytes));
  return text === undefined ? undefined : { text, encoding };
}

/** UTF-8 (or UTF-16 of Latin letters) of bytes; undefined when they are an image or a key, not a text. */
export function textOfBytes(bytes: Uint8Array): string | undefined {
  if (bytes.length < 4) return undefined;
  // UTF-16 of Latin letters: every second byte is zero.
  if (bytes[1] === 0 && bytes[3] === 0) return textOfBytes(bytes.filter((_, at) => at % 2 === 0));
  let printable = 0;
  for (const byte of bytes)
    if ((byte >= 0x20 && byte < 0x7f) || byte >= 0x80 || byte === 0x0a || byte === 0x0d || byte === 0x09)
      printable++;
  if (printable < bytes.length * MIN_PRINTABLE) return undefined;
  const text = new TextDecoder('utf-8', { fatal: false }).decode(bytes);
  // Random bytes are rarely valid UTF-8: a replacement character in every few means that this was no text.
  let broken = 0;
  for (const character of text) if (character === '\ufffd') broken++;
  return broken * 10 > text.length ? undefined : text;
}

const morse: ReadonlyMap<string, string> = new Map(
  '.- -... -.-. -.. . ..-. --. .... .. .--- -.- .-.. -- -. --- .--. --.- .-. ... - ..- ...- .-- -..- -.-- --..'
    .split(' ')
    .map((code, index) => [code, String.fromCharCode(97 + index)]),
);

/** Text of a Morse run: letters apart by one space, words by a slash, a bar or several spaces. */
export function decodeMorse(run: string): string | undefined {
  let text = '';
  let letters = 0;
  let code = '';
  let spaces = 0;
  for (const character of `${run.slice(0, SHADOW_BUDGET)} `) {
    if (character === '.' || character === '-' || character === '_') {
      if (spaces > 1) text += ' ';
      spaces = 0;
      code += character === '_' ? '-' : character;
      if (code.length > 5) return undefined;
      continue;
    }
    if (code !== '') {
      const letter = morse.get(code);
      if (letter === undefined) return undefined;
      text += letter;
      letters++;
      code = '';
    }
    if (character === ' ') spaces++;
    else {
      text += ' ';
      spaces = 0;
    }
  }
  return letters >= 6 ? text : undefined;
}
