import { Anchor, Text } from '@mantine/core';
import { Link, useNavigate } from '@tanstack/react-router';
import type { Call } from '../../../api/calls.js';
import type { Trigger } from '../../../api/triggers.js';
import { triggerName } from '../../../api/triggers.js';
import { EmptyState } from '../../../parts/empty-state.js';
import { callColumns } from '../../runs/call-columns.js';
import { SnapshotTable } from '../../runs/snapshot-table.js';
import { useSnapshotList } from '../../runs/use-snapshot-list.js';

/** The calls of one trigger, accepted or not. */
export function CallsTab({ trigger }: { readonly trigger: Trigger }): React.ReactNode {
  const navigate = useNavigate();
  const snapshot = useSnapshotList<Call>('calls', { trigger: trigger.id }, undefined);
  return (
    <>
      <Text size="sm" mb="xs">
        <Anchor
          component={Link}
          to="/runs"
          search={{ segment: 'calls', trigger: trigger.id } as never}
          size="sm"
        >
          Filter these calls
        </Anchor>
      </Text>
      <SnapshotTable
        things="Calls"
        snapshot={snapshot}
        columns={callColumns(() => triggerName(trigger)).filter(({ id }) => id !== 'trigger')}
        onOpen={({ runId }) => {
          if (runId !== null) void navigate({ to: '/r/$id', params: { id: runId } });
        }}
        filtered={false}
        onClear={() => undefined}
        empty={<EmptyState title="No calls yet" text="Send one from the tab Test." />}
      />
    </>
  );
}
