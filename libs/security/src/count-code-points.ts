/**
 * True when the text has more than `limit` Unicode code points (D8). Reads the text only when its length in UTF-16
 * units leaves the answer open.
 */
export function hasMoreCodePoints(text: string, limit: number): boolean {
  if (text.length <= limit) return false;
  if (text.length > limit * 2) return true;
  let count = text.length;
  for (let i = 0; i + 1 < text.length; i++) {
    // The low half of a pair does not count; well-formed text has no other low half.
    if (isHighSurrogate(text.charCodeAt(i)) && isLowSurrogate(text.charCodeAt(i + 1))) {
      count--;
      i++;
      if (count <= limit) return false;
    }
  }
  return count > limit;
}

function isHighSurrogate(unit: number): boolean {
  return unit >= 0xd800 && unit <= 0xdbff;
}

function isLowSurrogate(unit: number): boolean {
  return unit >= 0xdc00 && unit <= 0xdfff;
}
