import type { Field, Fields, JsonObject, JsonValue } from '#sdk';
import type { BlockRegistry, Registered } from './block-registry.js';
import { fieldsToJsonSchema } from './fields-to-json-schema.js';

/** How long a block may take that says nothing of it. */
const DEFAULT_TIMEOUT_MS = 60_000;

/** A field's declaration as JSON. Everything in it is data; what is undefined is left out. */
function fieldView({ fields, items, ...rest }: Field): JsonObject {
  return {
    // Through JSON: it drops what is undefined, and proves that the rest is plain.
    ...(JSON.parse(JSON.stringify(rest)) as JsonObject),
    ...(fields ? { fields: fieldsView(fields) } : {}),
    ...(items ? { items: fieldView(items) } : {}),
  };
}

const fieldsView = (fields: Fields): JsonObject =>
  Object.fromEntries(Object.entries(fields).map(([name, field]) => [name, fieldView(field)]));

/** Null where the params name them, e.g. the cases of a router. The port `error` is there for every block. */
function portsView({ definition }: Registered): JsonValue {
  if (definition.kind === 'trigger') return ['output'];
  if (definition.loops === true) return ['each', 'done'];
  const { ports } = definition;
  return typeof ports === 'function' ? null : [...(ports ?? ['output'])];
}

/**
 * One kind of block or trigger as plain JSON, for the editor, the docs, and agents that write documents: fields by name
 * in the order of the definition, the JSON Schema of the params, ports, and what it does to the world (`sideEffects`
 * null = the params decide, e.g. the method of a request).
 */
export function catalogEntry(registered: Registered): JsonObject {
  const { definition, plugin } = registered;
  const entry: JsonObject = {
    kind: definition.kind,
    type: definition.type,
    title: definition.title,
    description: definition.description,
    plugin,
    params: fieldsView(definition.params),
    outputs: fieldsView(definition.outputs),
    paramsSchema: fieldsToJsonSchema(definition.params),
    ports: portsView(registered),
    /** True: the params may refine the outputs. */
    outputsDependOnParams: definition.outputsFor !== undefined,
  };
  if (definition.kind === 'trigger') return { ...entry, surface: definition.surface };
  return {
    ...entry,
    sideEffects: typeof definition.sideEffects === 'function' ? null : definition.sideEffects,
    loops: definition.loops ?? false,
    responds: definition.responds ?? false,
    reviews: definition.reviews ?? false,
    usableAsTool: definition.usableAsTool ?? false,
    timeoutMs: definition.timeoutMs ?? DEFAULT_TIMEOUT_MS,
  };
}

/** Everything that authors can use, in the order of registration. */
export const catalogOf = (registry: BlockRegistry): JsonObject[] => registry.all().map(catalogEntry);
