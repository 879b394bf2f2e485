import type { JsonValue } from '#sdk';

/** Shorter values stand in texts by chance, and masking them would only garble what is shown. */
const SHORTEST = 4;

/**
 * What is shown of a test, with the values of secrets replaced: whoever may test a workflow may not therefore read the
 * secrets that it uses.
 *
 * @param secrets values by name
 */
export function maskSecrets(shown: JsonValue, secrets: ReadonlyMap<string, string>): JsonValue {
  const values = [...secrets]
    .filter(([, value]) => value.length >= SHORTEST)
    // A value that holds another one goes first, or a part of it would stay.
    .toSorted(([, a], [, b]) => b.length - a.length);
  if (values.length === 0) return shown;
  return JSON.parse(JSON.stringify(shown), (_, inner: unknown) =>
    typeof inner === 'string'
      ? values.reduce((text, [name, value]) => text.replaceAll(value, `[secret ${name}]`), inner)
      : inner,
  ) as JsonValue;
}
