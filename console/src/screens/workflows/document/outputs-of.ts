import type { Catalog, Field, Fields, FieldKind } from '../../../api/catalog.js';
import { isJsonObject } from '../../../api/json.js';
import type { JsonObject, JsonValue } from '../../../api/json.js';
import type { Block } from '../../../api/workflows.js';

const KINDS: Readonly<Record<string, FieldKind>> = {
  string: 'string',
  number: 'number',
  integer: 'number',
  boolean: 'boolean',
  object: 'object',
  array: 'array',
};

/** A JSON Schema as a field, as far as completion needs it; what it cannot say is any JSON. */
export function schemaField(schema: JsonValue | undefined): Field {
  const given: JsonObject = isJsonObject(schema) ? schema : {};
  const { type, description, properties, required, items } = given;
  const kinds = (Array.isArray(type) ? type : [type]).filter((kind) => kind !== 'null');
  const kind = (kinds.length === 1 ? KINDS[String(kinds[0])] : undefined) ?? 'json';
  const named = Array.isArray(required) ? new Set(required.map(String)) : new Set<string>();
  const fields: Fields | undefined =
    kind === 'object' && isJsonObject(properties)
      ? Object.fromEntries(
          Object.entries(properties).map(([name, one]) => [
            name,
            { ...schemaField(one), required: named.has(name) },
          ]),
        )
      : undefined;
  return {
    kind,
    description: typeof description === 'string' ? description : '',
    nullable: Array.isArray(type) && type.includes('null'),
    ...(fields === undefined ? {} : { fields }),
    ...(kind === 'array' && items !== undefined ? { items: schemaField(items) } : {}),
  };
}

/**
 * What a block gives. Where its params refine that (`outputSchema`), its JSON output has the fields of the schema; the
 * server's check knows it for certain, this is for completion.
 */
export function outputsOf({ type, params }: Block, catalog: Catalog): Fields {
  const entry = catalog.get(type);
  if (entry === undefined) return {};
  const { outputSchema } = params;
  if (!entry.outputsDependOnParams || !isJsonObject(outputSchema)) return entry.outputs;
  const refined = Object.entries(entry.outputs).find(([, { kind }]) => kind === 'json');
  if (refined === undefined) return entry.outputs;
  const [name, { description }] = refined;
  return { ...entry.outputs, [name]: { ...schemaField(outputSchema), description } };
}
