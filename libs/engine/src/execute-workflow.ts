import type { CompiledWorkflow } from './plan/compiled-workflow.js';
import { JournalLog } from './run/journal-log.js';
import { RunEnvironment } from './run/run-environment.js';
import type { NestedCall } from './run/run-environment.js';
import type { RunInput } from './run/run-input.js';
import { defaultRunLimits } from './run/run-limits.js';
import type { RunLimits } from './run/run-limits.js';
import type { RunOutcome } from './run/run-outcome.js';
import { enterPlan } from './run/enter-plan.js';
import { WorkflowRun } from './run/workflow-run.js';

/** Ids must be safe inside the keys of blocks and in headers. */
const RUN_ID = /^[\x21-\x7e]{1,200}$/;

/** Executes another workflow inside a run: same journal, same limits, same observer. */
export async function executeNested(
  { opened, prefix, parentKey, signal }: NestedCall,
  around: RunEnvironment,
): Promise<RunOutcome> {
  // The block's own signal covers cancel, failed siblings and the end of its time.
  const input: RunInput = { ...around.input, trigger: opened.trigger, signal };
  const env = new RunEnvironment(input, around.limits, around.log, around.budget, {
    parentKey,
    depth: around.nesting.depth + 1,
    execute: executeNested,
  });
  const outcome = await execute(opened.plan, env, prefix);
  around.trace.push(...outcome.trace);
  return outcome;
}

function execute(workflow: CompiledWorkflow, env: RunEnvironment, prefix: string): Promise<RunOutcome> {
  const entered = enterPlan(workflow.plan, env);
  if ('failure' in entered)
    return Promise.resolve({ status: 'failed', error: entered.failure, response: null, trace: [] });
  return new Promise((resolve, reject) =>
    new WorkflowRun(workflow.plan, entered.entry, env, { resolve, reject }).begin(prefix, entered.outputs),
  );
}

/**
 * Executes a run, from its beginning or from its journal, as far as it goes now: to its end, or to where all of it
 * waits. The same plan may be executed any number of times at once.
 *
 * @returns how it ended; failures of blocks are outcomes, not errors
 * @throws what the journal rejected with (the run can be executed again), or RangeError for a wrong input
 */
export async function executeWorkflow(workflow: CompiledWorkflow, input: RunInput): Promise<RunOutcome> {
  if (!RUN_ID.test(input.run.runId)) throw new RangeError('runId must be 1 to 200 visible ASCII characters.');
  const limits: RunLimits =
    input.limits === undefined ? defaultRunLimits : { ...defaultRunLimits, ...input.limits };
  const loaded = input.journal?.load() ?? [];
  const entries = loaded instanceof Promise ? await loaded : loaded;
  const env = new RunEnvironment(
    input,
    limits,
    new JournalLog(input.journal, entries, input.clock),
    { bytes: 0 },
    { parentKey: null, depth: 0, execute: executeNested },
  );
  return execute(workflow, env, '');
}
