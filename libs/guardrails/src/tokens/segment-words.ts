import type { Lexicon } from '../lexicon/lexicon.js';

const MAX_WORD = 16;
/** Below this share of known letters a run is not glued words but an identifier, a hash or another language. */
const MIN_COVERAGE = 0.75;
const MIN_WORDS = 3;

/**
 * Splits letters (given by their offsets into `units`) into known English words, or into nothing when too
 * few are known. Unknown letters between two words form a word of their own. Linear: at most
 * {@link MAX_WORD} steps per letter. Returns inclusive index pairs into `offsets`.
 */
export function segmentWords(
  units: Uint16Array,
  offsets: Uint32Array,
  lexicon: Lexicon,
): readonly (readonly [number, number])[] {
  const count = offsets.length;
  // best[i]: score of the letters before i; from[i]: where the last piece begins, negative = an unknown letter.
  const best = new Float64Array(count + 1).fill(-1);
  const from = new Int32Array(count + 1).fill(-1);
  best[0] = 0;
  for (let at = 0; at < count; at++) {
    const here = best[at] ?? 0;
    relax(best, from, at + 1, here, -1);
    let node = 0;
    for (let length = 1; length <= MAX_WORD && at + length <= count; length++) {
      node = lexicon.follow(node, units[offsets[at + length - 1] ?? 0] ?? 0);
      if (node < 0) break;
      // Squares prefer one long word to two short ones.
      if (lexicon.isEnglishWord(node)) relax(best, from, at + length, here + length * length, at);
    }
  }
  return collect(from, count);
}

function relax(best: Float64Array, from: Int32Array, at: number, score: number, start: number): void {
  if (score <= (best[at] ?? 0)) return;
  best[at] = score;
  from[at] = start;
}

function collect(from: Int32Array, count: number): readonly (readonly [number, number])[] {
  const pieces: (readonly [number, number])[] = [];
  let known = 0;
  let words = 0;
  for (let end = count; end > 0;) {
    let start = from[end] ?? -1;
    if (start >= 0) {
      // Two letters spell a word by chance in any language.
      if (end - start > 2) known += end - start;
      words++;
    } else {
      start = end - 1;
      while (start > 0 && (from[start] ?? -1) < 0) start--;
    }
    pieces.push([start, end - 1]);
    end = start;
  }
  return words >= MIN_WORDS && known >= count * MIN_COVERAGE ? pieces.toReversed() : [];
}
