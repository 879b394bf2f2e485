/** Characters that are read in one piece. */
export const SLICE = 16_384;
/** How far slices overlap: the widest pattern spans some 120 words. */
export const OVERLAP = 2_048;
/** How far back from its limit a slice looks for white space to end at. */
const SEEK = 256;

/** Where a slice begins and ends, in UTF-16 units. */
export interface Slice {
  readonly start: number;
  readonly end: number;
}

/** Cuts a text into overlapping slices that begin and end at white space where there is any near. */
export function slicesOf(text: string): Slice[] {
  const slices: Slice[] = [];
  for (let start = 0; ;) {
    const end = start + SLICE >= text.length ? text.length : cutBefore(text, start + SLICE);
    slices.push({ start, end });
    if (end === text.length) return slices;
    start = cutBefore(text, end - OVERLAP);
  }
}

/** A place to cut at `limit` or a little before it: behind white space, or else not inside a surrogate pair. */
function cutBefore(text: string, limit: number): number {
  for (let at = limit; at > limit - SEEK; at--) {
    const unit = text.charCodeAt(at - 1);
    if (unit === 0x20 || unit === 0x0a || unit === 0x0d || unit === 0x09) return at;
  }
  const unit = text.charCodeAt(limit);
  return unit >= 0xdc00 && unit <= 0xdfff ? limit - 1 : limit;
}
