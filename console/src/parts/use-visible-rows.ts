import { useWindowVirtualizer } from '@tanstack/react-virtual';
import type { RefObject } from 'react';

/** Shorter lists are rendered whole: the browser finds text in them. */
const ALL_UP_TO = 100;
const ROW_PIXELS = 45;

/** The rows in sight of a long list, and the pixels of those above and below. */
export function useVisibleRows<T>(
  rows: readonly T[],
  body: RefObject<HTMLElement | null>,
): { readonly first: number; readonly shown: readonly T[]; readonly before: number; readonly after: number } {
  const isLong = rows.length > ALL_UP_TO;
  const virtualizer = useWindowVirtualizer({
    count: rows.length,
    enabled: isLong,
    estimateSize: () => ROW_PIXELS,
    overscan: 20,
    scrollMargin: body.current?.offsetTop ?? 0,
  });
  if (!isLong) return { first: 0, shown: rows, before: 0, after: 0 };
  const items = virtualizer.getVirtualItems();
  const [first, last] = [items[0], items.at(-1)];
  if (!first || !last) return { first: 0, shown: rows.slice(0, ALL_UP_TO), before: 0, after: 0 };
  return {
    first: first.index,
    shown: rows.slice(first.index, last.index + 1),
    before: first.index * ROW_PIXELS,
    after: (rows.length - last.index - 1) * ROW_PIXELS,
  };
}
