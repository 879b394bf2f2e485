/**
 * For a drawer that dialogs open from: Escape closes it only when it is pressed in the drawer itself. A dialog above it
 * stands elsewhere on the page, and what it shows may be shown this once.
 *
 * @example <Drawer closeOnEscape={false} onKeyDown={ownEscape(onClose)}>
 */
export const ownEscape =
  (close: () => void) =>
  (event: React.KeyboardEvent): void => {
    if (event.key === 'Escape' && event.currentTarget.contains(event.target as Node)) close();
  };
