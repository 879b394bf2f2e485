import type { Iteration, JsonObject } from '#sdk';
import { executeBlock } from './execute-block.js';
import { executeNested } from './execute-workflow.js';
import { freezeDeep } from './freeze-json.js';
import type { CompiledWorkflow } from './plan/compiled-workflow.js';
import type { PlanBlock, PlanRegion } from './plan/plan.js';
import type { BlockRun } from './run/block-run.js';
import { BlockTask } from './run/block-task.js';
import { JournalLog } from './run/journal-log.js';
import { RunEnvironment } from './run/run-environment.js';
import type { RunInput } from './run/run-input.js';
import { defaultRunLimits } from './run/run-limits.js';
import type { Wait } from './run/run-outcome.js';
import { RunScope } from './run/run-scope.js';

/** What one block did with sample data. */
export interface SingleBlockOutcome {
  readonly run: BlockRun;
  /** What it would wait for; empty unless `run.status` is `suspended`. */
  readonly waits: readonly Wait[];
  /** What it would go over; null unless it is a loop. */
  readonly iteration: Pick<Iteration, 'items' | 'concurrency'> | null;
}

/** Scopes around a block, filled with samples: what a loop gives inside its body is under the loop's name. */
function scopeOf(region: PlanRegion, samples: ReadonlyMap<string, JsonObject>): RunScope {
  const { loop } = region;
  const scope = new RunScope(
    region,
    region.pending,
    '',
    loop === null ? null : scopeOf(loop.region, samples),
    null,
  );
  for (const block of region.blocks) scope.values[block.slot] = samples.get(block.name);
  const sample = loop === null ? undefined : samples.get(loop.name);
  if (sample !== undefined)
    scope.round = { item: sample['item'] ?? null, index: Number(sample['index'] ?? 0) };
  return scope;
}

function find(workflow: CompiledWorkflow, name: string): PlanBlock {
  for (const block of workflow.plan.byId.values())
    if (block.name === name && block.definition !== null) return block;
  throw new RangeError(`The workflow has no block "${name}" that can be run by itself.`);
}

/**
 * Runs one block of a workflow by itself. Set `run.simulate` to keep a destructive block from doing its work.
 *
 * @param samples outputs of other blocks and triggers, by their names
 * @throws RangeError when there is no such block, or it is a trigger
 */
export async function runSingleBlock(
  workflow: CompiledWorkflow,
  name: string,
  samples: Readonly<Record<string, JsonObject>>,
  input: Omit<RunInput, 'trigger' | 'journal'>,
): Promise<SingleBlockOutcome> {
  const block = find(workflow, name);
  const values = new Map(
    Object.entries(samples).map(([key, value]) => [key, freezeDeep(structuredClone(value))]),
  );
  const whole: RunInput = { ...input, trigger: { block: '', outputs: {} } };
  const nesting = { parentKey: null, depth: 0, execute: executeNested };
  const env = new RunEnvironment(
    whole,
    { ...defaultRunLimits, ...input.limits },
    new JournalLog(undefined, []),
    { bytes: 0 },
    nesting,
  );
  const task = new BlockTask(env, block, scopeOf(block.region, values));
  const cancel = (): void => env.stop(new Error('The run was cancelled.'));
  input.signal?.addEventListener('abort', cancel, { once: true });
  try {
    if (input.signal?.aborted) cancel();
    const settled = await executeBlock(task);
    const { run } = task;
    run.finishedAt = env.clock();
    if (settled.kind === 'completed')
      Object.assign(run, { status: 'completed', port: settled.port, outputs: settled.outputs });
    else if (settled.kind === 'failed') Object.assign(run, { status: 'failed', error: settled.error });
    else
      run.status =
        settled.kind === 'suspended' ? 'suspended' : settled.kind === 'aborted' ? 'cancelled' : 'completed';
    const iteration =
      settled.kind === 'iterating' ? { items: settled.items, concurrency: settled.concurrency } : null;
    return { run, waits: settled.kind === 'suspended' ? settled.waits : [], iteration };
  } finally {
    input.signal?.removeEventListener('abort', cancel);
  }
}
