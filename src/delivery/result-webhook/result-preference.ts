/** What a call says of where its result goes. */
export type ResultPreference =
  | { readonly kind: 'none' }
  | { readonly kind: 'url'; readonly url: string }
  /** The preference is there and is no URL in quotes. */
  | { readonly kind: 'malformed' };

const NAME = 'result-webhook';
/** One preference: a name, and what stands behind `=`: in quotes (with backslash escapes) or as a bare word. */
const PREFERENCE =
  /[\t ]*([!#$%&'*+.^_`|~0-9A-Za-z-]+)[\t ]*(?:=[\t ]*(?:"((?:[^"\\]|\\.)*)"|([^\s",;]*)))?[^",]*(?:,|$)/y;

/**
 * Reads `Prefer: result-webhook="https://example.com/hook"` (RFC 7240). Names are case-insensitive and the first
 * mention counts. Unlike other preferences this one is not ignored when it cannot be read: a caller who waits for a
 * result that is never sent would not learn why.
 *
 * @param header all `Prefer` lines joined with a comma
 */
export const readResultPreference = (header: string | undefined): ResultPreference => {
  if (header === undefined || !header.toLowerCase().includes(NAME)) return { kind: 'none' };
  PREFERENCE.lastIndex = 0;
  while (PREFERENCE.lastIndex < header.length) {
    const [, name = '', quoted, bare] = PREFERENCE.exec(header) ?? [];
    // What cannot be read ends the reading; the name stands somewhere in the rest, or in the value of another one.
    if (name === '')
      return new RegExp(`(?:^|,)[\\t ]*${NAME}`, 'i').test(header) ? { kind: 'malformed' } : { kind: 'none' };
    if (name.toLowerCase() !== NAME) continue;
    const url = quoted?.replaceAll(/\\(.)/g, '$1') ?? bare ?? '';
    return url === '' ? { kind: 'malformed' } : { kind: 'url', url };
  }
  return { kind: 'none' };
};
