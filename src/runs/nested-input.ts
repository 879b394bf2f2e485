import type { CompiledTriggerBlock, CompiledWorkflow, OpenedWorkflow } from '#engine';
import { scanPrompt } from '#guardrails';
import { BlockFailure, checkOutputs } from '#sdk';
import type { Fields, JsonObject, JsonValue } from '#sdk';

/** What the run around a nested workflow says of itself. */
export interface SurroundingRun {
  readonly requestId: string;
  readonly workflow: string;
  /** When its call came: the same at each resume, as everything that a trigger gives must be. ISO-8601 UTC. */
  readonly timestamp: string;
}

const isObject = (value: JsonValue): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const declaredBy = ({ definition }: CompiledTriggerBlock): Fields => definition.outputs as Fields;

/** What a caller controls of a trigger. Where that is nothing: its `input`, if there is one. */
export function callerFields(trigger: CompiledTriggerBlock): Fields {
  const all = Object.entries(declaredBy(trigger));
  const asked = all.filter(([, field]) => field.tainted === true);
  return Object.fromEntries(asked.length > 0 ? asked : all.filter(([name]) => name === 'input'));
}

/** The fields that whoever calls a workflow as a tool has to give. */
export function askedFields(plan: CompiledWorkflow): Fields {
  const [trigger] = plan.triggers;
  if (trigger === undefined) return {};
  return Object.fromEntries(
    Object.entries(callerFields(trigger)).map(([name, field]) => [
      name,
      { ...field, required: field.nullable !== true && field.kind !== 'object' },
    ]),
  );
}

/** What the server gives of itself where the input is silent, as ingest does it for calls. */
function serverValues(input: JsonObject, around: SurroundingRun): JsonObject {
  const texts = Object.values(input).filter((value) => typeof value === 'string');
  const scan = scanPrompt(texts.join('\n'));
  return {
    requestId: around.requestId,
    caller: `workflow:${around.workflow}`,
    timestamp: around.timestamp,
    scheduledAt: around.timestamp,
    timezone: 'UTC',
    guardrailsTriggered: scan.guardrailsTriggered,
    matchedInjectionPatterns: [...scan.matchedInjectionPatterns],
  };
}

/** The outputs of a trigger, from what is given of them: the server's own values are filled in, and null where it may be. */
export function complete(fields: Fields, input: JsonObject, around: SurroundingRun): JsonObject {
  const outputs: JsonObject = { ...input };
  const given = serverValues(input, around);
  for (const [name, field] of Object.entries(fields)) {
    if (Object.hasOwn(outputs, name)) continue;
    if (Object.hasOwn(given, name)) outputs[name] = given[name] as JsonValue;
    else if (field.nullable === true) outputs[name] = null;
    else if (field.kind === 'object' && field.fields === undefined) outputs[name] = {};
  }
  return outputs;
}

/**
 * Enters a workflow by the first of its triggers that the input fits. What the input leaves out is filled in: the
 * server's own values, null where it may be null.
 *
 * @param name for the message
 * @throws BlockFailure `workflow_input_invalid`, naming what its first trigger cannot take
 */
export function nestedInput(
  name: string,
  plan: CompiledWorkflow,
  input: JsonValue,
  around: SurroundingRun,
): OpenedWorkflow['trigger'] {
  const invalid = (why: string): BlockFailure =>
    new BlockFailure('workflow_input_invalid', `Workflow "${name}" cannot take this input: ${why}`);
  if (!isObject(input)) throw invalid('it must be an object, by the names of what its trigger gives.');
  const faults: string[] = [];
  for (const trigger of plan.triggers) {
    const fields = declaredBy(trigger);
    const outputs = complete(fields, input, around);
    const problems = checkOutputs(fields, outputs);
    if (problems.length === 0) return { block: trigger.id, outputs };
    const why = problems.map(({ pointer, code, message }) =>
      code === 'unknown_param' ? `${pointer} is not among its outputs.` : `${pointer} ${message}`,
    );
    faults.push(`${why.join(' ')} Its trigger "${trigger.name}" gives: ${Object.keys(fields).join(', ')}.`);
  }
  throw invalid(faults[0] ?? 'it has no trigger.');
}
