/** What a call says of where its result goes. */
export type ResultPreference =
  | { readonly kind: 'none' }
  | { readonly kind: 'url'; readonly url: string }
  /** The preference is there and is no URL in quotes. */
  | { readonly kind: 'malformed' };

const NAME = 'result-webhook';
const QUOTED = /^"((?:[^"\\]|\\.)*)"$/;
const WORD = /^[^\s",;\\]+$/;

/**
 * Reads `Prefer: result-webhook="https://example.com/hook"` (RFC 7240). Names are case-insensitive and the first
 * mention counts. Unlike other preferences this one is not ignored when it cannot be read: a caller who waits for a
 * result that is never sent would not learn why.
 *
 * @param header all `Prefer` lines joined with a comma
 */
export const readResultPreference = (header: string | undefined): ResultPreference => {
  if (header === undefined || !header.toLowerCase().includes(NAME)) return { kind: 'none' };
  for (const preference of splitOutsideQuotes(header, ',')) {
    // Parameters of a preference follow it behind semicolons.
    const [pair = ''] = splitOutsideQuotes(preference, ';');
    const equals = pair.indexOf('=');
    const name = (equals === -1 ? pair : pair.slice(0, equals)).trim();
    if (name.toLowerCase() !== NAME) continue;
    const value = equals === -1 ? '' : pair.slice(equals + 1).trim();
    const url = QUOTED.exec(value)?.[1]?.replaceAll(/\\(.)/g, '$1') ?? (WORD.test(value) ? value : '');
    return url === '' ? { kind: 'malformed' } : { kind: 'url', url };
  }
  return { kind: 'none' };
};

/** One pass, so that no header costs more than its length. A quote that nobody closes goes to the end. */
const splitOutsideQuotes = (text: string, separator: string): string[] => {
  const parts: string[] = [];
  let begin = 0;
  let isQuoted = false;
  for (let at = 0; at < text.length; at += 1) {
    const character = text.charAt(at);
    if (isQuoted && character === '\\') at += 1;
    else if (character === '"') isQuoted = !isQuoted;
    else if (character === separator && !isQuoted) {
      parts.push(text.slice(begin, at));
      begin = at + 1;
    }
  }
  return [...parts, text.slice(begin)];
};
