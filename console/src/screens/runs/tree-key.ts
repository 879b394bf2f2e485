import type { TimelineRow } from './timeline.js';

/** What a key does in a tree of rows. */
export interface TreeMove {
  /** Place of the row that gets the focus. */
  readonly to: number;
  readonly toggle: boolean;
  readonly select: boolean;
}

/** The keys of a treegrid (WAI-ARIA); null for keys that mean nothing. @param here place of the row with the focus */
export function treeKey(
  key: string,
  rows: readonly Pick<TimelineRow, 'id' | 'parentId' | 'hasChildren'>[],
  here: number,
  closed: ReadonlySet<string>,
): TreeMove | null {
  const row = rows[here];
  if (row === undefined) return null;
  const go = (to: number): TreeMove => ({
    to: Math.min(Math.max(to, 0), rows.length - 1),
    toggle: false,
    select: false,
  });
  const isClosed = closed.has(row.id);
  switch (key) {
    case 'ArrowDown':
      return go(here + 1);
    case 'ArrowUp':
      return go(here - 1);
    case 'Home':
      return go(0);
    case 'End':
      return go(rows.length - 1);
    case 'Enter':
    case ' ':
      return { to: here, toggle: false, select: true };
    case 'ArrowRight':
      if (!row.hasChildren) return go(here);
      return isClosed ? { to: here, toggle: true, select: false } : go(here + 1);
    case 'ArrowLeft': {
      if (row.hasChildren && !isClosed) return { to: here, toggle: true, select: false };
      const parent = rows.findIndex(({ id }) => id === row.parentId);
      return go(parent === -1 ? here : parent);
    }
    default:
      return null;
  }
}
