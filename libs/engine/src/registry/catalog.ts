import type { Field, Fields, JsonObject, JsonValue, SideEffects, TriggerSurface } from '#sdk';
import type { BlockRegistry, Registered } from './block-registry.js';
import { fieldsToJsonSchema } from './fields-to-json-schema.js';

/** One field of the catalog: its declaration as plain JSON, in the order of the definition. */
export interface CatalogField {
  readonly name: string;
  readonly kind: Field['kind'];
  readonly description: string;
  readonly required: boolean;
  /** Limits, options, default, example, language, nested `fields` and `items`, where the field has them. */
  readonly more: JsonObject;
}

/** One kind of block or trigger, for the editor, the docs and agents. Plain JSON. */
export interface CatalogEntry {
  readonly type: string;
  readonly kind: 'block' | 'trigger';
  readonly plugin: string;
  readonly title: string;
  readonly description: string;
  readonly surface: TriggerSurface | null;
  /** `depends` = the params decide, e.g. the method of a request. Null for triggers. */
  readonly sideEffects: SideEffects | 'depends' | null;
  /** Null = the params name them, e.g. the cases of a router. The port `error` is there for every block. */
  readonly ports: readonly string[] | null;
  readonly params: readonly CatalogField[];
  readonly outputs: readonly CatalogField[];
  /** True when the params can refine the outputs. */
  readonly dynamicOutputs: boolean;
  readonly loops: boolean;
  readonly responds: boolean;
  readonly reviews: boolean;
  readonly usableAsTool: boolean;
  readonly timeoutMs: number | null;
  /** JSON Schema of the params, for editors and for agents that write documents. */
  readonly paramsSchema: JsonObject;
}

function describe(name: string, field: Field): CatalogField {
  const { kind, description, required, fields, items, ...rest } = field;
  // What is left are plain values; going through JSON drops what is undefined and proves it.
  const more = JSON.parse(JSON.stringify(rest)) as Record<string, JsonValue>;
  if (fields !== undefined) more['fields'] = describeAll(fields) as unknown as JsonValue;
  if (items !== undefined) more['items'] = describe('', items) as unknown as JsonValue;
  return { name, kind, description, required: required === true, more };
}

const describeAll = (fields: Fields): CatalogField[] =>
  Object.entries(fields).map(([name, field]) => describe(name, field));

function entryOf({ definition, plugin }: Registered): CatalogEntry {
  const block = definition.kind === 'block' ? definition : null;
  const ports =
    block === null ? ['output'] : block.loops === true ? ['each', 'done'] : (block.ports ?? ['output']);
  return {
    type: definition.type,
    kind: definition.kind,
    plugin,
    title: definition.title,
    description: definition.description,
    surface: definition.kind === 'trigger' ? definition.surface : null,
    sideEffects:
      block === null ? null : typeof block.sideEffects === 'function' ? 'depends' : block.sideEffects,
    ports: typeof ports === 'function' ? null : ports,
    params: describeAll(definition.params as Fields),
    outputs: describeAll(definition.outputs as Fields),
    dynamicOutputs: definition.outputsFor !== undefined,
    loops: block?.loops === true,
    responds: block?.responds === true,
    reviews: block?.reviews === true,
    usableAsTool: block?.usableAsTool === true,
    timeoutMs: block?.timeoutMs ?? null,
    paramsSchema: fieldsToJsonSchema(definition.params as Fields),
  };
}

/** Everything that authors can use, in the order of registration. */
export const catalogOf = (registry: BlockRegistry): CatalogEntry[] => registry.all().map(entryOf);
