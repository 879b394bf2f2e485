import { checkOutputs } from '#sdk';
import type { JsonObject } from '#sdk';
import { didYouMean } from './nearest-name.js';
import type { CompiledWorkflow } from './plan/compiled-workflow.js';
import type { PlanBlock } from './plan/plan.js';
import type { JournalEntry } from './run/run-journal.port.js';

function find({ plan }: CompiledWorkflow, name: string): PlanBlock {
  // What runs inside a loop runs many times, and has no one result.
  const blocks = plan.top.blocks.filter(({ definition }) => definition !== null);
  const block = blocks.find((each) => each.name === name);
  if (block !== undefined) return block;
  const names = blocks.map((each) => each.name);
  throw new RangeError(
    `There is no block "${name}" outside of loops whose outputs could be given.${didYouMean(name, names)} Blocks: ${names.join(', ')}.`,
  );
}

/**
 * The journal of a run that takes the outputs of some of its blocks as given and does not run them, for tests. Each
 * leaves by its first port.
 *
 * @param outputs by names of blocks
 * @throws RangeError naming the block that there is not, or the output that does not fit
 */
export function pinnedJournal(
  workflow: CompiledWorkflow,
  outputs: Readonly<Record<string, JsonObject>>,
): JournalEntry[] {
  return Object.entries(outputs).map(([name, given]): JournalEntry => {
    const block = find(workflow, name);
    const [problem] = checkOutputs(block.outputs, given);
    if (problem !== undefined)
      throw new RangeError(
        `The outputs given for "${name}" do not fit: ${problem.pointer.slice(1)} ${problem.message}`,
      );
    const port = block.ports[0] ?? 'output';
    return {
      kind: 'finished',
      key: block.id,
      at: 0,
      port,
      outputs: given,
      attempts: 1,
      startedAt: 0,
      response: null,
    };
  });
}
