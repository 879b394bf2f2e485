import { checkFields, pointerSegment } from './check-value.js';
import type { ValueProblem } from './check-value.js';
import type { Fields } from './fields.js';

const required = new WeakMap<Fields, Fields>();

/** At the top an output is present unless its field says otherwise; fields alone say it the other way round. */
function asRequired(declared: Fields): Fields {
  let fields = required.get(declared);
  if (fields === undefined) {
    fields = Object.fromEntries(
      Object.entries(declared).map(([name, one]) => [name, { ...one, required: one.required ?? true }]),
    );
    required.set(declared, fields);
  }
  return fields;
}

/**
 * Checks what a block returned against its declared outputs: each is there (null only where `nullable`), has its
 * type, and there is no other.
 *
 * @returns every problem, pointers relative to the outputs; empty = they fit
 */
export function checkOutputs(declared: Fields, outputs: Record<string, unknown>): ValueProblem[] {
  const problems = checkFields(asRequired(declared), outputs, 'allow');
  for (const name of Object.keys(outputs)) {
    if (Object.hasOwn(declared, name)) continue;
    const message = `\`${name}\` is not declared in \`outputs\`: declare it, or do not return it.`;
    problems.push({ pointer: pointerSegment(name), code: 'unknown_param', message });
  }
  return problems;
}
