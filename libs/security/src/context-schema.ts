import { Ajv2020 } from 'ajv/dist/2020.js';
import { RE2JS } from 're2js';
import type { JsonObject, JsonValue } from '#sdk';

/** Where a context breaks the trigger's schema; null when it does not. */
export type ContextCheck = (context: JsonObject) => ContextProblem | null;

export interface ContextProblem {
  /** JSON pointer inside the context; '' is the context itself. */
  readonly pointer: string;
  readonly message: string;
}

export type CompiledContextSchema =
  { readonly ok: true; readonly check: ContextCheck } | { readonly ok: false; readonly message: string };

const MAX_SCHEMA_CHARACTERS = 65_536;

/**
 * Compiles a trigger's `contextSchema` (JSON Schema 2020-12) once, when the trigger is saved or loaded.
 * Callers choose the context, so nothing in a check may be more than linear in it: patterns run on RE2, and
 * `uniqueItems`, which compares items pairwise, needs `maxItems` of at most 1,000 beside it.
 * `format` is an annotation, as the standard has it by default; remote `$ref`s are never fetched.
 */
export function compileContextSchema(schema: JsonObject): CompiledContextSchema {
  if (JSON.stringify(schema).length > MAX_SCHEMA_CHARACTERS) {
    return { ok: false, message: `contextSchema is longer than ${MAX_SCHEMA_CHARACTERS} characters.` };
  }
  if (hasUnboundedUniqueItems(schema)) {
    return { ok: false, message: 'uniqueItems in contextSchema needs "maxItems" of at most 1000 beside it.' };
  }
  try {
    // One instance per schema: two triggers may use the same $id.
    const ajv = new Ajv2020({
      strictTypes: false,
      strictTuples: false,
      validateFormats: false,
      logger: false,
      code: { regExp: re2 },
    });
    const validate = ajv.compile(schema);
    return {
      ok: true,
      check: (context) => {
        if (validate(context)) return null;
        const [error] = validate.errors ?? [];
        return {
          pointer: error?.instancePath ?? '',
          message: `context${error?.instancePath ?? ''} ${error?.message ?? 'does not fit the schema'}.`,
        };
      },
    };
  } catch (error) {
    return { ok: false, message: `contextSchema is not a valid JSON Schema: ${(error as Error).message}` };
  }
}

/** RE2 has no backtracking, so no context can make a pattern slow. */
const re2 = Object.assign(
  (pattern: string) => {
    const compiled = RE2JS.compile(pattern);
    // Ajv keeps patterns apart by their text form.
    return { test: (text: string) => compiled.test(text), toString: () => pattern };
  },
  { code: 're2' },
);

function hasUnboundedUniqueItems(value: JsonValue): boolean {
  if (typeof value !== 'object' || value === null) return false;
  if (Array.isArray(value)) return value.some(hasUnboundedUniqueItems);
  const { maxItems } = value;
  const isBounded = typeof maxItems === 'number' && maxItems <= 1000;
  if (value['uniqueItems'] === true && !isBounded) return true;
  return Object.values(value).some(hasUnboundedUniqueItems);
}
