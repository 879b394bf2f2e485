import type { JsonObject, JsonValue } from '#sdk';

/**
 * True when OpenAI's strict mode takes the schema: every object names all its properties as required and
 * allows no others. Other schemas are sent as guidance, and the answer is validated here in both cases.
 */
export function isStrictSchema(schema: JsonObject): boolean {
  const stack: JsonValue[] = [schema];
  while (stack.length > 0) {
    const at = stack.pop();
    if (typeof at !== 'object' || at === null) continue;
    if (Array.isArray(at)) stack.push(...at);
    else {
      if (!isClosed(at)) return false;
      stack.push(...Object.values(at));
    }
  }
  return true;
}

function isClosed(schema: JsonObject): boolean {
  const properties = schema['properties'];
  const isObjectSchema =
    schema['type'] === 'object' || (Array.isArray(schema['type']) && schema['type'].includes('object'));
  if (!isObjectSchema) return true;
  const names = typeof properties === 'object' && properties !== null ? Object.keys(properties) : [];
  const required = Array.isArray(schema['required']) ? schema['required'] : [];
  return schema['additionalProperties'] === false && names.every((name) => required.includes(name));
}
