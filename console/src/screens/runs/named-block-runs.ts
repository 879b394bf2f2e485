import type { BlockRun } from '../../api/runs.js';
import type { DocumentBlock } from './version-document.js';

/**
 * Block runs with names. While a run goes on, the server tells only the keys of blocks that have begun: `b2`, in a loop
 * `b5#3/b7`, in a nested workflow `b4>b2`. The rest stands in the document, for blocks of the run's own workflow.
 */
export function namedBlockRuns(
  blockRuns: readonly BlockRun[],
  blocks: readonly DocumentBlock[],
): readonly BlockRun[] {
  return blockRuns.map((run) => {
    if (run.name !== undefined) return run;
    const nested = run.key.lastIndexOf('>');
    const own = nested === -1 ? blocks.find(({ id }) => id === run.key.split('/').at(-1)) : undefined;
    const rounds = [...run.key.slice(nested + 1).matchAll(/#(\d+)/g)].map(([, place]) => Number(place));
    return {
      ...run,
      parentKey: nested === -1 ? null : run.key.slice(0, nested),
      iteration: rounds.length === 0 ? null : rounds,
      ...(own === undefined ? {} : { blockId: own.id, name: own.name, type: own.type }),
    };
  });
}
