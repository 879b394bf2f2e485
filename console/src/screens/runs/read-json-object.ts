/** What was typed as a JSON object, or why it is none. */
export type ReadJsonObject =
  | { readonly ok: true; readonly value: Readonly<Record<string, unknown>> }
  | { readonly ok: false; readonly message: string };

/** Reads a JSON object that somebody types; an empty text is an empty object. */
export function readJsonObject(text: string): ReadJsonObject {
  if (text.trim() === '') return { ok: true, value: {} };
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    return { ok: false, message: `This is not JSON: ${error instanceof Error ? error.message : 'unknown'}` };
  }
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? { ok: true, value: value as Readonly<Record<string, unknown>> }
    : { ok: false, message: 'An object is needed: { ... }' };
}
