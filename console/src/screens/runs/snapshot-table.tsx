import { DataTable } from '../../parts/data-table.js';
import type { Column } from '../../parts/data-table.js';
import { FilteredEmptyState } from '../../parts/empty-state.js';
import { ErrorState } from '../../parts/error-state.js';
import { LoadingRows } from '../../parts/loading-rows.js';
import { StaleNote } from '../../parts/stale-note.js';
import { NewRowsPill } from './new-rows-pill.js';
import type { SnapshotList } from './use-snapshot-list.js';

export interface SnapshotTableProps<T> {
  /** `runs` */
  readonly things: string;
  readonly snapshot: SnapshotList<T>;
  readonly columns: readonly Column<T>[];
  /** Left out: rows cannot be opened. */
  readonly onOpen?: (row: T) => void;
  readonly filtered: boolean;
  readonly onClear: () => void;
  /** When there is nothing at all. */
  readonly empty: React.ReactNode;
}

/** A list with each of its states: loading, failed, empty, filtered until empty, stale, rows. */
export function SnapshotTable<T extends { readonly id: string }>({
  things,
  snapshot,
  columns,
  onOpen,
  filtered,
  onClear,
  empty,
}: SnapshotTableProps<T>): React.ReactNode {
  const { list, rows, newer, evenMore, showNewer, staleSince, retry } = snapshot;
  if (list.isPending) return <LoadingRows rows={8} />;
  if (list.isError && list.data === undefined)
    return <ErrorState error={list.error} onRetry={() => void list.refetch()} />;
  return (
    <>
      {staleSince === null ? null : <StaleNote since={staleSince} onRetry={retry} />}
      <NewRowsPill count={newer} evenMore={evenMore} onShow={showNewer} />
      {rows.length > 0 ? (
        <DataTable
          label={things}
          columns={columns}
          rows={rows}
          rowKey={({ id }) => id}
          {...(onOpen === undefined ? {} : { onOpen })}
          more={list}
        />
      ) : filtered ? (
        <FilteredEmptyState things={things.toLowerCase()} onClear={onClear} />
      ) : (
        empty
      )}
    </>
  );
}
