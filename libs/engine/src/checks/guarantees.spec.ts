import * as fc from 'fast-check';
import { findGuarantees } from './guarantees.js';
import { buildGraph } from './workflow-graph.js';
import type { GraphBlock, GraphEdge } from './workflow-graph.js';

const block = (name: string, ports: string[], isTrigger = false): GraphBlock => ({
  name,
  isTrigger,
  loops: false,
  ports,
});

interface Shape {
  readonly triggers: number;
  /** For each further block: how many ports it has, and its incoming edges as (block, port) draws. */
  readonly blocks: readonly {
    readonly ports: number;
    readonly fails: boolean;
    readonly from: readonly (readonly [number, number])[];
  }[];
}

const shape: fc.Arbitrary<Shape> = fc.record({
  triggers: fc.integer({ min: 1, max: 2 }),
  blocks: fc.array(
    fc.record({
      ports: fc.integer({ min: 1, max: 2 }),
      fails: fc.boolean(),
      from: fc.array(fc.tuple(fc.nat(20), fc.nat(2)), { minLength: 1, maxLength: 3 }),
    }),
    { minLength: 1, maxLength: 7 },
  ),
});

function make({ triggers, blocks }: Shape): { blocks: GraphBlock[]; edges: GraphEdge[] } {
  const made = Array.from({ length: triggers }, (_, i) => block(`t${i}`, ['output'], true));
  const edges: GraphEdge[] = [];
  for (const { ports, from } of blocks) {
    const to = made.length;
    for (const [source, port] of from) {
      const at = source % to;
      const options = made[at]?.isTrigger
        ? ['output']
        : [...(made[at]?.ports ?? []), ...((blocks[at - triggers]?.fails ?? false) ? ['error'] : [])];
      const by = options[port % options.length] ?? 'output';
      if (!edges.some((edge) => edge.from === at && edge.to === to && edge.port === by))
        edges.push({ from: at, to, port: by, index: edges.length });
    }
    made.push(block(`b${to}`, ports === 1 ? ['output'] : ['true', 'false']));
  }
  return { blocks: made, edges };
}

/** Every way in which a run can go: which trigger is called, and by which port each block leaves. */
function* ways(blocks: GraphBlock[], edges: GraphEdge[]): Generator<(string | null)[]> {
  const options = blocks.map(({ isTrigger, ports }, at) =>
    isTrigger
      ? ['output']
      : edges.some(({ from, port }) => from === at && port === 'error')
        ? [...ports, 'error']
        : ports,
  );
  const total = options.reduce((product, { length }) => product * length, 1);
  for (const [called, { isTrigger }] of blocks.entries()) {
    if (!isTrigger) continue;
    for (let way = 0; way < total; way++) {
      let rest = way;
      const left: (string | null)[] = [];
      for (const [at, ports] of options.entries()) {
        const port = ports[rest % ports.length] ?? null;
        rest = Math.floor(rest / ports.length);
        const runs = blocks[at]?.isTrigger
          ? at === called
          : edges.some(({ from, to, port: by }) => to === at && left[from] === by);
        left.push(runs ? port : null);
      }
      yield left;
    }
  }
}

describe('what is certain at save', () => {
  it('is so in every run, and nearly everything that is so in every run is found', () => {
    let found = 0;
    let possible = 0;
    fc.assert(
      fc.property(shape, (drawn) => {
        const { blocks, edges } = make(drawn);
        const graph = buildGraph(blocks, edges);
        const guarantees = findGuarantees(graph);
        const all = [...ways(blocks, edges)];
        for (const user of blocks.keys()) {
          const runs = all.filter((left) => left[user] !== null);
          expect(guarantees.reachable(user)).toBe(runs.length > 0);
          for (const other of blocks.keys()) {
            if (!guarantees.isAncestor(other, user) || runs.length === 0) continue;
            const always = (holds: (port: string | null | undefined) => boolean) =>
              runs.every((left) => holds(left[other]));
            const truths = [
              always((port) => port !== null),
              always((port) => port !== null && port !== 'error'),
              always((port) => port === 'error'),
            ];
            const claims = [
              guarantees.hasRun(other, user),
              guarantees.hasSucceeded(other, user),
              guarantees.hasFailed(other, user),
            ];
            for (const [at, claim] of claims.entries()) {
              if (claim) expect(truths[at]).toBe(true);
              if (truths[at]) possible += 1;
              if (claim) found += 1;
            }
          }
        }
      }),
      { numRuns: 500 },
    );
    expect(possible).toBeGreaterThan(500);
    expect(found / possible).toBeGreaterThan(0.95);
  });
});
