/** A block as the graph sees it. */
export interface GraphBlock {
  readonly name: string;
  readonly isTrigger: boolean;
  readonly loops: boolean;
  /** Ports besides `error`. */
  readonly ports: readonly string[];
}

/** An edge between known blocks, by their places in the document. */
export interface GraphEdge {
  readonly from: number;
  readonly to: number;
  readonly port: string;
  /** Place among the edges of the document. */
  readonly index: number;
}

/** What is wrong with the shape of a graph: `block` or `edge` is the place in the document. */
export interface GraphFault {
  readonly block?: number;
  readonly edge?: number;
  readonly code: 'cycle' | 'loop_boundary' | 'loop_not_closed';
  readonly message: string;
}

/** A graph whose loops were found. Places are those of the document's blocks. */
export interface WorkflowGraph {
  readonly blocks: readonly GraphBlock[];
  readonly outgoing: readonly (readonly GraphEdge[])[];
  /** Without the edges that lead back to a loop. */
  readonly incoming: readonly (readonly GraphEdge[])[];
  /** Edges from the end of a body to its loop. */
  readonly back: ReadonlySet<GraphEdge>;
  /** The innermost loop around each block; -1 = none. */
  readonly loopOf: readonly number[];
  /** Every block after all that lead to it; incomplete when there is a cycle. */
  readonly order: readonly number[];
  readonly faults: readonly GraphFault[];
}

/** Blocks that can be reached from the `each` port of a loop, without going on behind the loop block itself. */
function bodyOf(loop: number, outgoing: readonly (readonly GraphEdge[])[]): Set<number> {
  const body = new Set<number>();
  const open = (outgoing[loop] ?? []).filter(({ port }) => port === 'each').map(({ to }) => to);
  for (let block = open.pop(); block !== undefined; block = open.pop()) {
    if (block === loop || body.has(block)) continue;
    body.add(block);
    for (const { to } of outgoing[block] ?? []) open.push(to);
  }
  return body;
}

function sort(
  count: number,
  outgoing: readonly (readonly GraphEdge[])[],
  incoming: readonly (readonly GraphEdge[])[],
  back: ReadonlySet<GraphEdge>,
): number[] {
  const pending = incoming.map((edges) => edges.length);
  const order: number[] = [];
  for (let block = 0; block < count; block++) if (pending[block] === 0) order.push(block);
  for (let at = 0; at < order.length; at++) {
    for (const edge of outgoing[order[at] ?? -1] ?? []) {
      if (back.has(edge)) continue;
      const left = (pending[edge.to] ?? 0) - 1;
      pending[edge.to] = left;
      if (left === 0) order.push(edge.to);
    }
  }
  return order;
}

/** One cycle among blocks that could not be sorted, as names. */
function nameCycle(
  blocks: readonly GraphBlock[],
  incoming: readonly (readonly GraphEdge[])[],
  unsorted: ReadonlySet<number>,
): { first: number; text: string } {
  const path: number[] = [];
  let block = Math.min(...unsorted);
  // Every unsorted block has an unsorted predecessor, so walking back must meet itself.
  while (!path.includes(block)) {
    path.push(block);
    block = incoming[block]?.find(({ from }) => unsorted.has(from))?.from ?? block;
  }
  const found = path.slice(path.indexOf(block)).toReversed();
  const first = Math.min(...found);
  const at = found.indexOf(first);
  const cycle = [...found.slice(at), ...found.slice(0, at), first];
  return { first, text: cycle.map((one) => blocks[one]?.name).join(' -> ') };
}

/** Finds loops, their bodies and an order; says what keeps the graph from being executed. */
export function buildGraph(blocks: readonly GraphBlock[], edges: readonly GraphEdge[]): WorkflowGraph {
  const outgoing: GraphEdge[][] = blocks.map(() => []);
  for (const edge of edges) outgoing[edge.from]?.push(edge);
  const bodies = new Map<number, Set<number>>();
  for (const [loop, { loops }] of blocks.entries()) if (loops) bodies.set(loop, bodyOf(loop, outgoing));
  const back = new Set(edges.filter(({ from, to }) => bodies.get(to)?.has(from)));
  const incoming: GraphEdge[][] = blocks.map(() => []);
  for (const edge of edges) if (!back.has(edge)) incoming[edge.to]?.push(edge);
  const loopOf = blocks.map((_, block) => {
    let innermost = -1;
    for (const [loop, body] of bodies)
      if (body.has(block) && (innermost === -1 || body.size < (bodies.get(innermost)?.size ?? 0)))
        innermost = loop;
    return innermost;
  });
  const order = sort(blocks.length, outgoing, incoming, back);
  const faults = [...boundaryFaults({ blocks, edges, back, loopOf, bodies })];
  if (order.length < blocks.length && faults.length === 0) {
    const sorted = new Set(order);
    const unsorted = new Set([...blocks.keys()].filter((block) => !sorted.has(block)));
    const { first, text } = nameCycle(blocks, incoming, unsorted);
    faults.push({
      block: first,
      code: 'cycle',
      message: `These blocks wait for each other: ${text}. Remove an edge, or use a loop block and lead its body back to it.`,
    });
  }
  return { blocks, outgoing, incoming, back, loopOf, order, faults };
}

interface Nesting {
  readonly blocks: readonly GraphBlock[];
  readonly edges: readonly GraphEdge[];
  readonly back: ReadonlySet<GraphEdge>;
  readonly loopOf: readonly number[];
  readonly bodies: ReadonlyMap<number, ReadonlySet<number>>;
}

function* boundaryFaults({ blocks, edges, back, loopOf, bodies }: Nesting): Generator<GraphFault> {
  const nameOf = (block: number) => blocks[block]?.name ?? '';
  for (const [loop, body] of bodies) {
    const closed = edges.some((edge) => back.has(edge) && edge.to === loop);
    if (!closed)
      yield {
        block: loop,
        code: 'loop_not_closed',
        message: `The body of "${nameOf(loop)}" does not lead back to it. Lead port "each" to the first block of the body, and the last block of the body back to "${nameOf(loop)}".`,
      };
    const around = [...body].find((inner) => bodies.get(inner)?.has(loop));
    if (around !== undefined && loop < around)
      yield {
        block: loop,
        code: 'loop_boundary',
        message: `The loops "${nameOf(loop)}" and "${nameOf(around)}" cross each other. End the inner one with its port "done" before the body of the outer one goes on.`,
      };
  }
  for (const edge of edges) {
    const { from, to, port, index } = edge;
    const inner = loopOf[to] ?? -1;
    const entered = blocks[from]?.loops === true && port === 'each' ? from : (loopOf[from] ?? -1);
    if (back.has(edge) ? loopOf[from] === to : entered === inner) continue;
    yield {
      edge: index,
      code: 'loop_boundary',
      message: `The edge from "${nameOf(from)}" to "${nameOf(to)}" crosses the border of the loop "${nameOf(inner === -1 ? entered : inner)}". A body is entered by port "each" only, and goes on outside by port "done" only.`,
    };
  }
}
