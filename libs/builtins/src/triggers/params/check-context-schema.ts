import { Ajv2020 } from 'ajv/dist/2020.js';
import type { JsonValue, Problem } from '#sdk';
import { refuse } from '../../problem.js';

/** Refuses a contextSchema that is no JSON Schema, or that points outside itself (nothing is fetched). */
export function checkContextSchema(schema: JsonValue | undefined): Problem[] {
  if (schema === undefined || schema === null || typeof schema === 'boolean') return [];
  const at = '/contextSchema';
  if (typeof schema !== 'object' || Array.isArray(schema)) {
    return [refuse(at, 'invalid_schema', 'A JSON Schema is an object, e.g. { "type": "object" }.')];
  }
  try {
    // A compiler for each check: a schema with an `$id` may be saved again and again.
    new Ajv2020({ strictTypes: false, strictTuples: false, validateFormats: false, logger: false }).compile(
      schema,
    );
    return [];
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return [refuse(at, 'invalid_schema', `This JSON Schema cannot be used: ${reason}.`)];
  }
}
