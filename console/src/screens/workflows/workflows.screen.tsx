import { Button, TextInput } from '@mantine/core';
import { useDebouncedCallback, useDisclosure } from '@mantine/hooks';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { FileUp, Plus } from 'lucide-react';
import { useState } from 'react';
import { listQuery } from '../../api/list-query.js';
import { serverUrl } from '../../api/request.js';
import { triggersQuery } from '../../api/triggers.js';
import type { Trigger } from '../../api/triggers.js';
import type { WorkflowSummary } from '../../api/workflows.js';
import { DataTable } from '../../parts/data-table.js';
import type { Column } from '../../parts/data-table.js';
import { EmptyState, FilteredEmptyState } from '../../parts/empty-state.js';
import { ErrorState } from '../../parts/error-state.js';
import { LoadingRows } from '../../parts/loading-rows.js';
import { PageHeader } from '../../parts/page-header.js';
import { StaleNote } from '../../parts/stale-note.js';
import { TimeCell } from '../../parts/time-cell.js';
import { useSession } from '../../shell/use-session.js';
import { ImportWorkflow } from './list/import-workflow.js';
import { NewWorkflow } from './list/new-workflow.js';
import { usePeople } from './list/use-people.js';
import { WorkflowMenu } from './list/workflow-menu.js';
import { DraftBadge, LiveVersion, TriggersCell } from './list/workflow-cells.js';

const route = getRouteApi('/shell/workflows');

/** S8: the workflows of the workspace. */
export function WorkflowsScreen(): React.ReactNode {
  const { can } = useSession();
  const { q = '' } = route.useSearch();
  const navigate = route.useNavigate();
  const list = useInfiniteQuery(listQuery<WorkflowSummary>('workflows', { limit: 200 }));
  const triggers = useQuery({ ...triggersQuery, enabled: can('triggers.read') });
  const [making, make] = useDisclosure();
  const [importing, imports] = useDisclosure();
  const all = list.data?.pages.flatMap(({ items }) => items) ?? [];
  const wanted = q.toLowerCase();
  const rows = all.filter(({ name, title }) => `${name} ${title ?? ''}`.toLowerCase().includes(wanted));
  const columns = useColumns(triggers.data);
  const search = (next: string): void =>
    void navigate({ search: next === '' ? {} : { q: next }, replace: true });

  return (
    <>
      <PageHeader
        title="Workflows"
        description="What happens when a prompt comes in."
        actions={
          can('workflows.write') ? (
            <>
              <Button variant="default" leftSection={<FileUp size={16} aria-hidden />} onClick={imports.open}>
                Import
              </Button>
              <Button leftSection={<Plus size={16} aria-hidden />} onClick={make.open}>
                New workflow
              </Button>
            </>
          ) : null
        }
      />
      {all.length === 0 ? null : <SearchField value={q} onSearch={search} />}
      {list.data !== undefined && list.isRefetchError ? (
        <StaleNote since={list.dataUpdatedAt} onRetry={() => void list.refetch()} />
      ) : null}
      {list.isPending ? (
        <LoadingRows />
      ) : list.data === undefined ? (
        <ErrorState error={list.error} onRetry={() => void list.refetch()} />
      ) : all.length === 0 ? (
        <EmptyState
          title="No workflow yet"
          text="A workflow says what is done with a prompt: ask a model, call a service, wait for a person, answer."
          action={
            can('workflows.write') ? <Button onClick={make.open}>Make the first workflow</Button> : null
          }
          curl={`curl -X PUT "${serverUrl('api/v1/workflows/hello?publish=true')}" \\\n  -H "Authorization: Bearer $PROMPTHOOK_API_KEY" -H 'Content-Type: application/json' \\\n  --data-binary @workflow.json`}
        />
      ) : rows.length === 0 ? (
        <FilteredEmptyState things="workflows" onClear={() => search('')} />
      ) : (
        <DataTable
          label="Workflows"
          columns={columns}
          rows={rows}
          rowKey={({ id }) => id}
          onOpen={({ name }) => void navigate({ to: '/workflows/$name', params: { name } })}
          more={list}
        />
      )}
      <NewWorkflow opened={making} onClose={make.close} />
      <ImportWorkflow opened={importing} onClose={imports.close} />
    </>
  );
}

function SearchField({
  value,
  onSearch,
}: {
  readonly value: string;
  readonly onSearch: (value: string) => void;
}): React.ReactNode {
  const [typed, setTyped] = useState(value);
  const later = useDebouncedCallback(onSearch, 200);
  return (
    <TextInput
      type="search"
      aria-label="Search workflows"
      placeholder="Search by name or title"
      maw={360}
      mb="sm"
      value={typed}
      onChange={({ currentTarget }) => {
        setTyped(currentTarget.value);
        later(currentTarget.value);
      }}
    />
  );
}

function useColumns(triggers: readonly Trigger[] | undefined): readonly Column<WorkflowSummary>[] {
  const nameOf = usePeople();
  return [
    {
      id: 'name',
      header: 'Name',
      isRowHeader: true,
      cell: ({ name, title }) => (
        <>
          <Link to="/workflows/$name" params={{ name }}>
            {title ?? name}
          </Link>
          {title === null ? null : <div className="mono">{name}</div>}
        </>
      ),
    },
    { id: 'live', header: 'Live version', cell: (workflow) => <LiveVersion workflow={workflow} /> },
    { id: 'draft', header: 'Draft', cell: (workflow) => <DraftBadge workflow={workflow} /> },
    {
      id: 'triggers',
      header: 'Triggers',
      cell: ({ name }) => <TriggersCell triggers={triggers?.filter(({ workflow }) => workflow === name)} />,
    },
    {
      id: 'edited',
      header: 'Last edited',
      cell: ({ updatedAt, updatedBy }) => (
        <>
          <TimeCell at={updatedAt} /> by {nameOf(updatedBy)}
        </>
      ),
    },
    {
      id: 'menu',
      header: 'Actions',
      hideHeader: true,
      width: 48,
      cell: (workflow) => (
        <WorkflowMenu
          workflow={workflow}
          triggers={triggers?.filter((trigger) => trigger.workflow === workflow.name) ?? []}
        />
      ),
    },
  ];
}
