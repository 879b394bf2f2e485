import { defaultRunLimits, sealJson } from '#engine';
import { checkOutputs, isCallRefusal } from '#sdk';
import type { JsonObject } from '#sdk';
import type { CompiledTrigger } from '../../authoring/compiled-trigger.js';
import { RejectedCall } from '../../http/rejected-call.js';

/** A call as it was read. */
interface ReadParts {
  readonly body: JsonObject[string];
  /** Values are texts. */
  readonly headers: JsonObject;
  readonly query: JsonObject;
}

/** What a plugin says to a caller is no longer than this. */
const MAX_DETAIL = 1_000;

/**
 * The outputs of a webhook: what the `receive` of its kind makes of the call, or the parts as they are.
 *
 * @throws RejectedCall `call_refused` when the kind does not want the call
 * @throws Error naming the type when `receive` breaks or returns what it does not declare: a defect of its plugin
 */
export const receiveCall = async (
  { receive, type }: Pick<CompiledTrigger, 'receive' | 'type'>,
  parts: ReadParts,
): Promise<JsonObject> => {
  if (receive === null) return { ...parts };
  let made: unknown;
  try {
    // A plugin in a process of its own answers later.
    made = await receive.call({ ...parts, headers: parts.headers as Record<string, string> });
  } catch (error) {
    if (isCallRefusal(error)) {
      throw new RejectedCall('call_refused', { detail: error.detail.slice(0, MAX_DETAIL) });
    }
    throw defect(type, 'broke', error);
  }
  if (typeof made !== 'object' || made === null) throw defect(type, 'returned no outputs');
  const outputs = made as Record<string, unknown>;
  const [problem] = checkOutputs(receive.outputs, outputs);
  if (problem) {
    throw defect(
      type,
      `returned outputs that do not fit its declaration: ${problem.pointer.slice(1)} ${problem.message}`,
    );
  }
  try {
    sealJson(outputs, defaultRunLimits.outputBytes);
  } catch (error) {
    throw defect(type, 'returned outputs that cannot be kept', error);
  }
  return outputs as JsonObject;
};

const defect = (type: string, what: string, cause?: unknown): Error => {
  const why = cause instanceof Error ? `: ${cause.name}: ${cause.message}` : '';
  return new Error(`\`receive\` of the trigger \`${type}\` ${what}${why}. This is a defect of its plugin.`, {
    cause,
  });
};
