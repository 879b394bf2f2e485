import type { JsonValue } from '#sdk';
import type { Reference } from './reference.js';

// Sticky and bounded: each looks at a limited number of characters, so a whole template is read in linear time.
const IDENT = /[A-Za-z_][A-Za-z0-9_]{0,199}/y;
const INDEX = /\[(\d{1,9})\]/y;
const KEY = /\["((?:[^"\\\n]|\\["\\/bfnrtu]){1,200})"\]/y;
const SPACES = / {0,8}/y;
const MAX_SEGMENTS = 64;
const MAX_FALLBACK = 1000;

/** A reference that was read, and where it ends; or what is wrong with it. */
export type ReadReference =
  { readonly reference: Reference; readonly end: number } | { readonly fault: string };

function take(pattern: RegExp, source: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(source);
}

const afterSpaces = (source: string, at: number): number => at + (take(SPACES, source, at)?.[0].length ?? 0);

/** End of the JSON literal that begins at `at`: the first `>` outside of a JSON string. -1 = there is none near. */
function fallbackEnd(source: string, at: number): number {
  let inString = false;
  const limit = Math.min(source.length, at + MAX_FALLBACK);
  for (let i = at; i < limit; i++) {
    const char = source[i];
    if (inString && char === '\\') i++;
    else if (char === '"') inString = !inString;
    else if (char === '>' && !inString) return i;
  }
  return -1;
}

function readFallback(source: string, at: number): { value: JsonValue; end: number } | { fault: string } {
  const end = fallbackEnd(source, at);
  if (end === -1) return { fault: 'the default after ?? has no end: close it with >' };
  const literal = source.slice(at, end).trim();
  try {
    return { value: JSON.parse(literal) as JsonValue, end };
  } catch {
    // Whatever JSON.parse says counts positions in the slice, which the author does not see.
    return {
      fault: `the default ${literal || '(nothing)'} is no JSON literal: write 0, true, null, [] or "text" in double quotes`,
    };
  }
}

function readPath(source: string, at: number): { path: Reference['path']; end: number } | { fault: string } {
  const first = take(IDENT, source, at);
  if (first === null) return { fault: 'the name of an output must follow the dot' };
  const path: [string, ...(string | number)[]] = [first[0]];
  let end = at + first[0].length;
  while (source[end] === '.' || source[end] === '[') {
    if (path.length >= MAX_SEGMENTS) return { fault: `the path is deeper than ${MAX_SEGMENTS}` };
    let found: RegExpExecArray | null;
    if (source[end] === '.') {
      found = take(IDENT, source, end + 1);
      if (found === null) return { fault: 'a key must follow the dot; write other keys as ["my key"]' };
      path.push(found[0]);
      end += 1 + found[0].length;
    } else if ((found = take(INDEX, source, end)) !== null) {
      path.push(Number(found[1]));
      end += found[0].length;
    } else if ((found = take(KEY, source, end)) !== null) {
      try {
        path.push(JSON.parse(`"${found[1]}"`) as string);
      } catch {
        return { fault: `["${found[1]}"] has an escape that JSON does not know` };
      }
      end += found[0].length;
    } else return { fault: 'brackets hold an index, [0], or a key in double quotes, ["my key"]' };
  }
  return { path, end };
}

/**
 * Reads a reference that opens at `start` with `<block.`.
 *
 * @param start offset of `<`
 * @param block the name between `<` and the dot
 */
export function parseReference(source: string, start: number, block: string): ReadReference {
  const read = readPath(source, start + block.length + 2);
  if ('fault' in read) return read;
  let end = afterSpaces(source, read.end);
  let fallback: Reference['fallback'] = null;
  if (source.startsWith('??', end)) {
    const found = readFallback(source, end + 2);
    if ('fault' in found) return found;
    fallback = { value: found.value };
    end = found.end;
  }
  if (source[end] !== '>') return { fault: 'it is not closed: a > or ?? must follow the path' };
  return {
    reference: { block, path: read.path, fallback, source: source.slice(start, end + 1) },
    end: end + 1,
  };
}

const LOOKS_MEANT =
  /<[A-Za-z_][A-Za-z0-9_]{0,62}\.[A-Za-z_][A-Za-z0-9_]{0,62}(?:[.[][A-Za-z0-9_."\]]{0,200})?(?: {0,8}\?\?| {0,8}>)/y;

/** True when the text at `start` has the shape of a reference, so that an unknown name in it is probably a slip. */
export const looksLikeReference = (source: string, start: number): boolean =>
  take(LOOKS_MEANT, source, start) !== null;
