import { Button, Group, TextInput } from '@mantine/core';
import { useState } from 'react';
import { renameStoredBlock } from '../../../api/workflows.js';
import type { Block } from '../../../api/workflows.js';
import { announce } from '../../../parts/announce.js';
import { toastError } from '../../../parts/toasts.js';
import { renameBlock } from '../document/edit-document.js';
import { nameFault } from '../document/fresh-names.js';
import { readDocument } from '../document/read-document.js';
import { useDocument, useEditor, useEditorContext } from './editor-context.js';

/**
 * The name of a block. The server renames it, and every reference to it with it; a draft that the server does not have,
 * because of its errors, is changed here in the same way.
 */
export function RenameBlock({ block }: { readonly block: Block }): React.ReactNode {
  const { store, saver } = useEditorContext();
  const isReadOnly = useEditor((editor) => editor.isReadOnly);
  const document = useDocument();
  const [typed, setTyped] = useState(block.name);
  const [busy, setBusy] = useState(false);
  const fault = typed === block.name ? null : nameFault(document, block.id, typed);

  const rename = async (): Promise<void> => {
    setBusy(true);
    try {
      if (await saver.flush()) {
        const { base, name } = store.getState();
        const body = { from: block.name, to: typed, expectedDraftVersion: base.version };
        const answer = await renameStoredBlock(name, body);
        const read = readDocument(answer.document);
        if ('fault' in read) throw new Error(read.fault);
        store.getState().setBase(read.document, answer.draftVersion);
        store.getState().replace(read.document);
        store.getState().setProblems(answer.problems, read.document);
      } else {
        store.getState().edit((present) => renameBlock(present, block.id, typed));
      }
      announce(`${block.name} is ${typed} now, in every reference too.`);
    } catch (error) {
      toastError(error);
    } finally {
      setBusy(false);
    }
  };

  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (typed !== block.name && fault === null) void rename();
      }}
    >
      <Group align="flex-end" gap="xs">
        <TextInput
          label="Block name"
          description="References use it; renaming rewrites them."
          value={typed}
          error={fault}
          readOnly={isReadOnly}
          spellCheck={false}
          autoComplete="off"
          onChange={({ currentTarget }) => setTyped(currentTarget.value)}
          style={{ flex: 1 }}
        />
        {isReadOnly ? null : (
          <Button
            type="submit"
            variant="default"
            loading={busy}
            disabled={typed === block.name || fault !== null}
          >
            Rename
          </Button>
        )}
      </Group>
    </form>
  );
}
