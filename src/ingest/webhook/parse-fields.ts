import type { JsonObject } from '#sdk';
import { MAX_JSON_KEYS } from '#security';
import { RejectedCall } from '../../http/rejected-call.js';

/**
 * The fields of `a=1&b=2` as texts; a name that comes more than once has the list of its values. Decoded without
 * repair: a form whose escapes are not UTF-8 is refused, not changed.
 *
 * @param place for the message of a refusal
 * @throws RejectedCall 400
 */
export const parseFields = (text: string, place: 'form' | 'query'): JsonObject => {
  const pairs = text.split('&', MAX_JSON_KEYS + 1);
  if (pairs.length > MAX_JSON_KEYS) throw new RejectedCall('too_many_keys');
  const values = new Map<string, string[]>();
  for (const pair of pairs) {
    if (pair === '') continue;
    const at = pair.indexOf('=');
    const name = decode(at === -1 ? pair : pair.slice(0, at), place);
    const value = at === -1 ? '' : decode(pair.slice(at + 1), place);
    if (name === '__proto__') throw new RejectedCall('forbidden_key');
    const known = values.get(name);
    if (known) known.push(value);
    else values.set(name, [value]);
  }
  return Object.fromEntries(
    [...values].map(([name, all]): [string, string | string[]] => [
      name,
      all.length === 1 ? (all[0] ?? '') : all,
    ]),
  );
};

const decode = (text: string, place: string): string => {
  let decoded: string;
  try {
    decoded = decodeURIComponent(text.replaceAll('+', ' '));
  } catch (error) {
    if (!(error instanceof URIError)) throw error;
    throw new RejectedCall('invalid_encoding', {
      detail: `The ${place} holds a percent escape that is not UTF-8. Encode it with encodeURIComponent or alike.`,
    });
  }
  if (decoded.includes('\0')) throw new RejectedCall('invalid_unicode');
  return decoded;
};
