import { Anchor, Stack, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { Call } from '../../api/calls.js';
import type { Column } from '../../parts/data-table.js';
import { CopyId } from '../../parts/copy-id.js';
import { RunLink } from '../../parts/run-link.js';
import { StatusBadge } from '../../parts/status-badge.js';
import { TimeCell } from '../../parts/time-cell.js';

/** Columns of the list of calls. @param triggerLabel name of a trigger by its id */
export const callColumns = (triggerLabel: (id: string) => string): readonly Column<Call>[] => [
  {
    id: 'outcome',
    header: 'Outcome',
    isRowHeader: true,
    cell: ({ outcome, count }) => (
      <>
        <StatusBadge status={outcome} />
        {count > 1 ? <Text size="xs">{count} calls</Text> : null}
      </>
    ),
  },
  {
    id: 'why',
    header: 'What happened',
    cell: (call) => <WhatHappened call={call} />,
  },
  { id: 'trigger', header: 'Trigger', cell: ({ trigger }) => triggerLabel(trigger) },
  {
    id: 'caller',
    header: 'Caller',
    cell: ({ caller, clientIp }) => (
      <Stack gap={0}>
        <span className="break">{caller ?? 'unknown'}</span>
        {clientIp === null ? null : (
          <Text size="xs" c="dimmed">
            {clientIp}
          </Text>
        )}
      </Stack>
    ),
  },
  { id: 'at', header: 'Time', cell: ({ lastAt }) => <TimeCell at={lastAt} /> },
  { id: 'request', header: 'Request', cell: ({ requestId }) => <CopyId id={requestId} short /> },
];

function WhatHappened({ call }: { readonly call: Call }): React.ReactNode {
  const { runId, code, status, detail, outcome, payloadMismatch } = call;
  return (
    <Stack gap={0}>
      {code === null ? null : (
        <span>
          {status} <span className="mono">{code}</span>
        </span>
      )}
      {detail === null ? null : (
        <Text size="sm" c="dimmed" className="break">
          {detail}
        </Text>
      )}
      {payloadMismatch ? <Text size="sm">The key came with another payload.</Text> : null}
      {runId === null ? null : (
        <RunLink id={runId}>
          {outcome === 'duplicate' ? 'answered from ' : ''}
          <span className="mono">run_…{runId.slice(-6)}</span>
        </RunLink>
      )}
      {code === 'invalid_signature' ? (
        <Anchor
          component={Link}
          to={`/triggers/${encodeURIComponent(call.trigger)}`}
          search={{ tab: 'signature' } as never}
          size="sm"
        >
          Debug the signature
        </Anchor>
      ) : null}
    </Stack>
  );
}
