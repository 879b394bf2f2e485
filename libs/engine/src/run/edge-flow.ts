import type { PlanBlock, PlanEdge } from '../plan/plan.js';
import { BlockTask } from './block-task.js';
import type { RunEnvironment } from './run-environment.js';
import type { RunScope } from './run-scope.js';

/** A block whose incoming edges are all resolved, one of them live. */
export interface ReadyBlock {
  readonly block: PlanBlock;
  readonly scope: RunScope;
}

/** The edges into the body of a loop belong to its rounds, and those back to it are no edges of the graph. */
const isOrdinary = (block: PlanBlock, { back, port }: PlanEdge): boolean =>
  !back && !(block.body !== null && port === 'each');

/**
 * Resolves edges: each is delivered or dead, once per scope. A block with a live edge becomes ready when all of its
 * edges are resolved; one without is dead, and so are its own edges.
 */
export class EdgeFlow {
  constructor(
    readonly env: RunEnvironment,
    readonly ready: (block: ReadyBlock) => void,
  ) {}

  /** Leaves a block by a port. @returns false when nothing is connected there */
  leave(block: PlanBlock, scope: RunScope, port: string): boolean {
    let delivered = false;
    for (const edge of block.edges) {
      if (edge.port === port) {
        delivered = true;
        if (edge.back) scope.back.push([block.name, scope.values[block.slot] ?? {}]);
        else this.#resolve(edge.target, scope, true);
      } else if (isOrdinary(block, edge)) this.#resolve(edge.target, scope, false);
    }
    this.#close(scope);
    return delivered;
  }

  /** Enters the body of a loop in the scope of one round. */
  enterBody(loop: PlanBlock, round: RunScope): void {
    for (const { port, target, back } of loop.edges)
      if (port === 'each' && !back) this.#resolve(target, round, true);
  }

  /** Shows a block that does not run in this run. */
  noteSkipped(block: PlanBlock, scope: RunScope): void {
    const { run } = new BlockTask(this.env, block, scope);
    run.status = 'skipped';
    this.env.trace.push(run);
    this.env.notify(run, (observer) => observer.onBlockSkipped?.(run));
  }

  #resolve(target: PlanBlock, scope: RunScope, live: boolean): void {
    const { slot } = target;
    if (live) scope.live[slot] = true;
    const left = (scope.pending[slot] ?? 0) - 1;
    scope.pending[slot] = left;
    if (left !== 0) return;
    if (scope.live[slot] === true) this.ready({ block: target, scope });
    else this.#skip(target, scope);
  }

  #skip(block: PlanBlock, scope: RunScope): void {
    this.noteSkipped(block, scope);
    for (const edge of block.edges) if (isOrdinary(block, edge)) this.#resolve(edge.target, scope, false);
    this.#close(scope);
  }

  #close(scope: RunScope): void {
    scope.open -= 1;
    if (scope.open === 0) scope.onClosed?.(scope);
  }
}
