import type { Field, Fields, JsonObject, JsonValue } from '#sdk';

const drop = (schema: Record<string, JsonValue | undefined>): JsonObject =>
  Object.fromEntries(
    Object.entries(schema).filter((entry): entry is [string, JsonValue] => entry[1] !== undefined),
  );

function typeOf(field: Field): Record<string, JsonValue | undefined> {
  switch (field.kind) {
    case 'number':
      return {
        type: field.integer === true ? 'integer' : 'number',
        minimum: field.minimum,
        maximum: field.maximum,
      };
    case 'boolean':
      return { type: 'boolean' };
    case 'select':
      return { type: 'string', enum: [...(field.options ?? [])] };
    case 'json':
      return {};
    case 'object':
      return field.fields ? fieldsToJsonSchema(field.fields) : { type: 'object' };
    case 'array':
      return { type: 'array', items: field.items ? fieldToJsonSchema(field.items) : {} };
    default:
      return {
        type: 'string',
        minLength: field.minLength,
        maxLength: field.maxLength,
        pattern: field.pattern,
      };
  }
}

/** The JSON Schema (2020-12) of one field's value, as an author or a caller writes it. */
export function fieldToJsonSchema(field: Field): JsonObject {
  const { type, ...rest } = typeOf(field);
  const nullable = field.nullable === true && typeof type === 'string';
  return drop({
    type: nullable ? [type, 'null'] : type,
    description: field.description,
    // A default is JSON by declaration; one that is not would be refused with the first document that leaves it out.
    default: field.default as JsonValue | undefined,
    examples: field.example === undefined ? undefined : [field.example],
    ...rest,
  });
}

/** The JSON Schema (2020-12) of an object with these fields and no others. */
export function fieldsToJsonSchema(fields: Fields): JsonObject {
  const required = Object.keys(fields).filter((name) => fields[name]?.required === true);
  return drop({
    type: 'object',
    properties: Object.fromEntries(
      Object.entries(fields).map(([name, field]) => [name, fieldToJsonSchema(field)]),
    ),
    required: required.length === 0 ? undefined : required,
    additionalProperties: false,
  });
}
