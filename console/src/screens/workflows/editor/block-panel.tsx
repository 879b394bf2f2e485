import { Badge, Button, Group, Stack, Tabs, Text, Title } from '@mantine/core';
import { Copy, Trash2 } from 'lucide-react';
import type { Block } from '../../../api/workflows.js';
import { BlockConfigure } from './block-configure.js';
import { BlockDocs } from './block-docs.js';
import { BlockTrialPanel } from './block-trial.js';
import { useEditor, useEditorContext } from './editor-context.js';
import { RenameBlock } from './rename-block.js';
import { useBlockActions } from './use-block-actions.js';

/** The panel of one block: its params, what it does, how it went last. */
export function BlockPanel({ block }: { readonly block: Block }): React.ReactNode {
  const { catalog } = useEditorContext();
  const isReadOnly = useEditor((editor) => editor.isReadOnly);
  const actions = useBlockActions();
  const entry = catalog.get(block.type);
  return (
    <Stack gap="sm" component="section" aria-label={`Block ${block.name}`} className="block-panel">
      <Group justify="space-between" wrap="nowrap" align="flex-start">
        <div>
          <Title order={2} size="h4" className="break">
            {block.name}
          </Title>
          <Text size="sm" c="dimmed">
            {entry?.title ?? `${block.type} (this server does not know it)`}
          </Text>
        </div>
        {entry?.sideEffects === 'destructive' ? (
          <Badge variant="outline" color="red" c="var(--mantine-color-error)">
            destructive
          </Badge>
        ) : null}
      </Group>
      <RenameBlock key={`${block.id} ${block.name}`} block={block} />
      <Tabs defaultValue="configure" keepMounted={false}>
        <Tabs.List>
          <Tabs.Tab value="configure">Configure</Tabs.Tab>
          <Tabs.Tab value="last-run">Last run</Tabs.Tab>
          <Tabs.Tab value="docs">Docs</Tabs.Tab>
        </Tabs.List>
        <Tabs.Panel value="configure" pt="sm">
          <BlockConfigure key={block.id} block={block} />
        </Tabs.Panel>
        <Tabs.Panel value="last-run" pt="sm">
          <BlockTrialPanel key={block.id} block={block} />
        </Tabs.Panel>
        <Tabs.Panel value="docs" pt="sm">
          <BlockDocs block={block} />
        </Tabs.Panel>
      </Tabs>
      {isReadOnly ? null : (
        <Group>
          <Button
            size="xs"
            variant="default"
            leftSection={<Copy size={14} aria-hidden />}
            onClick={() => void actions.copy([block.id])}
          >
            Copy block
          </Button>
          <Button
            size="xs"
            variant="default"
            c="var(--mantine-color-error)"
            leftSection={<Trash2 size={14} aria-hidden />}
            onClick={() => actions.remove([block.id])}
          >
            Delete block
          </Button>
        </Group>
      )}
    </Stack>
  );
}
