import { BitSet } from './bit-set.js';
import type { WorkflowGraph } from './workflow-graph.js';

/** What is certain when a block starts. Blocks are places in the document. */
export interface Guarantees {
  /** Some run reaches it. */
  reachable(block: number): boolean;
  /** When `block` starts, `other` has either finished or will never run. */
  isAncestor(other: number, block: number): boolean;
  /** When `block` starts, `other` has run, whatever port it left by. */
  hasRun(other: number, block: number): boolean;
  /** When `block` starts, `other` has run and left by a port other than `error`. */
  hasSucceeded(other: number, block: number): boolean;
  /** When `block` starts, `other` has run and left by `error`. */
  hasFailed(other: number, block: number): boolean;
}

/**
 * Finds what is certain. Plain dominators would be too strict here: a join waits for all of its branches, so in
 * `a -> b -> d, a -> c -> d` both b and c have run before d, though neither dominates it. So facts (`block ran`,
 * `block succeeded`, `block failed`) are pushed along edges: leaving by a port makes all of its targets run, and what
 * follows from every port that a block can leave by follows from the block.
 */
export function findGuarantees(graph: WorkflowGraph): Guarantees {
  const { blocks, outgoing, incoming, back, order } = graph;
  const count = blocks.length;
  const size = count * 3;
  const ran = (block: number) => block;
  const succeeded = (block: number) => count + block;
  const failed = (block: number) => count * 2 + block;

  /** What follows from leaving `block` by `port`. */
  const exits = new Map<string, BitSet>();
  /** What follows from `block` running at all. */
  const follows = blocks.map(() => new BitSet(size));
  const exitKey = (block: number, port: string) => `${block} ${port}`;

  for (const block of order.toReversed()) {
    const { isTrigger, loops, ports = [] } = blocks[block] ?? {};
    const edges = outgoing[block] ?? [];
    const possible = isTrigger ? ['output'] : loops ? ['each', 'done'] : [...ports];
    if (edges.some(({ port }) => port === 'error')) possible.push('error');
    const sets = possible.map((port) => {
      const exit = new BitSet(size);
      if (port === 'error') exit.add(failed(block));
      else if (port !== 'each') exit.add(succeeded(block));
      for (const edge of edges)
        if (edge.port === port && !back.has(edge)) exit.addAll(follows[edge.to] ?? new BitSet(size));
      exits.set(exitKey(block, port), exit);
      return { port, exit };
    });
    const own = follows[block] ?? new BitSet(size);
    // `each` is no way to leave: every loop ends by `done`, and its body may run not even once.
    const leaving = sets.filter(({ port }) => port !== 'each');
    const [first, ...rest] = leaving;
    if (first !== undefined) {
      const common = first.exit.copy();
      for (const { exit } of rest) common.keepOnly(exit);
      own.addAll(common);
    }
    own.add(ran(block));
  }

  const certain: (BitSet | undefined)[] = blocks.map(() => undefined);
  const ancestors = blocks.map(() => new BitSet(count));
  for (const block of order) {
    let common: BitSet | undefined;
    for (const { from, port } of incoming[block] ?? []) {
      ancestors[block]?.addAll(ancestors[from] ?? new BitSet(count));
      ancestors[block]?.add(from);
      const before = certain[from];
      const exit = exits.get(exitKey(from, port));
      if (before === undefined || exit === undefined) continue; // an edge that no run takes
      const facts = before.copy();
      facts.addAll(exit);
      if (common === undefined) common = facts;
      else common.keepOnly(facts);
    }
    if (blocks[block]?.isTrigger) common = new BitSet(size);
    common?.addAll(follows[block] ?? new BitSet(size));
    certain[block] = common;
  }

  const isAncestor = (other: number, block: number) => ancestors[block]?.has(other) ?? false;
  const holds = (fact: number, other: number, block: number) =>
    isAncestor(other, block) && (certain[block]?.has(fact) ?? false);
  return {
    reachable: (block) => certain[block] !== undefined,
    isAncestor,
    hasRun: (other, block) => holds(ran(other), other, block),
    hasSucceeded: (other, block) => holds(succeeded(other), other, block),
    hasFailed: (other, block) => holds(failed(other), other, block),
  };
}
