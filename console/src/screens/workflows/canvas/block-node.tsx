import { Text } from '@mantine/core';
import { Handle, Position } from '@xyflow/react';
import type { Node, NodeProps } from '@xyflow/react';
import { BlockStatus } from '../editor/block-status.js';
import { useDocument, useEditorContext } from '../editor/editor-context.js';
import { portsOf, portTitle } from '../document/ports.js';

/** A block on the canvas; what it shows is read from the document by its id. */
export type BlockNode = Node<{ readonly label: string }, 'block'>;

export function BlockNodeView({ id, selected }: NodeProps<BlockNode>): React.ReactNode {
  const { catalog } = useEditorContext();
  const document = useDocument();
  const block = document.blocks.find((one) => one.id === id);
  if (block === undefined) return null;
  const entry = catalog.get(block.type);
  return (
    <div className={`block-node${selected ? ' is-selected' : ''}`}>
      {entry?.kind === 'trigger' ? null : <Handle type="target" position={Position.Left} id="in" />}
      <Text size="xs" c="dimmed" truncate>
        {entry?.title ?? block.type}
      </Text>
      <Text fw={600} size="sm" truncate>
        {block.name}
      </Text>
      <BlockStatus blockId={id} />
      <ul className="block-ports">
        {portsOf(block, catalog, document).map((port) => (
          <li key={port} className={port === 'error' ? 'is-error' : undefined}>
            {port === 'output' ? 'then' : portTitle(port)}
            <Handle type="source" position={Position.Right} id={port} />
          </li>
        ))}
      </ul>
    </div>
  );
}
