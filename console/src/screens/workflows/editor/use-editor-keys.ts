import { useEffect } from 'react';
import { useEditorContext } from './editor-context.js';
import { useBlockActions } from './use-block-actions.js';

const inField = (target: EventTarget | null): boolean =>
  target instanceof Element &&
  target.closest('input, textarea, select, [contenteditable="true"], [role="dialog"]') !== null;

/**
 * ⌘S saves, ⌘Enter tests, anywhere in the editor; outside of fields ⌘Z and ⇧⌘Z undo and redo, ⌘C and ⌘V copy and paste
 * blocks.
 */
export function useEditorKeys(onTest: () => void): void {
  const { store, saver } = useEditorContext();
  const actions = useBlockActions();
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (!event.metaKey && !event.ctrlKey) return;
      const key = event.key.toLowerCase();
      const { undo, redo, selected } = store.getState();
      const everywhere: Readonly<Record<string, () => void>> = { s: () => void saver.flush(), enter: onTest };
      const outside: Readonly<Record<string, () => void>> = {
        z: event.shiftKey ? redo : undo,
        y: redo,
        ...(getSelection()?.isCollapsed === false ? {} : { c: () => void actions.copy(selected) }),
      };
      const run = everywhere[key] ?? (inField(event.target) ? undefined : outside[key]);
      if (run === undefined) return;
      event.preventDefault();
      run();
    };
    const onPaste = (event: ClipboardEvent): void => {
      if (inField(event.target)) return;
      if (actions.paste(event.clipboardData?.getData('text/plain') ?? '')) event.preventDefault();
    };
    document.addEventListener('keydown', onKey);
    document.addEventListener('paste', onPaste);
    return () => {
      document.removeEventListener('keydown', onKey);
      document.removeEventListener('paste', onPaste);
    };
  });
}
