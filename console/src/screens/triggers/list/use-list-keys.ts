import { useEffect } from 'react';
import { isTyping, shortcutsAreOn } from '../../../parts/single-keys.js';

/** `/` goes to the search; in a row, `c` copies its URL. The switch takes the space bar by itself. */
export function useListKeys(): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (isTyping(event) || !shortcutsAreOn()) return;
      if (event.key === '/') {
        event.preventDefault();
        document.querySelector<HTMLInputElement>('input[data-searches]')?.focus();
      }
      if (event.key === 'c')
        document.activeElement?.closest('tr')?.querySelector<HTMLButtonElement>('button.copies-url')?.click();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, []);
}
