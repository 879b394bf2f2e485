import type { JsonValue } from '#sdk';

const unescaped = (token: string): string => token.replaceAll('~1', '/').replaceAll('~0', '~');

/**
 * The text at a JSON Pointer; with `inKey`, the key that its last part names. Empty when there is no text.
 *
 * @param pointer RFC 6901
 */
export function textAt(value: JsonValue, pointer: string, inKey: boolean): string {
  const tokens = pointer.split('/').slice(1).map(unescaped);
  if (inKey) return tokens.at(-1) ?? '';
  let at: JsonValue | undefined = value;
  for (const token of tokens) {
    if (typeof at !== 'object' || at === null) return '';
    at = Array.isArray(at) ? at[Number(token)] : at[token];
  }
  return typeof at === 'string' ? at : '';
}
