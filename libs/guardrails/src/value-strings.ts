import type { JsonValue } from '#sdk';

const MAX_STRINGS = 5_000;
const MAX_CHARACTERS = 1_048_576;
const MAX_DEPTH = 64;
/** No pattern fits into fewer characters. */
const MIN_LENGTH = 3;

/** A string of a JSON value, or the key of a member. */
export interface ValueString {
  readonly text: string;
  /** JSON Pointer (RFC 6901) of the string; of the member for a key. */
  readonly path: string;
  readonly inKey: boolean;
}

/**
 * Every string and every key of a JSON value, without recursion and within bounds. Returns true when the value
 * was larger than the bounds and its rest was left out.
 */
export function* stringsOf(value: JsonValue): Generator<ValueString, boolean, void> {
  const left = { strings: MAX_STRINGS, characters: MAX_CHARACTERS };
  const pending: { value: JsonValue; path: string; depth: number }[] = [{ value, path: '', depth: 0 }];
  let truncated = false;
  const fits = (text: string): boolean => {
    if (text.length < MIN_LENGTH) return false;
    if (left.strings === 0 || text.length > left.characters) {
      truncated = true;
      return false;
    }
    left.strings--;
    left.characters -= text.length;
    return true;
  };
  for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
    if (typeof next.value === 'string' && fits(next.value))
      yield { text: next.value, path: next.path, inKey: false };
    if (typeof next.value !== 'object' || next.value === null) continue;
    if (next.depth === MAX_DEPTH) {
      truncated = true;
      continue;
    }
    for (const [key, member] of Object.entries(next.value).toReversed()) {
      const path = `${next.path}/${key.replaceAll('~', '~0').replaceAll('/', '~1')}`;
      if (!Array.isArray(next.value) && fits(key)) yield { text: key, path, inKey: true };
      pending.push({ value: member, path, depth: next.depth + 1 });
    }
  }
  return truncated;
}
