import type { BoundBlock } from '../document/bind-block.js';
import type { WorkflowDocument } from '../document/workflow-document.js';
import type { Guarantees } from './guarantees.js';
import { visibleOutputs } from './visible-outputs.js';
import type { Visible } from './visible-outputs.js';
import type { WorkflowGraph } from './workflow-graph.js';

/** A document whose blocks are bound and whose graph is known; places are those of `document.blocks`. */
export class BoundWorkflow {
  readonly #byName: ReadonlyMap<string, number>;

  constructor(
    readonly document: WorkflowDocument,
    readonly blocks: readonly BoundBlock[],
    readonly graph: WorkflowGraph,
    readonly guarantees: Guarantees,
  ) {
    this.#byName = new Map(blocks.map(({ block }, index) => [block.name, index]));
  }

  indexOf(name: string): number | undefined {
    return this.#byName.get(name);
  }

  at(index: number): BoundBlock {
    const bound = this.blocks[index];
    if (bound === undefined) throw new RangeError(`There is no block ${index}.`);
    return bound;
  }

  errorConnected(index: number): boolean {
    return (this.graph.outgoing[index] ?? []).some(({ port }) => port === 'error');
  }

  /** Loops around a block, innermost first. */
  loopsAround(index: number): number[] {
    const loops: number[] = [];
    for (let loop = this.graph.loopOf[index] ?? -1; loop !== -1; loop = this.graph.loopOf[loop] ?? -1)
      loops.push(loop);
    return loops;
  }

  /** What a path into `target` means at `user`. */
  visible(target: number, path: Visible['path'], user: number): Visible {
    const { definition, outputs } = this.at(target);
    return visibleOutputs(path, {
      outputs,
      loops: definition.kind === 'block' && definition.loops === true,
      insideItsBody: this.loopsAround(user).includes(target),
      errorConnected: this.errorConnected(target),
    });
  }
}
