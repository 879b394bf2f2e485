import type { JsonObject, JsonValue } from '#sdk';
import type { PlanRegion } from '../plan/plan.js';
import type { ValueScope } from '../plan/value-scope.js';

/** One round of a region: the workflow once, or the body of a loop for one item. */
export class RunScope implements ValueScope {
  readonly values: (JsonObject | undefined)[];
  /** Unresolved incoming edges by slot. */
  readonly pending: number[];
  /** True = an edge was delivered. */
  readonly live: boolean[];
  /** Blocks that are not settled yet. */
  open: number;
  /** What led back to the loop, by the names of the blocks. */
  readonly back: [string, JsonObject][] = [];
  round: { readonly item: JsonValue; readonly index: number } | undefined;
  iteration: readonly number[] | null = null;

  constructor(
    region: PlanRegion,
    pending: readonly number[],
    /** In front of the keys of its blocks. */
    readonly prefix: string,
    readonly parent: RunScope | null,
    /** Told when every block of the round is settled. */
    readonly onClosed: ((scope: RunScope) => void) | null,
  ) {
    const size = region.blocks.length;
    this.values = new Array<JsonObject | undefined>(size).fill(undefined);
    this.pending = pending.slice();
    this.live = new Array<boolean>(size).fill(false);
    this.open = size;
  }
}
