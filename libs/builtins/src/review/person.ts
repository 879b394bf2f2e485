import type { JsonObject, JsonValue } from '#sdk';

/** Who decided, as the server knows them. A type, not an interface: it is part of a JSON value. */
export type Person = {
  /** Name, shown to others. */
  by: string;
  /** What the server authenticated them by: ids of API keys or members; behind a link, whoever made the link. */
  ids: string[];
};

/** Is it one person twice? Under one name, or behind one identity under two names. */
export const isSamePerson = (one: Person, other: Person): boolean =>
  one.by.toLowerCase() === other.by.toLowerCase() || one.ids.some((id) => other.ids.includes(id));

/** The person of an answer; null when it names nobody. Who answers is written into it by the server. */
export function readPerson(answer: JsonObject): Person | null {
  const { by, ids } = answer;
  if (typeof by !== 'string' || by.trim() === '') return null;
  const known: readonly JsonValue[] = Array.isArray(ids) ? ids : [];
  return { by: by.trim(), ids: known.filter((id) => typeof id === 'string') };
}
