import { Code, List, Stack, Text } from '@mantine/core';
import type { CatalogEntry } from '../../../api/catalog.js';
import type { Edge } from '../../../api/workflows.js';
import { announce } from '../../../parts/announce.js';
import { confirmVerb } from '../../../parts/confirm.js';
import { toastDone, toastError } from '../../../parts/toasts.js';
import { copyBlocks, pasteBlocks } from '../document/clipboard.js';
import { addBlock, connect, disconnect, removeBlocks } from '../document/edit-document.js';
import { findReferences } from '../document/references.js';
import { useEditorContext } from './editor-context.js';

/** What can be done with blocks and edges, in every view of the workflow. */
export interface BlockActions {
  /** Adds a block, connected behind the selected one when there is one. */
  readonly add: (entry: CatalogEntry) => void;
  /** Removes blocks; asks first when others refer to them. */
  readonly remove: (ids: readonly string[]) => void;
  readonly connect: (edge: Edge) => void;
  readonly disconnect: (edge: Edge) => void;
  readonly copy: (ids: readonly string[]) => Promise<void>;
  readonly paste: (text: string) => boolean;
}

export function useBlockActions(): BlockActions {
  const { store, catalog } = useEditorContext();
  const state = () => store.getState();
  const remove = (ids: readonly string[]): void => {
    const gone = new Set(ids);
    const { edit, history } = state();
    const blocks = history.present.blocks.filter(({ id }) => gone.has(id));
    if (blocks.length === 0 || state().isReadOnly) return;
    const names = blocks.map(({ name }) => name).join(', ');
    const places = findReferences(history.present, new Set(blocks.map(({ name }) => name)));
    const go = (): void => {
      edit((document) => removeBlocks(document, gone));
      announce(`${names} deleted. Undo brings it back.`);
    };
    if (places.length === 0) {
      go();
      return;
    }
    confirmVerb({
      title: `Delete ${names}?`,
      verb: 'Delete and leave them broken',
      color: 'red',
      onConfirm: () => Promise.resolve(go()),
      children: (
        <Stack gap="xs">
          <Text>Other blocks refer to it. Until they are changed, the draft cannot be saved:</Text>
          <List size="sm">
            {places.map(({ blockName, pointer, text }) => (
              <List.Item key={`${blockName}${pointer}${text}`}>
                {blockName} <Code>{pointer.slice(1).replaceAll('/', '.')}</Code> says <Code>{text}</Code>
              </List.Item>
            ))}
          </List>
        </Stack>
      ),
    });
  };
  return {
    add(entry) {
      const { edit, select, selected, history } = state();
      const { id, document } = addBlock(history.present, entry);
      const before = document.blocks.find((block) => block.id === selected[0]);
      const hasWayOut = before && catalog.get(before.type)?.ports?.includes('output') === true;
      const joins = entry.kind === 'block' && before !== undefined && hasWayOut === true;
      edit(() => (joins ? connect(document, { from: before.id, to: id }) : document));
      select([id]);
      announce(`${entry.title} added.`);
    },
    remove,
    connect: (edge) => state().edit((document) => connect(document, edge)),
    disconnect: (edge) => state().edit((document) => disconnect(document, edge)),
    async copy(ids) {
      if (ids.length === 0) return;
      try {
        await navigator.clipboard.writeText(copyBlocks(state().history.present, new Set(ids)));
        toastDone(ids.length === 1 ? 'Block copied' : `${ids.length} blocks copied`);
      } catch (error) {
        toastError(error);
      }
    },
    paste(text) {
      const { edit, select, history, isReadOnly } = state();
      const pasted = isReadOnly ? null : pasteBlocks(history.present, text);
      if (pasted === null) return false;
      edit(() => pasted.document);
      select(pasted.ids);
      return true;
    },
  };
}
