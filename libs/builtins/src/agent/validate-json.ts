import { Ajv2020 } from 'ajv/dist/2020.js';
import type { JsonObject, JsonValue } from '#sdk';

/** Says what is wrong with a value, one finding each with its pointer; an empty list when it is valid. */
export type JsonCheck = (value: JsonValue) => readonly string[];

/** Compiling costs milliseconds and every run brings its schemas anew, so checks are kept by their text. */
const compiled = new Map<string, JsonCheck>();
const MAX_COMPILED = 256;

/**
 * Compiles a JSON Schema (2020-12). `format` is not asserted, as the standard has it by default; unknown
 * keywords are allowed. Throws an Error that says what is wrong with the schema; never fetches a `$ref`.
 */
export function compileJsonCheck(schema: JsonObject): JsonCheck {
  const text = JSON.stringify(schema);
  const known = compiled.get(text);
  if (known !== undefined) return known;
  const check = compile(schema);
  const oldest = compiled.keys().next();
  if (compiled.size >= MAX_COMPILED && oldest.done !== true) compiled.delete(oldest.value);
  compiled.set(text, check);
  return check;
}

/** Knows what a schema may look like. It never keeps a schema: two workflows must not see each other's ids. */
const dialect = new Ajv2020({ strict: false, logger: false });

function compile(schema: JsonObject): JsonCheck {
  // The dialect's name would make ajv look for a meta-schema, and an id would clash with an earlier schema.
  const { $schema: _dialect, $id: _id, ...own } = schema;
  if (dialect.validateSchema(own) !== true) throw new Error(dialect.errorsText(dialect.errors));
  const options = { strict: false, allErrors: true, validateFormats: false, logger: false as const };
  const validate = new Ajv2020({ ...options, meta: false, validateSchema: false }).compile(own);
  return (value) => {
    if (validate(value)) return [];
    return (validate.errors ?? []).slice(0, 10).map(({ instancePath, message, params }) => {
      const extra: unknown = params['additionalProperty'];
      const where = instancePath === '' ? 'the value' : instancePath;
      return `${where} ${message ?? 'is not valid'}${typeof extra === 'string' ? ` (${extra})` : ''}`;
    });
  };
}
