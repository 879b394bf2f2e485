import { latinLookAlike } from './confusables.data.js';
import type { FoldBuffer } from './fold-buffer.js';
import { trickId } from './fold-trick.js';

const isLatin = (unit: number): boolean => unit >= 0x61 && unit <= 0x7a;

/** Scripts whose letters pass for Latin ones: Greek, Cyrillic, Armenian, Cherokee, and the phonetic block. */
const isLookAlikeScript = (unit: number): boolean =>
  (unit >= 0x370 && unit <= 0x58f) ||
  (unit >= 0x250 && unit <= 0x2af) ||
  (unit >= 0x1d00 && unit <= 0x1d2b) ||
  (unit >= 0x13a0 && unit <= 0x13ff);

/**
 * Maps look-alikes to Latin letters inside words that mix the two. A word written wholly in look-alikes
 * changes only in a text of Latin words with a mixed one among them: then somebody is disguising letters.
 */
export function unmixScripts(out: FoldBuffer): void {
  const seen = forEachWord(out, (word) => word.latin > 0 && word.foreign > 0);
  if (seen.mapped > 0 && seen.mapped + seen.latinWords > seen.foreignWords) {
    forEachWord(out, (word) => word.latin === 0 && word.mappable === word.foreign);
  }
}

interface WordLetters {
  readonly latin: number;
  readonly foreign: number;
  readonly mappable: number;
}

function forEachWord(
  out: FoldBuffer,
  shouldMap: (word: WordLetters) => boolean,
): { mapped: number; latinWords: number; foreignWords: number } {
  const seen = { mapped: 0, latinWords: 0, foreignWords: 0 };
  for (let at = 0; at < out.length; at++) {
    const start = at;
    let latin = 0;
    let foreign = 0;
    let mappable = 0;
    for (; at < out.length; at++) {
      const unit = out.units[at] ?? 0;
      if (isLatin(unit)) latin++;
      else if (isLookAlikeScript(unit)) {
        foreign++;
        if (latinLookAlike.has(unit)) mappable++;
      } else break;
    }
    if (foreign > 0 && shouldMap({ latin, foreign, mappable })) {
      mapWord(out, start, at);
      seen.mapped++;
    } else if (foreign > 0) seen.foreignWords++;
    else if (latin > 0) seen.latinWords++;
  }
  return seen;
}

function mapWord(out: FoldBuffer, start: number, end: number): void {
  for (let at = start; at < end; at++) {
    const latin = latinLookAlike.get(out.units[at] ?? 0);
    if (latin === undefined) continue;
    out.units[at] = latin;
    out.trick[at] = trickId.homoglyph;
  }
}
