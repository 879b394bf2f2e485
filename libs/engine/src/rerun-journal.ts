import type { CompiledWorkflow } from './plan/compiled-workflow.js';
import type { PlanBlock } from './plan/plan.js';
import type { BlockRun } from './run/block-run.js';
import type { JournalEntry } from './run/run-journal.port.js';

/** The block and everything that follows from it. A block in a loop stands for the outermost loop around it. */
function affected(workflow: CompiledWorkflow, name: string): Set<string> {
  let first: PlanBlock | undefined;
  for (const block of workflow.plan.byId.values())
    if (block.name === name && block.definition !== null) first = block;
  if (first === undefined) throw new RangeError(`The workflow has no block "${name}" to run again from.`);
  while (first.region.loop !== null) first = first.region.loop;
  const ids = new Set<string>();
  const open: PlanBlock[] = [first];
  for (let block = open.pop(); block !== undefined; block = open.pop()) {
    if (ids.has(block.id)) continue;
    ids.add(block.id);
    for (const { target } of block.edges) open.push(target);
  }
  return ids;
}

/**
 * Makes the journal with which a new run repeats an old one from a certain block on: what ran before it is taken
 * from the old run's trace, the block and everything behind it runs. Give it to the new run as its journal's
 * entries, with the same trigger outputs.
 *
 * @param trace of the old run
 * @param from name of the block
 * @throws RangeError when there is no such block
 */
export function rerunJournal(
  workflow: CompiledWorkflow,
  trace: readonly BlockRun[],
  from: string,
): JournalEntry[] {
  const again = affected(workflow, from);
  return trace.flatMap((run): JournalEntry[] => {
    const { key, blockId, port, outputs, error, attempts } = run;
    // Rounds and nested blocks are covered by the loop, or the block, that they belong to.
    if (key !== blockId || run.parentKey !== null || again.has(blockId)) return [];
    const at = run.finishedAt ?? run.startedAt ?? 0;
    const startedAt = run.startedAt ?? at;
    if (run.status === 'completed' && port !== null && outputs !== null)
      return [{ kind: 'finished', key, at, port, outputs, attempts, startedAt, response: null }];
    return run.status === 'failed' && error !== null && port === 'error'
      ? [{ kind: 'failed', key, at, error, retryAt: null, startedAt }]
      : [];
  });
}
