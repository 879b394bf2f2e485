import { decodeBase64, decodeByteGroups, decodeHex, decodeMorse } from './decoders.js';
import { MAX_RUNS, type Shadow } from './shadow.js';

/** Kinds of characters that a run may consist of, as bits: one table look-up per character. */
const bit = { base64: 1, hex: 2, code: 4, morse: 8 } as const;

const kinds = new Uint8Array(128);
const allow = (characters: string, kind: number): void => {
  for (const character of characters) {
    const unit = character.charCodeAt(0);
    kinds[unit] = (kinds[unit] ?? 0) | kind;
  }
};
allow('ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/-_=', bit.base64);
allow('0123456789abcdefABCDEF', bit.hex);
allow('0123456789abcdefABCDEF ,xX\\', bit.code);
allow('.- /|_', bit.morse);

const MIN_BASE64 = 16;
const MIN_HEX = 16;
const MIN_GROUPED = 20;
const MIN_MORSE = 20;

/**
 * Finds runs that may be base64, hex, binary, decimal codes or Morse, and decodes them. One pass per kind,
 * each run read once; at most {@link MAX_RUNS} runs of a kind are decoded.
 */
export function encodedRuns(text: string): Shadow[] {
  return [
    ...collect(text, bit.base64, MIN_BASE64, base64Shadow),
    ...collect(text, bit.hex, MIN_HEX, hexShadow),
    ...collect(text, bit.code, MIN_GROUPED, groupShadow),
    ...collect(text, bit.morse, MIN_MORSE, morseShadow),
  ];
}

function collect(
  text: string,
  kind: number,
  minimum: number,
  decode: (run: string, start: number) => Shadow | undefined,
): Shadow[] {
  const shadows: Shadow[] = [];
  let start = -1;
  for (let at = 0; at <= text.length && shadows.length < MAX_RUNS; at++) {
    const unit = at < text.length ? text.charCodeAt(at) : 0x100;
    const inside = unit < 128 && ((kinds[unit] ?? 0) & kind) !== 0;
    if (inside && start < 0) start = at;
    if (inside || start < 0) continue;
    if (at - start >= minimum) {
      const shadow = decode(text.slice(start, at), start);
      if (shadow) shadows.push(shadow);
    }
    start = -1;
  }
  return shadows;
}

function base64Shadow(run: string, start: number): Shadow | undefined {
  const decoded = decodeBase64(run);
  return decoded === undefined
    ? undefined
    : shadow(decoded, 'base64', 'base64_payload', [start, start + run.length]);
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
