import { checkFields } from './check-value.js';
import type { ValueProblem } from './check-value.js';
import type { Field, Fields } from './fields.js';

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The arrived form of a plain string for the kinds that have one. Author's text is never tainted. */
function arrive(field: Field, value: unknown): unknown {
  if (field.kind === 'text' && typeof value === 'string')
    return { text: value, parts: value === '' ? [] : [{ text: value, tainted: false }] };
  if (field.kind === 'expression' && typeof value === 'string') return { source: value, bindings: {} };
  if (field.kind === 'object' && field.fields !== undefined && isRecord(value))
    return fill(field.fields, value);
  const { items } = field;
  if (field.kind === 'array' && items !== undefined && Array.isArray(value))
    return value.map((item: unknown) => arrive(items, item));
  return value;
}

function fill(fields: Fields, given: Record<string, unknown>): Record<string, unknown> {
  // Unknown keys stay, so that the check after filling names them.
  const filled: Record<string, unknown> = { ...given };
  for (const [key, field] of Object.entries(fields)) {
    const value = Object.hasOwn(given, key) ? given[key] : undefined;
    const absent =
      value === undefined || (value === null && field.kind !== 'json' && field.nullable !== true);
    const chosen = absent ? field.default : value;
    if (chosen === undefined) delete filled[key];
    else filled[key] = arrive(field, chosen);
  }
  return filled;
}

/** Params as `run` receives them, and what is wrong with them. */
export interface FilledParams {
  readonly params: Record<string, unknown>;
  readonly problems: readonly ValueProblem[];
}

/**
 * Makes what `run` receives of plain values: defaults filled in (a `null` stands for "not given" in every kind
 * but json), strings of kind `text` and `expression` in their arrived form, everything checked.
 */
export function fillParams(fields: Fields, given: Record<string, unknown>): FilledParams {
  const params = fill(fields, given);
  return { params, problems: checkFields(fields, params, 'refuse') };
}
