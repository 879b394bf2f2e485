import { createContext, useContext } from 'react';
import { useStore } from 'zustand';
import type { Catalog } from '../../../api/catalog.js';
import type { Block, WorkflowDocument } from '../../../api/workflows.js';
import type { DraftSaver } from './draft-saver.js';
import type { Editor, EditorStore } from './editor-store.js';

/** What every part of an open editor works with. */
export interface EditorContextValue {
  readonly store: EditorStore;
  readonly saver: DraftSaver;
  readonly catalog: Catalog;
}

export const EditorContext = createContext<EditorContextValue | null>(null);

/** @throws Error outside of an editor */
export function useEditorContext(): EditorContextValue {
  const value = useContext(EditorContext);
  if (value === null) throw new Error('This part belongs into an editor.');
  return value;
}

/** A piece of the editor's state; the part is rendered anew when it changes. */
export const useEditor = <T>(pick: (editor: Editor) => T): T => useStore(useEditorContext().store, pick);

export const useDocument = (): WorkflowDocument => useEditor(({ history }) => history.present);

/** The block in the panel: the one that is selected. */
export function useSelectedBlock(): Block | null {
  const id = useEditor(({ selected }) => selected[0]);
  return useDocument().blocks.find((block) => block.id === id) ?? null;
}
