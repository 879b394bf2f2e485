import type { RunSummary } from '../../api/runs.js';
import { EmptyState } from '../../parts/empty-state.js';
import { useSession } from '../../shell/use-session.js';
import { BulkBar } from './bulk-bar.js';
import { useExampleCall } from './use-example-call.js';
import { runColumns } from './run-columns.js';
import { filtersOf, isFiltered, readRunsSearch, selectedIds } from './runs-search.js';
import type { RunsSearch } from './runs-search.js';
import { SnapshotTable } from './snapshot-table.js';
import { usePickKey } from './use-pick-key.js';
import { useSnapshotList } from './use-snapshot-list.js';
import { useTriggerLabel } from './use-trigger-label.js';

export interface SegmentProps {
  readonly search: RunsSearch;
  readonly onChange: (search: RunsSearch) => void;
  readonly onOpen: (runId: string) => void;
}

/** S10, first segment: runs. */
export function RunsList({ search, onChange, onOpen }: SegmentProps): React.ReactNode {
  const { can } = useSession();
  const label = useTriggerLabel();
  const snapshot = useSnapshotList<RunSummary>('runs', filtersOf(search), search.range);
  const curl = useExampleCall();
  usePickKey();
  const ids = selectedIds(search);
  const pick = (selected: readonly string[]): void =>
    onChange(readRunsSearch({ ...search, selected: selected.join(',') }));
  const picking = {
    isPicked: (id: string) => ids.includes(id),
    toggle: (id: string) => pick(ids.includes(id) ? ids.filter((each) => each !== id) : [...ids, id]),
  };
  return (
    <>
      {can('runs.write') ? (
        <BulkBar picked={snapshot.rows.filter(({ id }) => ids.includes(id))} onClear={() => pick([])} />
      ) : null}
      <SnapshotTable
        things="Runs"
        snapshot={snapshot}
        columns={runColumns(label, can('runs.write') ? picking : undefined)}
        onOpen={({ id }) => onOpen(id)}
        filtered={isFiltered(search)}
        onClear={() => onChange({})}
        empty={
          <EmptyState
            title="No runs yet"
            text="Call a trigger, and its run appears here within seconds."
            {...(curl === null ? {} : { curl })}
          />
        }
      />
    </>
  );
}
