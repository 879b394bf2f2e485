import { Stack } from '@mantine/core';
import { useMemo } from 'react';
import type { Field } from '../../../api/catalog.js';
import type { Block } from '../../../api/workflows.js';
import { setParam } from '../document/edit-document.js';
import { segment } from '../document/references.js';
import { scopeOf } from '../document/scope.js';
import { FieldInput } from '../fields/field-input.js';
import { Finding } from '../fields/finding.js';
import { JsonField } from '../fields/json-field.js';
import { BlockConnections } from './block-connections.js';
import { BlockFormContext } from './block-context.js';
import { BlockLimits } from './block-limits.js';
import { useEditor, useEditorContext } from './editor-context.js';

const unknown: Field = {
  kind: 'json',
  description: 'This kind of block does not know it.',
  references: false,
};

/** The form of a block, made of what the catalog says of its kind: plugins' blocks have one like all others. */
export function BlockConfigure({ block }: { readonly block: Block }): React.ReactNode {
  const { catalog, store } = useEditorContext();
  const isReadOnly = useEditor((editor) => editor.isReadOnly);
  const all = useEditor(({ problems }) => problems);
  const entry = catalog.get(block.type);
  const form = useMemo(
    () => ({
      FieldInput,
      blockId: block.id,
      isReadOnly,
      problems: all.filter(({ blockId }) => blockId === block.id),
      scope: () => {
        const { history, samples } = store.getState();
        return scopeOf(history.present, catalog, block.id, samples);
      },
      set: (pointer: string, value: Parameters<typeof setParam>[3]) =>
        store
          .getState()
          .edit((document) => setParam(document, block.id, pointer, value), `${block.id}${pointer}`),
    }),
    [all, block.id, catalog, isReadOnly, store],
  );
  const params = entry?.params ?? {};
  const strange = Object.keys(block.params).filter((name) => !Object.hasOwn(params, name));
  const own = form.problems.filter(({ param }) => param === null);
  return (
    <BlockFormContext value={form}>
      <Stack gap="md">
        {own.map((problem) => (
          <Finding key={`${problem.code}${problem.message}`} problem={problem} />
        ))}
        {Object.entries(params).map(([name, field]) => (
          <FieldInput
            key={name}
            name={name}
            field={field}
            pointer={segment(name)}
            value={block.params[name]}
          />
        ))}
        {strange.map((name) => (
          <JsonField
            key={name}
            name={name}
            field={unknown}
            pointer={segment(name)}
            value={block.params[name]}
          />
        ))}
        <BlockConnections block={block} />
        {entry?.kind === 'block' ? <BlockLimits block={block} /> : null}
      </Stack>
    </BlockFormContext>
  );
}
