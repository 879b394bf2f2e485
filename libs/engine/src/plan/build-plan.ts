import type { Fields } from '#sdk';
import type { BoundWorkflow } from '../checks/bound-workflow.js';
import { Taint } from '../checks/taint.js';
import { compileParams } from './compile-params.js';
import { compileReference } from './compile-reference.js';
import type { Plan, PlanBlock, PlanEdge, PlanEntry, PlanRegion } from './plan.js';
import type { Reference } from '../references/reference.js';

const DEFAULT_TIMEOUT_MS = 60_000;

type Building<T> = { -readonly [K in keyof T]: T[K] };
interface BuildingRegion {
  readonly depth: number;
  loop: PlanBlock | null;
  readonly blocks: PlanBlock[];
  pending: readonly number[];
}

/** Builds the regions: one for the workflow (key -1), one for the body of each loop. */
function buildRegions(workflow: BoundWorkflow): Map<number, BuildingRegion> {
  const regions = new Map<number, BuildingRegion>([[-1, { depth: 0, loop: null, blocks: [], pending: [] }]]);
  for (const [index] of workflow.blocks.entries()) {
    const depth = workflow.loopsAround(index).length;
    const loop = workflow.graph.loopOf[index] ?? -1;
    if (!regions.has(loop)) regions.set(loop, { depth, loop: null, blocks: [], pending: [] });
  }
  return regions;
}

/** How a scope begins when one trigger was called: what the others lead to is dead from the start. */
function buildEntry(trigger: PlanBlock, top: PlanRegion): PlanEntry {
  const pending = [...top.pending];
  const skipped: PlanBlock[] = [];
  const live = new Set<PlanBlock>();
  const dead = top.blocks.filter((block) => block !== trigger && pending[block.slot] === 0);
  const reach = (block: PlanBlock): void => {
    if (live.has(block) || block.region !== top) return;
    live.add(block);
    for (const { target } of block.edges) reach(target);
  };
  reach(trigger);
  for (let block = dead.pop(); block !== undefined; block = dead.pop()) {
    skipped.push(block);
    for (const { target, back } of block.edges) {
      if (back || target.region !== top) continue;
      const left = (pending[target.slot] ?? 0) - 1;
      pending[target.slot] = left;
      if (left === 0 && !live.has(target)) dead.push(target);
    }
  }
  return { trigger, pending, skipped };
}

/** Makes a workflow without errors ready to execute: names become slots, templates become functions, once. */
export function buildPlan(workflow: BoundWorkflow): Plan {
  const taint = new Taint(workflow);
  const regions = buildRegions(workflow);
  const slots: number[] = [];
  for (const [index] of workflow.blocks.entries()) {
    const region = regions.get(workflow.graph.loopOf[index] ?? -1);
    slots.push(region?.blocks.length ?? 0);
    region?.blocks.push(undefined as never); // its place; the block itself needs the slots of all others first
  }
  const compile = (reference: Reference, user: number) => {
    const target = workflow.indexOf(reference.block) ?? -1;
    const { path, from } = workflow.visible(target, reference.path, user);
    const inside = from === 'loop_item';
    const depth = workflow.loopsAround(target).length + (inside ? 1 : 0);
    const up = workflow.loopsAround(user).length - depth;
    return compileReference(reference, {
      up,
      slot: inside ? null : (slots[target] ?? -1),
      path,
      tainted: taint.isTainted(reference, user),
    });
  };
  const blocks = workflow.blocks.map((bound, index): Building<PlanBlock> & { edges: PlanEdge[] } => {
    const { block, definition, params, outputs, ports } = bound;
    const runs = definition.kind === 'block' ? definition : null;
    const region = regions.get(workflow.graph.loopOf[index] ?? -1) as PlanRegion;
    return {
      id: block.id,
      name: block.name,
      type: block.type,
      definition: runs,
      slot: slots[index] ?? 0,
      region,
      params: compileParams(params, definition.params as Fields, (reference) => compile(reference, index)),
      outputs,
      ports: ports ?? [],
      edges: [],
      errorConnected: workflow.errorConnected(index),
      incoming: workflow.graph.incoming[index]?.length ?? 0,
      sideEffects: runs?.sideEffects ?? 'none',
      retry: block.retry ?? null,
      timeoutMs: block.timeoutMs ?? runs?.timeoutMs ?? DEFAULT_TIMEOUT_MS,
      body: regions.get(index) ?? null,
    };
  });
  for (const [index, block] of blocks.entries()) {
    for (const edge of workflow.graph.outgoing[index] ?? [])
      block.edges.push({
        port: edge.port,
        target: blocks[edge.to] as PlanBlock,
        back: workflow.graph.back.has(edge),
      });
    (block.region.blocks as PlanBlock[])[block.slot] = block;
    const body = regions.get(index);
    if (body !== undefined) body.loop = block;
  }
  for (const region of regions.values()) region.pending = region.blocks.map(({ incoming }) => incoming);
  const top = regions.get(-1) as PlanRegion;
  const triggers = blocks.filter(({ definition }) => definition === null);
  return {
    top,
    byId: new Map(blocks.map((block) => [block.id, block])),
    entries: new Map(triggers.map((trigger) => [trigger.id, buildEntry(trigger, top)])),
  };
}
