import type { CompiledTriggerBlock } from '#engine';
import type { Field, JsonObject, JsonValue } from '#sdk';
import { callerFields, complete } from '../nested-input.js';
import type { SurroundingRun } from '../nested-input.js';
import { assertFits, editedInput, outputsOf } from '../repeats/edited-input.js';
import { RejectedCall } from '../../http/rejected-call.js';

/** A value for what the author of a test left out; null where nothing can be made up. */
function sampleOf(field: Field): JsonValue {
  if (field.example !== undefined) return field.example;
  if (field.nullable === true) return null;
  switch (field.kind) {
    case 'number':
      return field.minimum ?? 0;
    case 'boolean':
      return false;
    case 'array':
      return [];
    case 'object':
      return Object.fromEntries(
        Object.entries(field.fields ?? {}).map(([name, one]) => [name, sampleOf(one)]),
      );
    case 'json':
      return null;
    default:
      return 'test';
  }
}

/**
 * The outputs that a trigger would give in a test. What a caller sends is checked and scanned as at the trigger; what
 * the server gives of itself may be set, e.g. to see what a workflow does when the guardrails matched.
 *
 * @param given outputs by name; the others are filled in
 * @throws RejectedCall naming the field that the trigger could not have given
 */
export function sampleInput(
  trigger: CompiledTriggerBlock,
  given: JsonObject,
  around: SurroundingRun & { readonly caller: string },
): JsonObject {
  const declared = outputsOf(trigger);
  const unknown = Object.keys(given).find((name) => !Object.hasOwn(declared, name));
  if (unknown !== undefined)
    throw new RejectedCall('invalid_request', {
      detail: `The trigger "${trigger.name}" gives no "${unknown}". It gives: ${Object.keys(declared).join(', ')}.`,
      param: `input.${unknown}`,
    });
  const byCaller = callerFields(trigger);
  const [sent, set]: [JsonObject, JsonObject] = [{}, {}];
  for (const [name, value] of Object.entries(given))
    (Object.hasOwn(byCaller, name) ? sent : set)[name] = value;
  const completed = complete(declared, {}, around);
  for (const [name, field] of Object.entries(declared))
    if (!Object.hasOwn(completed, name) || completed[name] === null) completed[name] = sampleOf(field);
  if (Object.hasOwn(declared, 'caller')) completed['caller'] = around.caller;
  const input = { ...editedInput(trigger, completed, sent).input, ...set };
  assertFits(trigger, input);
  return input;
}
