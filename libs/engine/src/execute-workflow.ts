import type { CompiledWorkflow } from './plan/compiled-workflow.js';
import type { RunInput } from './run/run-input.js';
import type { RunOutcome } from './run/run-outcome.js';

/** Executes a run, from its beginning or from its journal. */
export function executeWorkflow(_workflow: CompiledWorkflow, _input: RunInput): Promise<RunOutcome> {
  throw new Error('executeWorkflow is being written.');
}
