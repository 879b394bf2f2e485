import { Drawer, Group, NativeSelect, Stack, Text } from '@mantine/core';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { patternsQuery } from '../../api/guardrails.js';
import type { MatchedRun } from '../../api/guardrails.js';
import { listQuery } from '../../api/list-query.js';
import { triggerName, triggersQuery } from '../../api/triggers.js';
import { DataTable } from '../../parts/data-table.js';
import type { Column } from '../../parts/data-table.js';
import { EmptyState, FilteredEmptyState } from '../../parts/empty-state.js';
import { ErrorState } from '../../parts/error-state.js';
import { LoadingRows } from '../../parts/loading-rows.js';
import { ownEscape } from '../../parts/own-escape.js';
import { TimeCell } from '../../parts/time-cell.js';
import { MatchDetails } from './match-details.js';

const route = getRouteApi('/shell/guardrails');

/** Runs in which something matched, newest first. */
export function MatchList(): React.ReactNode {
  const { trigger, pattern, run } = route.useSearch();
  const navigate = route.useNavigate();
  const triggers = useQuery(triggersQuery);
  const patterns = useQuery(patternsQuery);
  const list = useInfiniteQuery({
    ...listQuery<MatchedRun>('guardrails/matches', { trigger, pattern }),
    refetchInterval: 10_000,
  });
  const rows = list.data?.pages.flatMap(({ items }) => items) ?? [];
  const open = rows.find((row) => row.run === run);
  const nameOf = (id: string): string => {
    const found = triggers.data?.find((one) => one.id === id);
    return found === undefined ? id : triggerName(found);
  };
  const narrow = (change: { trigger?: string; pattern?: string }): void => {
    const next = { trigger, pattern, ...change };
    void navigate({
      search: {
        ...(next.trigger === undefined || next.trigger === '' ? {} : { trigger: next.trigger }),
        ...(next.pattern === undefined || next.pattern === '' ? {} : { pattern: next.pattern }),
      },
      replace: true,
    });
  };
  const columns: readonly Column<MatchedRun>[] = [
    { id: 'time', header: 'Time', isRowHeader: true, cell: ({ createdAt }) => <TimeCell at={createdAt} /> },
    { id: 'trigger', header: 'Trigger', cell: (row) => nameOf(row.trigger) },
    {
      id: 'patterns',
      header: 'Patterns',
      cell: ({ matches, matchedInjectionPatterns }) => (
        <>
          <span className="mono break">{[...new Set(matches.map((match) => match.pattern))].join(', ')}</span>
          {matchedInjectionPatterns.length === 0 ? (
            <Text size="xs" c="dimmed">
              suppressed
            </Text>
          ) : null}
        </>
      ),
    },
    { id: 'caller', header: 'Caller', cell: ({ caller }) => <span className="mono break">{caller}</span> },
    {
      id: 'open',
      header: 'Where',
      cell: (row) => (
        <Link from="/guardrails" to="." search={(old) => ({ ...old, run: row.run })}>
          {row.matches.length === 1 ? '1 place' : `${row.matches.length} places`}
        </Link>
      ),
    },
    {
      id: 'run',
      header: 'Run',
      cell: (row) => (
        <Link to="/r/$id" params={{ id: row.run }}>
          open
        </Link>
      ),
    },
  ];
  return (
    <Stack>
      <Group>
        <NativeSelect
          aria-label="Trigger"
          value={trigger ?? ''}
          data={[
            { value: '', label: 'Every trigger' },
            ...(triggers.data ?? []).map((one) => ({ value: one.id, label: triggerName(one) })),
          ]}
          onChange={({ currentTarget }) => narrow({ trigger: currentTarget.value })}
        />
        <NativeSelect
          aria-label="Pattern"
          value={pattern ?? ''}
          data={[
            { value: '', label: 'Every pattern' },
            ...(patterns.data?.items ?? []).map(({ name }) => ({ value: name, label: name })),
          ]}
          onChange={({ currentTarget }) => narrow({ pattern: currentTarget.value })}
        />
      </Group>
      {list.isPending ? (
        <LoadingRows />
      ) : list.data === undefined ? (
        <ErrorState error={list.error} onRetry={() => void list.refetch()} />
      ) : rows.length > 0 ? (
        <DataTable
          label="Guardrail matches"
          columns={columns}
          rows={rows}
          rowKey={(row) => row.run}
          onOpen={(row) => void navigate({ search: (old) => ({ ...old, run: row.run }) })}
          more={list}
        />
      ) : trigger === undefined && pattern === undefined ? (
        <EmptyState
          title="Nothing matched yet"
          text="Calls whose prompt looks like an injection stand here."
        />
      ) : (
        <FilteredEmptyState things="matches" onClear={() => void navigate({ search: {} })} />
      )}
      <Drawer
        opened={open !== undefined}
        onClose={() => void navigate({ search: ({ run: _run, ...rest }) => rest })}
        closeOnEscape={false}
        onKeyDown={ownEscape(() => void navigate({ search: ({ run: _run, ...rest }) => rest }))}
        position="right"
        size="lg"
        title="What matched"
        closeButtonProps={{ 'aria-label': 'Close' }}
      >
        {open === undefined ? null : <MatchDetails key={open.run} matched={open} />}
      </Drawer>
    </Stack>
  );
}
