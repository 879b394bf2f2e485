import { NativeSelect } from '@mantine/core';
import { useEditor, useEditorContext } from './editor-context.js';
import { useBlockActions } from './use-block-actions.js';

/** Adds a block of a kind of the catalog, behind the selected one. */
export function AddBlockSelect(): React.ReactNode {
  const { catalog } = useEditorContext();
  const isReadOnly = useEditor((editor) => editor.isReadOnly);
  const actions = useBlockActions();
  if (isReadOnly) return null;
  const entries = [...catalog.values()];
  const group = (kind: 'trigger' | 'block') =>
    entries.filter((entry) => entry.kind === kind).map(({ type, title }) => ({ value: type, label: title }));
  return (
    <NativeSelect
      label="Add a block"
      value=""
      data={[
        { value: '', label: 'Choose a kind…' },
        { group: 'Triggers', items: group('trigger') },
        { group: 'Blocks', items: group('block') },
      ]}
      onChange={({ currentTarget: { value } }) => {
        const entry = catalog.get(value);
        if (entry) actions.add(entry);
      }}
    />
  );
}
