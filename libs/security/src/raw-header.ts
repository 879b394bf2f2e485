/** Stands for a header that came more than once; no security header may (W-15). */
export const DUPLICATED: unique symbol = Symbol('duplicated header');

/**
 * Reads one header from Node's flat `rawHeaders` (`[name, value, name, value, ...]`).
 * Raw pairs are needed because Node's parsed headers join or drop repeated lines, which hides a second signature.
 *
 * @param lowerName the header's name in lower case
 * @returns the value without surrounding white space, `undefined` when absent, {@link DUPLICATED} when repeated
 */
export function readRawHeader(
  rawHeaders: readonly string[],
  lowerName: string,
): string | typeof DUPLICATED | undefined {
  let found: string | undefined;
  for (let i = 0; i + 1 < rawHeaders.length; i += 2) {
    if (!isNamed(rawHeaders[i] as string, lowerName)) continue;
    if (found !== undefined) return DUPLICATED;
    found = rawHeaders[i + 1] as string;
  }
  return found === undefined ? undefined : stripOws(found);
}

/** Removes spaces and tabs (RFC 9110 OWS) at both ends; nothing else that `trim()` would take. */
export function stripOws(text: string): string {
  let start = 0;
  let end = text.length;
  while (start < end && isOws(text.charCodeAt(start))) start++;
  while (end > start && isOws(text.charCodeAt(end - 1))) end--;
  return end - start === text.length ? text : text.slice(start, end);
}

function isNamed(name: string, lowerName: string): boolean {
  return name.length === lowerName.length && (name === lowerName || name.toLowerCase() === lowerName);
}

function isOws(code: number): boolean {
  return code === 0x20 || code === 0x09;
}
