import {
  decodeBase32,
  decodeBase64,
  decodeByteGroups,
  decodeHex,
  decodeMorse,
  decodeRot47,
  decodeWrappedBase64,
} from './decoders.js';
import { MAX_RUNS, type Shadow } from './shadow.js';

/** Kinds of characters that a run may consist of, as bits: one table look-up per character. */
const bit = {
  base64: 1,
  hex: 2,
  code: 4,
  morse: 8,
  upper32: 16,
  lower32: 32,
  rot47: 64,
  wrapped: 128,
} as const;

const kinds = new Uint8Array(128);
const allow = (characters: string, kind: number): void => {
  for (const character of characters) {
    const unit = character.charCodeAt(0);
    kinds[unit] = (kinds[unit] ?? 0) | kind;
  }
};
allow('ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/-_=', bit.base64);
allow('0123456789abcdefABCDEF', bit.hex);
allow('0123456789abcdefABCDEF ,:-xX\\', bit.code);
allow('.- /|_', bit.morse);
allow('ABCDEFGHIJKLMNOPQRSTUVWXYZ234567=', bit.upper32);
allow('abcdefghijklmnopqrstuvwxyz234567=', bit.lower32);
allow('23456789:;<=>?@ABCDEFGHIJK ', bit.rot47);
allow('ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/=\n ', bit.wrapped);

const MIN_BASE64 = 16;
const MIN_HEX = 16;
const MIN_GROUPED = 20;
const MIN_MORSE = 20;
const MIN_BASE32 = 24;
const MIN_ROT47 = 20;
const MIN_WRAPPED = 28;

interface RunKind {
  readonly bit: number;
  readonly minimum: number;
  readonly decode: (run: string, start: number) => Shadow | undefined;
}

const runKinds: readonly RunKind[] = [
  { bit: bit.base64, minimum: MIN_BASE64, decode: base64Shadow },
  { bit: bit.hex, minimum: MIN_HEX, decode: hexShadow },
  { bit: bit.code, minimum: MIN_GROUPED, decode: groupShadow },
  { bit: bit.morse, minimum: MIN_MORSE, decode: morseShadow },
  { bit: bit.upper32, minimum: MIN_BASE32, decode: base32Shadow },
  { bit: bit.lower32, minimum: MIN_BASE32, decode: base32Shadow },
  { bit: bit.rot47, minimum: MIN_ROT47, decode: rot47Shadow },
  { bit: bit.wrapped, minimum: MIN_WRAPPED, decode: wrappedShadow },
];

/**
 * Finds runs that may be base64, base32, hex, binary, decimal or octal codes, Morse or ROT47, and decodes them; at most
 * {@link MAX_RUNS} runs of a kind are decoded.
 */
export function encodedRuns(text: string): Shadow[] {
  const shadows: Shadow[] = [];
  for (const kind of runKinds) findRuns(text, kind, shadows);
  return shadows;
}

/**
 * Looks at every `minimum`-th character only: a run that long covers one of them. From there it is read both
 * ways, never further back than the run before it, so each character is read twice at most.
 */
function findRuns(text: string, { bit: kind, minimum, decode }: RunKind, shadows: Shadow[]): void {
  let left = MAX_RUNS;
  let past = 0;
  for (let at = minimum - 1; at < text.length && left > 0; at += minimum) {
    if (!isOfKind(text, at, kind)) continue;
    let start = at;
    while (start > past && isOfKind(text, start - 1, kind)) start--;
    let end = at + 1;
    while (end < text.length && isOfKind(text, end, kind)) end++;
    past = end;
    at = end;
    if (end - start < minimum) continue;
    const shadow = decode(text.slice(start, end), start);
    if (!shadow) continue;
    shadows.push(shadow);
    left--;
  }
}

function isOfKind(text: string, at: number, kind: number): boolean {
  const unit = text.charCodeAt(at);
  return unit < 128 && ((kinds[unit] ?? 0) & kind) !== 0;
}

function base64Shadow(run: string, start: number): Shadow | undefined {
  const decoded = decodeBase64(run);
  return decoded === undefined
    ? undefined
    : shadow(decoded, 'base64', 'base64_payload', [start, start + run.length]);
}

function wrappedShadow(run: string, start: number): Shadow | undefined {
  const decoded = decodeWrappedBase64(run);
  return decoded === undefined
    ? undefined
    : shadow(decoded, 'base64', 'base64_payload', [start, start + run.length]);
}

function base32Shadow(run: string, start: number): Shadow | undefined {
  const decoded = decodeBase32(run);
  return decoded === undefined
    ? undefined
    : shadow(decoded, 'base32', 'base64_payload', [start, start + run.length]);
}

function rot47Shadow(run: string, start: number): Shadow | undefined {
  const decoded = decodeRot47(run);
  return decoded === undefined
    ? undefined
    : shadow(decoded, 'rot47', 'rot13_or_caesar', [start, start + run.length]);
}

function hexShadow(run: string, start: number): Shadow | undefined {
  const decoded = decodeHex(run);
  return decoded === undefined
    ? undefined
    : shadow(decoded, 'hex', 'hex_or_binary_payload', [start, start + run.length]);
}

function groupShadow(run: string, start: number): Shadow | undefined {
  const decoded = decodeByteGroups(run);
  return decoded === undefined
    ? undefined
    : shadow(decoded.text, decoded.encoding, 'hex_or_binary_payload', [start, start + run.length]);
}

function morseShadow(run: string, start: number): Shadow | undefined {
  const decoded = decodeMorse(run);
  return decoded === undefined
    ? undefined
    : shadow(decoded, 'morse', 'morse_braille_nato', [start, start + run.length]);
}

function shadow(text: string, hiddenBy: string, pattern: string, [start, end]: [number, number]): Shadow {
  return { text, hiddenBy, pattern, start, end };
}
