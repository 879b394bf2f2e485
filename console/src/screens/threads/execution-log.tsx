import { Anchor, Group, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { executionsCsvUrl, executionsQuery } from '../../api/threads.js';
import type { ApiExecution, ApiTrigger } from '../../api/threads.js';
import { CopyId } from '../../parts/copy-id.js';
import { DataTable } from '../../parts/data-table.js';
import type { Column } from '../../parts/data-table.js';
import { EmptyState } from '../../parts/empty-state.js';
import { Loaded } from '../../parts/loaded.js';
import { StatusBadge } from '../../parts/status-badge.js';
import { TimeCell } from '../../parts/time-cell.js';

const COLUMNS: readonly Column<ApiExecution>[] = [
  {
    id: 'status',
    header: 'Status',
    isRowHeader: true,
    cell: ({ status, count, errorMessage }) => (
      <>
        <StatusBadge status={status} />
        {count > 1 ? <Text size="xs">{count} calls</Text> : null}
        {errorMessage === null ? null : (
          <Text size="xs" c="var(--mantine-color-error)" className="break">
            {errorMessage}
          </Text>
        )}
      </>
    ),
  },
  {
    id: 'prompt',
    header: 'Prompt',
    cell: ({ prompt, source }) => (
      <>
        <Text size="sm" lineClamp={3} className="break">
          {prompt ?? ''}
        </Text>
        {source === null ? null : (
          <Text size="xs" c="dimmed">
            from {source}
          </Text>
        )}
      </>
    ),
  },
  { id: 'queued', header: 'Queued at', cell: ({ queuedAt }) => <TimeCell at={queuedAt} /> },
  { id: 'job', header: 'Job', cell: ({ jobId }) => (jobId === null ? '–' : <CopyId id={jobId} short />) },
  {
    id: 'run',
    header: 'Run',
    cell: ({ runId }) =>
      runId === null ? (
        '–'
      ) : (
        <Link to="/r/$id" params={{ id: runId }}>
          open
        </Link>
      ),
  },
  {
    id: 'metadata',
    header: 'Metadata',
    cell: ({ metadata: { clientIp, userAgent } }) => (
      <Text size="xs" className="break">
        {clientIp ?? '–'}
        <br />
        {userAgent ?? ''}
      </Text>
    ),
  },
];

const keyOf = ({ jobId, queuedAt, status }: ApiExecution): string => jobId ?? `${status} ${queuedAt}`;

/** The newest 50 calls of a trigger. */
export function ExecutionLog({ trigger }: { readonly trigger: ApiTrigger }): React.ReactNode {
  const log = useQuery({ ...executionsQuery(trigger.threadId, trigger.id), refetchInterval: 4_000 });
  return (
    <Loaded query={log}>
      {({ items }) =>
        items.length === 0 ? (
          <EmptyState title="It was not called yet" />
        ) : (
          <>
            <Group justify="space-between">
              <Text size="xs" c="dimmed">
                The newest 50 calls
              </Text>
              <Anchor size="sm" href={executionsCsvUrl(trigger.threadId, trigger.id)} download>
                Download CSV
              </Anchor>
            </Group>
            <DataTable
              label={`Execution log of ${trigger.name}`}
              columns={COLUMNS}
              rows={items}
              rowKey={keyOf}
            />
          </>
        )
      }
    </Loaded>
  );
}
