import type { JsonValue } from '#sdk';

/** Names that `{{secrets.NAME}}` can hold. */
export const SECRET_NAME = /^[A-Za-z_][A-Za-z0-9_-]{0,62}$/;

const MENTION = /\{\{secrets\.([A-Za-z_][A-Za-z0-9_-]{0,62})\}\}/g;

/** How an author writes a secret. */
export const secretTemplate = (name: string): string => `{{secrets.${name}}}`;

/** The name in a text that is exactly one secret; null for anything else. */
export const wholeSecret = (text: string): string | null =>
  /^\{\{secrets\.([A-Za-z_][A-Za-z0-9_-]{0,62})\}\}$/.exec(text)?.[1] ?? null;

/**
 * Where a document mentions secrets: name to the pointers of the texts that hold it.
 *
 * @param at pointer of `value` itself
 */
export function secretMentions(
  value: JsonValue,
  at = '',
  found = new Map<string, string[]>(),
): ReadonlyMap<string, readonly string[]> {
  if (typeof value === 'string') {
    for (const [, name = ''] of value.matchAll(MENTION)) found.set(name, [...(found.get(name) ?? []), at]);
  } else if (typeof value === 'object' && value !== null) {
    for (const [key, item] of Object.entries(value)) {
      secretMentions(item, `${at}/${key.replaceAll('~', '~0').replaceAll('/', '~1')}`, found);
    }
  }
  return found;
}
