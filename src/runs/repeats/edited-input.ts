import type { CompiledTriggerBlock } from '#engine';
import { checkOutputs } from '#sdk';
import type { Fields, JsonObject, JsonValue } from '#sdk';
import { compileContextSchema, HARD_PROMPT_LIMIT, readPromptBody, readPromptText } from '#security';
import type { ContextCheck } from '#security';
import { scanPolicyOf } from '../../authoring/guardrails/scan-policy.js';
import { scanTexts } from '../../authoring/guardrails/scan-texts.js';
import { scannedTexts } from '../../authoring/guardrails/scanned-texts.js';
import { RejectedCall } from '../../http/rejected-call.js';
import { callerFields } from '../nested-input.js';

/** Secrets have no part in what is checked here, and must not be opened for it. */
const NO_SECRETS = { get: () => '' };

/** What a run is given that repeats a call with other contents. */
export interface EditedInput {
  readonly input: JsonObject;
  readonly guardrailsTriggered: boolean;
  readonly patterns: readonly string[];
}

const isObject = (value: JsonValue | undefined): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function contextCheck(schema: JsonValue | undefined): ContextCheck | undefined {
  if (!isObject(schema)) return undefined;
  const compiled = compileContextSchema(schema);
  if (compiled.ok) return compiled.check;
  throw new Error(`A published contextSchema does not compile: ${compiled.message}`);
}

/** The fields of a prompt as its trigger would have taken them: trimmed, measured, the context by its schema. */
function readPromptFields(params: JsonObject, fields: JsonObject): JsonObject {
  const { maxPromptLength, requireContext } = params;
  const read = readPromptBody(fields, {
    maxPromptLength: typeof maxPromptLength === 'number' ? maxPromptLength : HARD_PROMPT_LIMIT,
    requireContext: requireContext === true,
    checkContext: contextCheck(params['contextSchema']),
  });
  if (!read.ok)
    throw new RejectedCall(read.code, { detail: read.detail, param: `input.${read.param.slice(1)}` });
  const { prompt, context, metadata } = read;
  return { prompt, context, metadata };
}

/** A message of the surfaces that keep it untouched. */
function checkMessage(field: string, value: JsonValue | undefined): void {
  const read = readPromptText(value, { field, maxCodePoints: HARD_PROMPT_LIMIT, trim: false });
  if (!read.ok) throw new RejectedCall(read.code, { detail: read.detail, param: `input.${field}` });
}

function refuseForeign(edits: JsonObject, editable: Fields): void {
  const foreign = Object.keys(edits).find((name) => !Object.hasOwn(editable, name));
  if (foreign === undefined) return;
  const names = Object.keys(editable).join(', ');
  throw new RejectedCall('invalid_request', {
    detail: `"${foreign}" is not among what a caller of this trigger sends. ${
      names === '' ? 'Nothing of it can be edited.' : `Editable: ${names}.`
    }`,
    param: `input.${foreign}`,
  });
}

/** What the trigger declares to give, in its own configuration. */
export function outputsOf({ definition, params }: CompiledTriggerBlock): Fields {
  const declared: Fields = definition.outputsFor?.(params(NO_SECRETS) as never) ?? definition.outputs;
  return declared;
}

/** @throws RejectedCall invalid_request naming what the trigger could not have given */
export function assertFits(trigger: CompiledTriggerBlock, input: JsonObject): void {
  const problems = checkOutputs(outputsOf(trigger), input);
  const [first] = problems;
  if (first === undefined) return;
  throw new RejectedCall('invalid_request', {
    detail: `The input does not fit the trigger "${trigger.name}": ${first.pointer.slice(1)} ${first.message}`,
    param: `input${first.pointer.replaceAll('/', '.')}`,
    extensions: { problems: problems.map(({ pointer, code, message }) => ({ pointer, code, message })) },
  });
}

/**
 * The trigger outputs of a call whose contents somebody edited: what the trigger would have made of them. Only what a
 * caller controls can be edited; it is checked, and scanned, as at the trigger.
 *
 * @param trigger block of the version that will run
 * @param recorded trigger outputs of the old run
 * @throws RejectedCall with the code that a caller would have got, naming the field
 */
export function editedInput(
  trigger: CompiledTriggerBlock,
  recorded: JsonObject,
  edits: JsonObject,
): EditedInput {
  const { definition } = trigger;
  refuseForeign(edits, callerFields(trigger));
  const params = trigger.params(NO_SECRETS);
  const merged: JsonObject = { ...recorded, ...edits };
  if (definition.surface === 'prompt') Object.assign(merged, readPromptFields(params, merged));
  else if (definition.surface === 'thread') checkMessage('prompt', merged['prompt']);
  else if (definition.surface === 'agent_channel') checkMessage('input', merged['input']);

  const policy = scanPolicyOf(params['guardrails'] ?? { enabled: false }, []);
  const scan = policy.enabled ? scanTexts(policy, scannedTexts(policy, merged)) : null;
  const guardrailsTriggered = scan?.guardrailsTriggered ?? false;
  const patterns = scan?.matchedInjectionPatterns ?? [];
  if (Object.hasOwn(outputsOf(trigger), 'guardrailsTriggered'))
    Object.assign(merged, { guardrailsTriggered, matchedInjectionPatterns: [...patterns] });

  assertFits(trigger, merged);
  return { input: merged, guardrailsTriggered, patterns };
}
