import { graphlib, layout } from '@dagrejs/dagre';
import type { WorkflowDocument } from '../../../api/workflows.js';

export interface Point {
  readonly x: number;
  readonly y: number;
}

export type Layout = Readonly<Record<string, Point>>;

export const BLOCK_WIDTH = 220;
const BLOCK_HEIGHT = 96;

/** Places every block from left to right as the edges go. */
export function layOut({ blocks, edges }: WorkflowDocument): Layout {
  const graph = new graphlib.Graph();
  graph.setGraph({ rankdir: 'LR', nodesep: 40, ranksep: 60, marginx: 20, marginy: 20 });
  graph.setDefaultEdgeLabel(() => ({}));
  const known = new Set(blocks.map(({ id }) => id));
  for (const id of known) graph.setNode(id, { width: BLOCK_WIDTH, height: BLOCK_HEIGHT });
  for (const { from, to } of edges) if (known.has(from) && known.has(to)) graph.setEdge(from, to);
  layout(graph);
  return Object.fromEntries(
    [...known].map((id) => {
      const { x = 0, y = 0 } = graph.node(id) as Partial<Point>;
      return [id, { x: Math.round(x - BLOCK_WIDTH / 2), y: Math.round(y - BLOCK_HEIGHT / 2) }];
    }),
  );
}

/** A place for each block: where it was, or beside the one that leads to it, or below all. */
export function placeNew(document: WorkflowDocument, known: Layout): Layout {
  if (!document.blocks.some(({ id }) => known[id])) return layOut(document);
  const placed: Record<string, Point> = {};
  for (const { id } of document.blocks) if (known[id]) placed[id] = known[id];
  for (const { id } of document.blocks) {
    if (placed[id]) continue;
    const before = document.edges.find(({ from, to }) => to === id && placed[from])?.from;
    const beside = before === undefined ? undefined : placed[before];
    const taken = Object.values(placed);
    const lowest = Math.max(...taken.map(({ y }) => y));
    let place = beside
      ? { x: beside.x + BLOCK_WIDTH + 90, y: beside.y }
      : { x: Math.min(...taken.map(({ x }) => x)), y: lowest + BLOCK_HEIGHT + 40 };
    const isTaken = ({ x, y }: Point): boolean =>
      taken.some((one) => Math.abs(one.x - x) < BLOCK_WIDTH && Math.abs(one.y - y) < BLOCK_HEIGHT);
    while (isTaken(place)) place = { x: place.x, y: place.y + BLOCK_HEIGHT + 40 };
    placed[id] = place;
  }
  return placed;
}

const keyOf = (workflow: string): string => `prompthook.layout.${workflow}`;

/** Where the blocks stand is no part of a workflow: each browser keeps its own. */
export const keptLayout = {
  get(workflow: string): Layout {
    try {
      return (JSON.parse(localStorage.getItem(keyOf(workflow)) ?? '{}') ?? {}) as Layout;
    } catch {
      // Not ours any more: the blocks are laid out anew.
      return {};
    }
  },
  set(workflow: string, places: Layout): void {
    try {
      localStorage.setItem(keyOf(workflow), JSON.stringify(places));
    } catch {
      // No room: the layout is made anew the next time.
      localStorage.removeItem(keyOf(workflow));
    }
  },
} as const;
