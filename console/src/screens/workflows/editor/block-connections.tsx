import { ActionIcon, Group, NativeSelect, Stack, Text, Title } from '@mantine/core';
import { X } from 'lucide-react';
import type { Block } from '../../../api/workflows.js';
import { portOf } from '../document/edit-document.js';
import { portsOf, portTitle } from '../document/ports.js';
import { useDocument, useEditor, useEditorContext } from './editor-context.js';
import { useBlockActions } from './use-block-actions.js';

/** What comes after the block, port by port: the edges of the canvas as lists and selects. */
export function BlockConnections({ block }: { readonly block: Block }): React.ReactNode {
  const { catalog } = useEditorContext();
  const isReadOnly = useEditor((editor) => editor.isReadOnly);
  const document = useDocument();
  const actions = useBlockActions();
  const nameOf = (id: string): string => document.blocks.find((one) => one.id === id)?.name ?? id;
  const targets = document.blocks.filter(
    ({ id, type }) => id !== block.id && catalog.get(type)?.kind !== 'trigger',
  );
  return (
    <Stack gap="xs" component="section" aria-label="What comes next">
      <Title order={3} size="h6">
        What comes next
      </Title>
      {portsOf(block, catalog, document).map((port) => {
        const edges = document.edges.filter((edge) => edge.from === block.id && portOf(edge) === port);
        const free = targets.filter(({ id }) => !edges.some(({ to }) => to === id));
        return (
          <div key={port}>
            <Text size="sm" fw={500}>
              {port === 'output' ? 'Then' : portTitle(port)}
            </Text>
            {edges.map((edge) => (
              <Group key={edge.to} gap="xs" component="span" display="inline-flex" mr="sm">
                <Text size="sm" component="span">
                  → {nameOf(edge.to)}
                </Text>
                {isReadOnly ? null : (
                  <ActionIcon
                    size="sm"
                    variant="default"
                    aria-label={`Disconnect ${portTitle(port)} from ${nameOf(edge.to)}`}
                    onClick={() => actions.disconnect(edge)}
                  >
                    <X size={12} aria-hidden />
                  </ActionIcon>
                )}
              </Group>
            ))}
            {isReadOnly || free.length === 0 ? null : (
              <NativeSelect
                size="xs"
                aria-label={`Connect ${portTitle(port)} to`}
                value=""
                data={[
                  { value: '', label: 'Connect to…' },
                  ...free.map(({ id, name }) => ({ value: id, label: name })),
                ]}
                onChange={({ currentTarget: { value } }) => {
                  if (value !== '') actions.connect({ from: block.id, to: value, port });
                }}
              />
            )}
          </div>
        );
      })}
    </Stack>
  );
}
