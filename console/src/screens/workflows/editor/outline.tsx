import { Badge, Button, Group, Stack, Text } from '@mantine/core';
import { inOrder } from '../document/block-order.js';
import { portOf } from '../document/edit-document.js';
import { portTitle } from '../document/ports.js';
import { AddBlockSelect } from './add-block-select.js';
import { BlockStatus } from './block-status.js';
import { useDocument, useEditor, useEditorContext } from './editor-context.js';

/** The workflow as a list in the order in which it runs: all that the canvas shows, for keyboards and readers. */
export function Outline(): React.ReactNode {
  const { catalog, store } = useEditorContext();
  const document = useDocument();
  const selected = useEditor((editor) => editor.selected);
  const blocks = inOrder(document);
  const nameOf = (id: string): string => document.blocks.find((one) => one.id === id)?.name ?? id;
  return (
    <Stack gap="sm" component="section" aria-label="Outline">
      <AddBlockSelect />
      {blocks.length === 0 ? <Text c="dimmed">No block yet. Begin with a trigger.</Text> : null}
      <ol className="outline-list" aria-label="Blocks in the order in which they run">
        {blocks.map(({ id, name, type }) => {
          const isHere = selected[0] === id;
          const edges = document.edges.filter(({ from }) => from === id);
          return (
            <li key={id} className={isHere ? 'is-selected' : undefined}>
              <Group justify="space-between" wrap="wrap" gap="xs">
                <Button
                  variant="subtle"
                  size="compact-md"
                  c="inherit"
                  aria-pressed={isHere}
                  onClick={() => store.getState().select([id])}
                >
                  {name}
                </Button>
                <Group gap="xs">
                  <BlockStatus blockId={id} />
                  <Badge variant="outline" color="gray" c="dimmed" tt="none">
                    {catalog.get(type)?.title ?? type}
                  </Badge>
                </Group>
              </Group>
              {edges.length === 0 ? null : (
                <Text size="xs" c="dimmed" pl="sm">
                  {edges
                    .map((edge) =>
                      portOf(edge) === 'output'
                        ? `then ${nameOf(edge.to)}`
                        : `${portTitle(portOf(edge))}: ${nameOf(edge.to)}`,
                    )
                    .join(' · ')}
                </Text>
              )}
            </li>
          );
        })}
      </ol>
    </Stack>
  );
}
