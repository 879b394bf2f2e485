import type { FoldBuffer } from './fold-buffer.js';
import { foldCodePoint } from './fold-code-point.js';
import { trickId } from './fold-trick.js';

const BLACK_FLAG = 0x1f3f4;
const CANCEL_TAG = 0xe007f;
const isTag = (codePoint: number): boolean => codePoint >= 0xe0020 && codePoint <= CANCEL_TAG;

/**
 * Decodes a run of tag characters (invisible ASCII) into `out`. Returns the UTF-16 units read, 0 when there
 * is no such run here. The flags of England, Scotland and Wales are spelled with tags and decode to nothing.
 */
export function readTagRun(text: string, at: number, out: FoldBuffer): number {
  if (text.charCodeAt(at) !== 0xdb40 || !isTag(text.codePointAt(at) ?? 0)) return 0;
  let end = at;
  while (end < text.length && isTag(text.codePointAt(end) ?? 0)) end += 2;
  const isFlag =
    at >= 2 && text.codePointAt(at - 2) === BLACK_FLAG && text.codePointAt(end - 2) === CANCEL_TAG;
  if (isFlag && end - at <= 16) return end - at;
  out.push(0x20, at, trickId.none);
  for (let tag = at; tag < end; tag += 2) {
    pushAscii((text.codePointAt(tag) ?? CANCEL_TAG) - 0xe0000, tag, trickId.tags, out);
  }
  out.push(0x20, end - 1, trickId.none);
  return end - at;
}

/** One selector after an emoji or an ideograph is spelling; a byte string needs at least this many. */
const MIN_SELECTORS = 3;

/** The byte that a variation selector encodes, -1 for any other code point. */
function selectorByte(codePoint: number): number {
  if (codePoint >= 0xfe00 && codePoint <= 0xfe0f) return codePoint - 0xfe00;
  if (codePoint >= 0xe0100 && codePoint <= 0xe01ef) return codePoint - 0xe0100 + 16;
  return -1;
}

/** Decodes a run of three or more variation selectors (one byte each) into `out`; returns the units read. */
export function readByteRun(text: string, at: number, out: FoldBuffer): number {
  let end = at;
  let count = 0;
  for (;;) {
    const codePoint = text.codePointAt(end) ?? 0;
    if (end >= text.length || selectorByte(codePoint) < 0) break;
    end += codePoint > 0xffff ? 2 : 1;
    count++;
  }
  if (count < MIN_SELECTORS) return 0;
  out.push(0x20, at, trickId.none);
  for (let next = at; next < end;) {
    const codePoint = text.codePointAt(next) ?? 0;
    pushAscii(selectorByte(codePoint), next, trickId.variationSelectors, out);
    next += codePoint > 0xffff ? 2 : 1;
  }
  out.push(0x20, end - 1, trickId.none);
  return end - at;
}

function pushAscii(byte: number, origin: number, trick: number, out: FoldBuffer): void {
  const folded = byte >= 0x20 && byte < 0x7f ? foldCodePoint(byte).text : ' ';
  out.push(folded.charCodeAt(0), origin, trick);
}
