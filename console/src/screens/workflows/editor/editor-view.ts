const VIEWS = ['canvas', 'outline', 'json'] as const;

/** How the document is shown. */
export type EditorView = (typeof VIEWS)[number];

/** What stands in the address of an editor. */
export interface EditorSearch {
  readonly view?: EditorView;
  /** Name of the block in the panel. */
  readonly block?: string;
}

export const readEditorSearch = ({ view, block }: Record<string, unknown>): EditorSearch => ({
  ...(VIEWS.some((one) => one === view) ? { view: view as EditorView } : {}),
  ...(typeof block === 'string' && block !== '' ? { block } : {}),
});
