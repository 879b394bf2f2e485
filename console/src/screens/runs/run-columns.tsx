import { Badge, Checkbox, Group } from '@mantine/core';
import type { RunSummary } from '../../api/runs.js';
import type { Column } from '../../parts/data-table.js';
import { durationText } from '../../parts/relative-time.js';
import { RunLink } from '../../parts/run-link.js';
import { StatusBadge } from '../../parts/status-badge.js';
import { TimeCell } from '../../parts/time-cell.js';

/** What a run is besides its status: a repeat, a test, flagged. */
export function RunFlags({ run }: { readonly run: RunSummary }): React.ReactNode {
  const flags = [
    ...(run.replayOf === null
      ? []
      : [
          `${run.replayOf.fromBlock === null ? 'replay' : `rerun from ${run.replayOf.fromBlock}`} of …${run.replayOf.runId.slice(-6)}`,
        ]),
    ...(run.simulate ? ['test mode'] : []),
    ...(run.ephemeral ? ['ephemeral'] : []),
    ...(run.guardrailsTriggered ? ['⚑ guardrails'] : []),
  ];
  if (flags.length === 0) return null;
  return (
    <Group gap={4}>
      {flags.map((flag) => (
        <Badge key={flag} size="sm" variant="outline" color="gray" c="inherit" tt="none">
          {flag}
        </Badge>
      ))}
    </Group>
  );
}

/** A picked row is part of the address. */
export interface Picking {
  readonly isPicked: (id: string) => boolean;
  readonly toggle: (id: string) => void;
}

const pickColumn = ({ isPicked, toggle }: Picking): Column<RunSummary> => ({
  id: 'pick',
  header: 'Picked',
  hideHeader: true,
  width: 40,
  cell: ({ id }) => (
    <Checkbox
      aria-label={`Pick ${id}`}
      data-picks
      checked={isPicked(id)}
      onChange={() => toggle(id)}
      size="sm"
    />
  ),
});

/**
 * Columns of the list of runs.
 *
 * @param triggerLabel name of a trigger by its id
 * @param picking left out: rows cannot be picked
 */
export const runColumns = (
  triggerLabel: (id: string) => string,
  picking?: Picking,
): readonly Column<RunSummary>[] => [
  ...(picking === undefined ? [] : [pickColumn(picking)]),
  { id: 'status', header: 'Status', cell: ({ status }) => <StatusBadge status={status} /> },
  {
    id: 'run',
    header: 'Run',
    isRowHeader: true,
    cell: (run) => (
      <Group gap={6}>
        <RunLink id={run.id}>
          <span className="mono" title={run.id}>
            run_…{run.id.slice(-6)}
          </span>
        </RunLink>
        <RunFlags run={run} />
      </Group>
    ),
  },
  {
    id: 'workflow',
    header: 'Workflow',
    cell: ({ workflow, workflowVersion }) => `${workflow ?? 'deleted'} @ ${workflowVersion}`,
  },
  { id: 'trigger', header: 'Trigger', cell: ({ triggerId }) => triggerLabel(triggerId) },
  {
    id: 'caller',
    header: 'Caller',
    cell: ({ caller }) => <span className="break">{caller}</span>,
  },
  { id: 'started', header: 'Started', cell: ({ createdAt }) => <TimeCell at={createdAt} /> },
  {
    id: 'duration',
    header: 'Duration',
    align: 'right',
    cell: ({ durationMs }) => (durationMs === null ? '–' : durationText(durationMs)),
  },
];
