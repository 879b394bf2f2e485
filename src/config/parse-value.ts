import { isIP } from 'node:net';

/** A whole number between two bounds, bounds included. */
export const wholeNumber =
  (min: number, max: number) =>
  (text: string): number => {
    const value = /^\d{1,12}$/.test(text) ? Number(text) : Number.NaN;
    if (Number.isNaN(value) || value < min || value > max) {
      throw new Error(`a whole number from ${min} to ${max}`);
    }
    return value;
  };

/** `true` or `false`. */
export const flag = (text: string): boolean => {
  if (text === 'true') return true;
  if (text === 'false') return false;
  throw new Error('"true" or "false"');
};

/** One word of a closed list. */
export const oneOf =
  <const W extends readonly string[]>(words: W) =>
  (text: string): W[number] => {
    if ((words as readonly string[]).includes(text)) return text;
    throw new Error(`one of ${words.join(', ')}`);
  };

/** A comma-separated, non-empty subset of a closed list. */
export const someOf =
  <const W extends readonly string[]>(words: W) =>
  (text: string): readonly W[number][] => {
    const chosen = list(text);
    if (chosen.length > 0 && chosen.every((word) => (words as readonly string[]).includes(word))) {
      return [...new Set(chosen)];
    }
    throw new Error(`a comma-separated choice of ${words.join(', ')}`);
  };

/** Comma-separated parts without surrounding white space; empty parts are dropped. */
export const list = (text: string): readonly string[] =>
  text
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '');

/** An absolute URL of one of the given schemes. */
export const url =
  (schemes: readonly string[], bare = false) =>
  (text: string): string => {
    const parsed = URL.canParse(text) ? new URL(text) : null;
    if (parsed === null || !schemes.includes(parsed.protocol.slice(0, -1))) {
      throw new Error(
        `an absolute URL beginning with ${schemes.map((scheme) => `${scheme}://`).join(' or ')}`,
      );
    }
    if (bare && (parsed.search !== '' || parsed.hash !== '' || parsed.username !== '')) {
      throw new Error('a URL without credentials, query and fragment');
    }
    return bare ? text.replace(/\/+$/, '') : text;
  };

/** Any text. */
export const text = (value: string): string => value;

/** A secret of at least so many characters. */
export const secretOf =
  (min: number) =>
  (value: string): string => {
    if (value.length < min || /\s/.test(value)) {
      throw new Error(`at least ${min} characters without white space`);
    }
    return value;
  };

/**
 * Comma-separated CIDR ranges, such as `10.0.0.0/8, fd00::/8`. A number of hops or `true` is refused: whoever can
 * reach the port could then name any address (W-23).
 */
export const cidrList = (value: string): readonly string[] => {
  const ranges = list(value);
  for (const range of ranges) {
    const [address = '', prefix = '', ...rest] = range.split('/');
    const bits = isIP(address) === 6 ? 128 : 32;
    const isRange =
      isIP(address) !== 0 && rest.length === 0 && /^\d{1,3}$/.test(prefix) && Number(prefix) <= bits;
    if (!isRange) throw new Error('a comma-separated list of CIDR ranges, such as 10.0.0.0/8');
  }
  return ranges;
};
