import type { JsonObject, JsonValue } from '#sdk';

/** Who may call a trigger, and how often: what the audit log has to tell when it changes (S-11). */
const TOLD = ['path', 'auth', 'ipAllowList', 'rateLimit', 'replayWindowSeconds', 'guardrails'] as const;

const isObject = (value: JsonValue | undefined): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const listOf = (value: JsonValue | undefined): JsonObject[] =>
  Array.isArray(value) ? value.filter(isObject) : [];

/**
 * The caller policies of a document's triggers (the blocks that no edge leads to) by their names, as they stand there.
 * In a stored document secrets stand by reference only.
 */
function callerPolicies(document: JsonObject | null): JsonObject {
  const entered = new Set(listOf(document?.['edges']).map((edge) => edge['to']));
  const policies: JsonObject = {};
  for (const { id, name, params } of listOf(document?.['blocks']) as { [key: string]: JsonValue }[]) {
    if (typeof name !== 'string' || entered.has(id ?? null) || !isObject(params)) continue;
    const told = TOLD.filter((field) => params[field] !== undefined);
    if (told.length > 0)
      policies[name] = Object.fromEntries(told.map((field) => [field, params[field] ?? null]));
  }
  return policies;
}

/** What a publication changes about callers, for `before` and `after` of its entry; empty when it changes nothing. */
export function callerChanges(
  live: JsonObject | null,
  next: JsonObject,
): { readonly before: JsonObject; readonly after: JsonObject } {
  const [before, after] = [callerPolicies(live), callerPolicies(next)];
  if (JSON.stringify(before) === JSON.stringify(after)) return { before: {}, after: {} };
  return { before: { callers: before }, after: { callers: after } };
}
