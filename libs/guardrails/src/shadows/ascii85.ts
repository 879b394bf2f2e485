import { textOfBytes } from './decoders.js';
import { MAX_RUNS, type Shadow } from './shadow.js';

const OPEN = '<~';
const CLOSE = '~>';
const ZERO_GROUP = 'z';
const BASE = 85;
const FIRST = 33;
const GROUP = 5;

/** Decodes Ascii85 between its marks "<~" and "~>". Without them nothing tells it from noise. */
export function readAscii85(text: string): Shadow[] {
  const shadows: Shadow[] = [];
  let at = text.indexOf(OPEN);
  while (at >= 0 && shadows.length < MAX_RUNS) {
    const close = text.indexOf(CLOSE, at + OPEN.length);
    if (close < 0) break;
    const decoded = decode(text.slice(at + OPEN.length, close));
    const end = close + CLOSE.length;
    if (decoded !== undefined)
      shadows.push({ text: decoded, hiddenBy: 'ascii85', pattern: 'base64_payload', start: at, end });
    at = text.indexOf(OPEN, end);
  }
  return shadows;
}

function decode(run: string): string | undefined {
  const bytes: number[] = [];
  let group: number[] = [];
  for (const character of run) {
    if (character === ZERO_GROUP && group.length === 0) bytes.push(0, 0, 0, 0);
    else {
      const digit = character.charCodeAt(0) - FIRST;
      if (digit < 0) continue;
      if (digit >= BASE) return undefined;
      group.push(digit);
    }
    if (group.length === GROUP) {
      bytes.push(...bytesOf(group, 4));
      group = [];
    }
  }
  if (group.length > 1) {
    const count = group.length - 1;
    while (group.length < GROUP) group.push(BASE - 1);
    bytes.push(...bytesOf(group, count));
  }
  return textOfBytes(Uint8Array.from(bytes));
}

function bytesOf(group: readonly number[], count: number): number[] {
  const value = group.reduce((sum, digit) => sum * BASE + digit, 0) >>> 0;
  return [value >>> 24, (value >>> 16) & 0xff, (value >>> 8) & 0xff, value & 0xff].slice(0, count);
}
