import type { BoundBlock } from '../document/bind-block.js';
import type { DocumentEdge } from '../document/workflow-document.js';
import { didYouMean } from '../nearest-name.js';
import type { Problems } from '../problems.js';
import type { GraphEdge } from './workflow-graph.js';

/**
 * Checks the edges of a document against its blocks.
 *
 * @param blocks by place in the document; undefined where a block has faults of its own
 * @returns the edges that are right, by places
 */
export function checkEdges(
  edges: readonly (DocumentEdge | undefined)[],
  blocks: readonly (BoundBlock | undefined)[],
  ids: readonly (string | undefined)[],
  problems: Problems,
): GraphEdge[] {
  const places = new Map(ids.flatMap((id, place) => (id === undefined ? [] : [[id, place] as const])));
  const names = new Map(
    blocks.flatMap((bound) => (bound ? [[bound.block.name, bound.block.id] as const] : [])),
  );
  const seen = new Set<string>();
  const right: GraphEdge[] = [];
  const find = (id: string, pointer: string): number | undefined => {
    const place = places.get(id);
    if (place !== undefined) return place;
    const byName = names.get(id);
    const hint = byName === undefined ? didYouMean(id, places.keys()) : ` Edges use ids: write "${byName}".`;
    problems.error(pointer, 'unknown_block', `There is no block with the id "${id}".${hint}`);
    return undefined;
  };
  for (const [index, edge] of edges.entries()) {
    if (edge === undefined) continue;
    const pointer = `/edges/${index}`;
    const from = find(edge.from, `${pointer}/from`);
    const to = find(edge.to, `${pointer}/to`);
    if (from === undefined || to === undefined) continue;
    const source = blocks[from];
    const target = blocks[to];
    if (source === undefined || target === undefined) continue;
    const key = JSON.stringify([edge.from, edge.port, edge.to]);
    const ports =
      source.definition.kind === 'trigger' ? source.ports : source.ports && [...source.ports, 'error'];
    if (target.definition.kind === 'trigger')
      problems.error(
        `${pointer}/to`,
        'edge_into_trigger',
        `"${target.block.name}" is a trigger: runs begin there, and nothing leads to it.`,
      );
    else if (from === to) problems.error(pointer, 'cycle', `"${source.block.name}" leads to itself.`);
    else if (ports && !ports.includes(edge.port))
      problems.error(
        `${pointer}/port`,
        'unknown_port',
        `"${source.block.name}" has no port "${edge.port}".${didYouMean(edge.port, ports)}`,
      );
    else if (seen.has(key))
      problems.error(pointer, 'duplicate_edge', 'This edge is there twice. Remove one.');
    else {
      seen.add(key);
      right.push({ from, to, port: edge.port, index });
    }
  }
  return right;
}
