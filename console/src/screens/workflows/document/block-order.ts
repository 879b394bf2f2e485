import type { Block, Edge, WorkflowDocument } from '../../../api/workflows.js';

/** Ids that an edge leads to from each block, by the block it leaves. */
export function followers(edges: readonly Edge[]): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, string[]>();
  for (const { from, to } of edges) found.set(from, [...(found.get(from) ?? []), to]);
  return found;
}

/** Everything that can be reached from there; the beginning itself is left out unless a circle leads back. */
export function reachable(edges: readonly Edge[], from: readonly string[]): ReadonlySet<string> {
  const next = followers(edges);
  const found = new Set<string>();
  const open = [...from];
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    for (const to of next.get(id) ?? []) {
      if (found.has(to)) continue;
      found.add(to);
      open.push(to);
    }
  }
  return found;
}

/** Blocks as they run: each after those that lead to it; blocks in a circle, and alone ones, at the end. */
export function inOrder({ blocks, edges }: WorkflowDocument): readonly Block[] {
  const known = new Map(blocks.map((block) => [block.id, block]));
  const waiting = new Map(blocks.map(({ id }) => [id, 0]));
  const real = edges.filter(({ from, to }) => known.has(from) && known.has(to));
  for (const { to } of real) waiting.set(to, (waiting.get(to) ?? 0) + 1);
  const next = followers(real);
  const connected = new Set(real.flatMap(({ from, to }) => [from, to]));
  const order: Block[] = [];
  const done = new Set<string>();
  const take = (block: Block): void => {
    if (done.has(block.id)) return;
    done.add(block.id);
    order.push(block);
    for (const to of next.get(block.id) ?? []) {
      waiting.set(to, (waiting.get(to) ?? 0) - 1);
      const follower = known.get(to);
      if (follower && waiting.get(to) === 0) take(follower);
    }
  };
  for (const block of blocks) if (waiting.get(block.id) === 0 && connected.has(block.id)) take(block);
  return [...order, ...blocks.filter(({ id }) => !done.has(id))];
}
