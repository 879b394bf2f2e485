import type { JsonValue } from '#sdk';
import type { BlockTask } from './block-task.js';
import { RunScope } from './run-scope.js';

/** A loop on its way: which rounds are open, and what the finished ones gave. */
export class LoopRun {
  #next = 0;
  #active = 0;
  #done = 0;
  readonly results: JsonValue[];

  constructor(
    readonly task: BlockTask,
    readonly items: readonly JsonValue[],
    readonly concurrency: number,
  ) {
    this.results = items.map(() => null);
  }

  get mayStart(): boolean {
    return this.#active < this.concurrency && this.#next < this.items.length;
  }

  get finished(): boolean {
    return this.#done === this.items.length;
  }

  /** The scope of the next round. @param onClosed told when every block of the round is settled */
  openRound(onClosed: (scope: RunScope) => void): RunScope {
    const { block, scope: around, key } = this.task;
    if (block.body === null) throw new RangeError(`"${block.name}" has no body.`);
    const index = this.#next++;
    this.#active += 1;
    const scope = new RunScope(block.body, block.body.pending, `${key}#${index}/`, around, onClosed);
    scope.round = Object.freeze({ item: this.items[index] ?? null, index });
    scope.iteration = [...(around.iteration ?? []), index];
    return scope;
  }

  /** Notes what a finished round led back: the outputs of one block, or of several by their names. */
  finishRound(scope: RunScope): void {
    this.#active -= 1;
    this.#done += 1;
    const [first, ...more] = scope.back;
    const result = first === undefined ? null : more.length === 0 ? first[1] : Object.fromEntries(scope.back);
    this.results[scope.round?.index ?? 0] = result;
  }
}
