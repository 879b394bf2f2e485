import type { Edge as FlowEdge } from '@xyflow/react';
import type { Edge, WorkflowDocument } from '../../../api/workflows.js';
import { portOf } from '../document/edit-document.js';
import { portTitle } from '../document/ports.js';

const idOf = (edge: Edge): string => JSON.stringify([edge.from, portOf(edge), edge.to]);

/** The document's edges as the canvas draws them. Those whose blocks are gone cannot be drawn. */
export function flowEdges({ blocks, edges }: WorkflowDocument, selected: ReadonlySet<string>): FlowEdge[] {
  const names = new Map(blocks.map(({ id, name }) => [id, name]));
  return edges
    .filter(({ from, to }) => names.has(from) && names.has(to))
    .map((edge) => {
      const port = portOf(edge);
      return {
        id: idOf(edge),
        source: edge.from,
        target: edge.to,
        sourceHandle: port,
        targetHandle: 'in',
        selected: selected.has(idOf(edge)),
        ariaLabel: `${names.get(edge.from)}, ${portTitle(port)}, to ${names.get(edge.to)}`,
        ...(port === 'output' ? {} : { label: portTitle(port) }),
      };
    });
}

/** The edge of the document that a drawn one stands for. */
export const documentEdge = ({ source, target, sourceHandle }: FlowEdge): Edge => ({
  from: source,
  to: target,
  ...(sourceHandle === null || sourceHandle === undefined || sourceHandle === 'output'
    ? {}
    : { port: sourceHandle }),
});
