import { Anchor, Group, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { CopyId } from '../../parts/copy-id.js';
import { PageHeader } from '../../parts/page-header.js';
import { durationText } from '../../parts/relative-time.js';
import { RunLink } from '../../parts/run-link.js';
import { StatusBadge } from '../../parts/status-badge.js';
import { TimeCell } from '../../parts/time-cell.js';
import type { Run } from '../../api/runs.js';
import { RunActions } from './run-actions.js';
import { RunFlags } from './run-columns.js';
import { useTriggerLabel } from './use-trigger-label.js';

/** Status, where it came from, how long it took, and what can be done. */
export function RunHeader({ run }: { readonly run: Run }): React.ReactNode {
  const label = useTriggerLabel();
  return (
    <>
      <PageHeader
        title={`Run …${run.id.slice(-6)}`}
        description={
          <Group gap="md">
            <StatusBadge status={run.cancelRequested ? 'cancelling' : run.status} />
            <CopyId id={run.id} />
            <RunFlags run={run} />
          </Group>
        }
        actions={<RunActions run={run} />}
      />
      <Group gap="lg" mb="md" component="dl" m={0}>
        <Fact name="Trigger">
          <Anchor component={Link} to={`/triggers/${run.triggerId}`} size="sm">
            {label(run.triggerId)}
          </Anchor>
        </Fact>
        <Fact name="Workflow">
          {run.workflow === null ? (
            'deleted'
          ) : (
            <Anchor component={Link} to={`/workflows/${run.workflow}`} size="sm">
              {run.workflow} @ {run.workflowVersion}
            </Anchor>
          )}
        </Fact>
        <Fact name="Caller">{run.caller}</Fact>
        <Fact name="Came">
          <TimeCell at={run.createdAt} />
        </Fact>
        <Fact name="Duration">{run.durationMs === null ? '–' : durationText(run.durationMs)}</Fact>
        <Fact name="Request">
          <CopyId id={run.requestId} />
        </Fact>
        {run.replayOf === null ? null : (
          <Fact name="Repeats">
            <RunLink id={run.replayOf.runId}>run_…{run.replayOf.runId.slice(-6)}</RunLink>
            {run.replayOf.edited ? ', edited' : ''}
          </Fact>
        )}
      </Group>
      {run.error === null ? null : (
        <Text c="var(--mantine-color-error)" mb="md" className="break" role="status">
          <span className="mono">{run.error.code}</span>: {run.error.message}
        </Text>
      )}
    </>
  );
}

const Fact = ({
  name,
  children,
}: {
  readonly name: string;
  readonly children: React.ReactNode;
}): React.ReactNode => (
  <div>
    <Text component="dt" size="xs" c="dimmed">
      {name}
    </Text>
    <Text component="dd" size="sm" m={0} className="break">
      {children}
    </Text>
  </div>
);
