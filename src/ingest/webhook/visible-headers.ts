import type { JsonObject } from '#sdk';

/** What carries a credential or proves one, by the words in its name: a run's input is stored and shown. */
const CREDENTIAL =
  /authorization|cookie|signature|token|secret|password|passwd|credential|hmac|api-?key|access-?key|jwt/;

/**
 * The headers of a call by lower-case name, without credentials. Repeated ones are joined as HTTP joins them.
 *
 * @param ownHeader the header in which this trigger takes its credential, lower case
 */
export const visibleHeaders = (rawHeaders: readonly string[], ownHeader: string): JsonObject => {
  const visible = new Map<string, string>();
  for (let at = 0; at + 1 < rawHeaders.length; at += 2) {
    const name = (rawHeaders[at] ?? '').toLowerCase();
    const value = rawHeaders[at + 1] ?? '';
    // Assigned to a plain object later, this name would change its prototype.
    if (name === '__proto__' || name === ownHeader || CREDENTIAL.test(name)) continue;
    const before = visible.get(name);
    visible.set(name, before === undefined ? value : `${before}, ${value}`);
  }
  return Object.fromEntries(visible);
};
