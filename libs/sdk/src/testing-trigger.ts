import { checkOutputs } from './check-outputs.js';
import type { Fields } from './fields.js';
import { fillParams } from './fill-params.js';
import { complain } from './testing.js';
import type { WrittenParams } from './testing.js';
import { callOutputs, guardrailOutputs } from './calls/call-outputs.js';
import type { ReceivedCall, ReceivedOutputs, TriggerDefinition } from './trigger.js';

const BY_THE_APP = { ...callOutputs, ...guardrailOutputs };

/**
 * Gives one call to a trigger's `receive` in a test, with the checks of the app. Params that are left out take their
 * defaults; those that the app acts on (`path`, `auth`, ...) need not be given.
 *
 * @param call what is left out is empty
 * @throws Error listing what is wrong when the params or the outputs do not fit the declaration
 * @throws whatever `receive` throws, e.g. CallRefusal
 * @example
 * expect(runTrigger(orderPlaced, { body: { id: 'A-1' } })).toEqual({ orderId: 'A-1' });
 */
export function runTrigger<P extends Fields, O extends Fields>(
  definition: TriggerDefinition<P, O>,
  call: Partial<ReceivedCall>,
  params: WrittenParams<P> = {},
): ReceivedOutputs<O> {
  const { type, receive } = definition;
  if (receive === undefined)
    throw new Error(`The trigger \`${type}\` has no \`receive\`: the app gives its outputs.`);
  const filled = fillParams(definition.params, params);
  const problems = filled.problems.filter(
    ({ pointer, code }) => code !== 'missing_param' || pointer !== '/path',
  );
  if (problems.length > 0) throw complain(`The params of \`${type}\` do not fit:`, problems);
  // Filled and checked just now: this is the shape that ParamsOf describes, but for a path that no test needs.
  const given = filled.params as Parameters<typeof receive>[1];
  const outputs = receive({ body: null, headers: {}, query: {}, ...call }, given);
  const declared = definition.outputsFor?.(given) ?? definition.outputs;
  const own = Object.entries(declared).filter(([name]) => !Object.hasOwn(BY_THE_APP, name));
  const wrong = checkOutputs(Object.fromEntries(own), outputs);
  if (wrong.length > 0) throw complain(`The outputs of \`${type}\` do not fit:`, wrong);
  return outputs;
}
