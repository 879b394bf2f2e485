import type { Call } from '../../api/calls.js';
import { EmptyState } from '../../parts/empty-state.js';
import { callColumns } from './call-columns.js';
import { useTriggerLabel } from './use-trigger-label.js';
import type { SegmentProps } from './runs-list.js';
import { filtersOf, isFiltered } from './runs-search.js';
import { SnapshotTable } from './snapshot-table.js';
import { useExampleCall } from './use-example-call.js';
import { useSnapshotList } from './use-snapshot-list.js';

/** S10, second segment: every call, with the reason when it was not accepted. */
export function CallsList({ search, onChange, onOpen }: SegmentProps): React.ReactNode {
  const label = useTriggerLabel();
  const snapshot = useSnapshotList<Call>('calls', filtersOf(search), search.range);
  const curl = useExampleCall();
  return (
    <SnapshotTable
      things="Calls"
      snapshot={snapshot}
      columns={callColumns(label)}
      onOpen={({ runId }) => {
        if (runId !== null) onOpen(runId);
      }}
      filtered={isFiltered(search)}
      onClear={() => onChange({ segment: 'calls' })}
      empty={
        <EmptyState
          title="No calls yet"
          text="Every call to a trigger appears here, refused ones too."
          {...(curl === null ? {} : { curl })}
        />
      }
    />
  );
}
