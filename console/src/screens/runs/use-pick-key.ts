import { useEffect } from 'react';
import { isTyping, shortcutsAreOn } from '../../parts/single-keys.js';

/** `x` picks the row that has the focus. */
export function usePickKey(): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (event.key !== 'x' || !shortcutsAreOn()) return;
      const row = document.activeElement?.closest('tr');
      const box = row?.querySelector<HTMLInputElement>('input[data-picks]');
      if (!box || (isTyping(event) && document.activeElement !== box)) return;
      event.preventDefault();
      box.click();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, []);
}
