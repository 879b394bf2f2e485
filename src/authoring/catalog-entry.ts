import type { Registered } from '#engine';
import type { Field, Fields, JsonObject, JsonValue } from '#sdk';

/** A field's declaration as JSON. Everything in it is data; what is undefined is left out. */
function fieldView({ fields, items, ...rest }: Field): JsonObject {
  return {
    ...(JSON.parse(JSON.stringify(rest)) as JsonObject),
    ...(fields ? { fields: fieldsView(fields) } : {}),
    ...(items ? { items: fieldView(items) } : {}),
  };
}

const fieldsView = (fields: Fields): JsonObject =>
  Object.fromEntries(Object.entries(fields).map(([name, field]) => [name, fieldView(field)]));

/** Null where the params decide: the editor asks again when they are known. */
const portsView = (
  ports: readonly string[] | ((params: never) => readonly string[]) | undefined,
): JsonValue => (typeof ports === 'function' ? null : [...(ports ?? ['output'])]);

/** One definition of the catalog, `GET /api/v1/blocks`. */
export function catalogEntry({ definition, plugin }: Registered): JsonObject {
  const entry: JsonObject = {
    kind: definition.kind,
    type: definition.type,
    title: definition.title,
    description: definition.description,
    plugin,
    params: fieldsView(definition.params),
    outputs: fieldsView(definition.outputs),
    /** True: the params may refine the outputs. */
    outputsDependOnParams: definition.outputsFor !== undefined,
  };
  if (definition.kind === 'trigger') return { ...entry, surface: definition.surface };
  return {
    ...entry,
    ports: portsView(definition.ports),
    sideEffects: typeof definition.sideEffects === 'function' ? null : definition.sideEffects,
    loops: definition.loops ?? false,
    responds: definition.responds ?? false,
    reviews: definition.reviews ?? false,
    usableAsTool: definition.usableAsTool ?? false,
    timeoutMs: definition.timeoutMs ?? 60_000,
  };
}
