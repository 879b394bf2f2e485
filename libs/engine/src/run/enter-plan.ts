import { checkOutputs } from '#sdk';
import type { JsonObject } from '#sdk';
import type { Plan, PlanEntry } from '../plan/plan.js';
import type { RunEnvironment } from './run-environment.js';
import type { RunFailure } from './run-outcome.js';
import { sealJson, UnsealableValue } from './seal-json.js';

/** The trigger that was called, with its outputs checked; or why the run cannot begin. */
export type EnteredPlan =
  { readonly entry: PlanEntry; readonly outputs: JsonObject } | { readonly failure: RunFailure };

/**
 * Checks what the call gave against the trigger's declaration: a replay with an edited payload must not bring in
 * what no call could.
 */
export function enterPlan(plan: Plan, env: RunEnvironment): EnteredPlan {
  const { block, outputs } = env.input.trigger;
  const entry = plan.entries.get(block);
  if (entry === undefined) throw new RangeError(`The workflow has no trigger with the id "${block}".`);
  const { name } = entry.trigger;
  const fail = (message: string): EnteredPlan => ({
    failure: {
      code: 'invalid_trigger_outputs',
      message,
      details: null,
      attempts: 0,
      blockName: name,
      blockKey: null,
    },
  });
  const [problem] = checkOutputs(entry.trigger.outputs, outputs);
  if (problem !== undefined)
    return fail(
      `The input of "${name}" does not fit its declaration: ${problem.pointer.slice(1)} ${problem.message}`,
    );
  try {
    // The input may fill the run, but no more: it has its own limit where it came in.
    env.budget.bytes += sealJson(outputs, env.limits.runBytes);
  } catch (error) {
    if (!(error instanceof UnsealableValue)) throw error;
    return fail(`The input of "${name}": ${error.pointer} ${error.message}.`);
  }
  return { entry, outputs };
}
