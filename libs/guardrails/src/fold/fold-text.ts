import { EXPANDS, foldPage, foldsToItself } from './fold-page.js';
import { FoldBuffer } from './fold-buffer.js';
import type { FoldedText } from './folded-text.js';
import { readByteRun, readTagRun } from './hidden-run.js';
import { trickId } from './fold-trick.js';
import { unmixScripts } from './unmix-scripts.js';

/** Lower case per ASCII unit; control characters and tabs become spaces, CR and LF a newline. */
const asciiFold = Uint16Array.from({ length: 128 }, (_, unit) => {
  if (unit >= 0x41 && unit <= 0x5a) return unit + 32;
  if (unit === 0x0d || unit === 0x0a) return 0x0a;
  return unit < 0x20 || unit === 0x7f ? 0x20 : unit;
});

/** Readers look this far past a unit; what lies there must not come from an earlier text. */
const LOOK_AHEAD = 3;

/**
 * Folds a text once, in one pass and linear time: case, diacritics, compatibility forms, invisible
 * characters, tag and selector payloads, mixed scripts. Plain ASCII takes a path without any table, into `space`
 * where that is given and large enough.
 */
export function foldText(text: string, space?: Uint16Array): FoldedText {
  const fits = space !== undefined && space.length > text.length + LOOK_AHEAD;
  const units = fits ? space : new Uint16Array(text.length + LOOK_AHEAD);
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    if (unit >= 128) return foldUnicode(text);
    units[at] = asciiFold[unit] ?? unit;
  }
  units.fill(0, text.length, text.length + LOOK_AHEAD);
  return { units, length: text.length, origin: null, trick: null, originalLength: text.length };
}

function foldUnicode(text: string): FoldedText {
  const out = new FoldBuffer(text.length + 64);
  let pending: number = trickId.none;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    if (unit < 128) {
      out.push(asciiFold[unit] ?? unit, at, pending);
      pending = trickId.none;
      continue;
    }
    if (foldsToItself(unit)) {
      out.push(unit, at, trickId.none);
      continue;
    }
    const hidden = readTagRun(text, at, out) || readByteRun(text, at, out);
    if (hidden > 0) {
      at += hidden - 1;
      continue;
    }
    const codePoint = text.codePointAt(at) ?? unit;
    const page = foldPage(codePoint);
    const folded = page.unit[codePoint & 0xff] ?? 0;
    const trick = page.trick[codePoint & 0xff] ?? trickId.none;
    if (folded === 0) {
      // A joiner between Persian or Indic letters is spelling; the same character after a Latin one is a trick.
      if (trick !== trickId.none && out.lastIsAscii()) pending = trick;
    } else if (folded === EXPANDS) {
      for (const part of page.expansions.get(codePoint) ?? '') out.push(part.charCodeAt(0), at, trick);
    } else {
      out.push(folded, at, trick || pending);
      pending = trickId.none;
    }
    if (codePoint > 0xffff) at++;
  }
  unmixScripts(out);
  return out.finish(text.length);
}
