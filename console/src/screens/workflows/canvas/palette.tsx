import { Stack, Text, TextInput, Title, Tooltip, UnstyledButton } from '@mantine/core';
import { useState } from 'react';
import type { CatalogEntry } from '../../../api/catalog.js';
import { useEditor, useEditorContext } from '../editor/editor-context.js';
import { useBlockActions } from '../editor/use-block-actions.js';

/** The plugin of the blocks that every server has. */
const FIRST_PARTY = 'builtins';

/** Type of what is dragged from the palette. */
export const BLOCK_TYPE = 'application/x-prompthook-block';

const GROUPS: readonly (readonly [title: string, has: (entry: CatalogEntry) => boolean])[] = [
  ['Triggers', ({ kind }) => kind === 'trigger'],
  ['Blocks', ({ kind, plugin }) => kind === 'block' && plugin === FIRST_PARTY],
  ['Plugins', ({ kind, plugin }) => kind === 'block' && plugin !== FIRST_PARTY],
];

/** Every kind of block of this server: a click or a drag adds one. */
export function Palette(): React.ReactNode {
  const { catalog } = useEditorContext();
  const isReadOnly = useEditor((editor) => editor.isReadOnly);
  const actions = useBlockActions();
  const [query, setQuery] = useState('');
  if (isReadOnly) return null;
  const wanted = query.trim().toLowerCase();
  const found = [...catalog.values()].filter(
    ({ title, type, description }) =>
      wanted === '' || `${title} ${type} ${description}`.toLowerCase().includes(wanted),
  );
  return (
    <Stack gap="xs" component="section" aria-label="Palette" className="palette">
      <TextInput
        size="xs"
        aria-label="Find a kind of block"
        placeholder="Find a block"
        value={query}
        onChange={({ currentTarget }) => setQuery(currentTarget.value)}
      />
      {GROUPS.map(([title, has]) => {
        const entries = found.filter(has);
        if (entries.length === 0) return null;
        return (
          <div key={title}>
            <Title order={3} size="h6">
              {title}
            </Title>
            {entries.map((entry) => (
              <Tooltip
                key={entry.type}
                label={entry.description}
                multiline
                w={260}
                openDelay={600}
                position="right"
              >
                <UnstyledButton
                  className="palette-entry"
                  draggable
                  aria-label={`Add ${entry.title}`}
                  onDragStart={(event) => event.dataTransfer.setData(BLOCK_TYPE, entry.type)}
                  onClick={() => actions.add(entry)}
                >
                  {entry.title}
                </UnstyledButton>
              </Tooltip>
            ))}
          </div>
        );
      })}
      {found.length === 0 ? <Text size="sm">No kind of block matches.</Text> : null}
    </Stack>
  );
}
