const KEY = 'prompthook.shortcuts';

/** Shortcuts of one letter can be switched off (WCAG 2.1.4). */
export const shortcutsAreOn = (): boolean => localStorage.getItem(KEY) !== 'off';

export const setShortcuts = (on: boolean): void => localStorage.setItem(KEY, on ? 'on' : 'off');

const FIELDS = 'input, textarea, select, [contenteditable="true"], [role="textbox"], [role="combobox"]';

/** Is the key meant for a field, a dialog, or the browser itself? */
export const isTyping = ({ target, metaKey, ctrlKey, altKey }: KeyboardEvent): boolean =>
  metaKey ||
  ctrlKey ||
  altKey ||
  (target instanceof Element && target.closest(`${FIELDS}, [role="dialog"], [role="menu"]`) !== null);
