import type { KeyboardEvent, RefObject } from 'react';
import { useEffect } from 'react';
import { isTyping, shortcutsAreOn } from './single-keys.js';

const rowsOf = (body: HTMLElement): HTMLElement[] => [
  ...body.querySelectorAll<HTMLElement>('tr[aria-rowindex]'),
];

/** Arrow keys within the table, and j and k from anywhere, move the focus from row to row. */
export function useRowKeys(body: RefObject<HTMLElement | null>): (event: KeyboardEvent) => void {
  const move = (by: number): void => {
    if (body.current === null) return;
    const rows = rowsOf(body.current);
    const here = rows.findIndex((row) => row.contains(document.activeElement));
    rows[Math.min(Math.max(here + by, 0), rows.length - 1)]?.focus();
  };
  useEffect(() => {
    const onKey = (event: globalThis.KeyboardEvent): void => {
      if (isTyping(event) || !shortcutsAreOn()) return;
      if (event.key === 'j') move(1);
      if (event.key === 'k') move(-1);
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  });
  return (event) => {
    const by = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (by === undefined || !(event.target as Element).matches('tr')) return;
    event.preventDefault();
    move(by);
  };
}
