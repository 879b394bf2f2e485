import { Button, Group, Modal, Text, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useInfiniteQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useState } from 'react';
import type { AuditEntry } from '../../api/audit.js';
import { listQuery } from '../../api/list-query.js';
import { CopyId } from '../../parts/copy-id.js';
import { DataTable } from '../../parts/data-table.js';
import type { Column } from '../../parts/data-table.js';
import { EmptyState, FilteredEmptyState } from '../../parts/empty-state.js';
import { ForbiddenState } from '../../parts/forbidden-state.js';
import { JsonView } from '../../parts/json-view.js';
import { Loaded } from '../../parts/loaded.js';
import { TimeCell } from '../../parts/time-cell.js';
import { useSession } from '../../shell/use-session.js';

const route = getRouteApi('/shell/settings');

/** Who did what, newest first. The table of it takes inserts only. */
export function AuditTab(): React.ReactNode {
  const { can } = useSession();
  return can('audit.read') ? <Entries /> : <ForbiddenState permission="audit.read" />;
}

function Entries(): React.ReactNode {
  const { action, actor, target } = route.useSearch();
  const navigate = route.useNavigate();
  const filters = { action, actor, target };
  const query = useInfiniteQuery(listQuery<AuditEntry>('audit', filters));
  const [open, setOpen] = useState<AuditEntry | null>(null);
  const isFiltered = Object.values(filters).some((value) => value !== undefined);
  const clear = (): void => void navigate({ search: { tab: 'audit' } });
  return (
    <>
      <Filters key={JSON.stringify(filters)} />
      <Loaded query={query}>
        {({ pages }) => {
          const rows = pages.flatMap(({ items }) => items);
          if (rows.length === 0 && isFiltered) return <FilteredEmptyState things="entries" onClear={clear} />;
          if (rows.length === 0) return <EmptyState title="Nothing was done here yet" />;
          return (
            <DataTable
              label="Audit log"
              rows={rows}
              rowKey={({ id }) => id}
              columns={columns(setOpen)}
              onOpen={setOpen}
              more={query}
            />
          );
        }}
      </Loaded>
      <Modal
        opened={open !== null}
        onClose={() => setOpen(null)}
        title={open?.action}
        size="lg"
        closeButtonProps={{ 'aria-label': 'Close' }}
      >
        {open === null ? null : <Entry entry={open} />}
      </Modal>
    </>
  );
}

function Filters(): React.ReactNode {
  const { action = '', actor = '', target = '' } = route.useSearch();
  const navigate = route.useNavigate();
  const form = useForm({ initialValues: { action, actor, target } });
  return (
    <form
      onSubmit={form.onSubmit((values) => void navigate({ search: { tab: 'audit', ...values } }))}
      aria-label="Filter the audit log"
    >
      <Group mb="sm" align="flex-end">
        <TextInput label="Action" placeholder="workflow.publish" {...form.getInputProps('action')} />
        <TextInput label="Who" placeholder="usr_…, key_…" {...form.getInputProps('actor')} />
        <TextInput label="Target" placeholder="run_…, a name" {...form.getInputProps('target')} />
        <Button type="submit" variant="default">
          Filter
        </Button>
      </Group>
    </form>
  );
}

const columns = (open: (entry: AuditEntry) => void): Column<AuditEntry>[] => [
  { id: 'at', header: 'When', cell: ({ at }) => <TimeCell at={at} />, width: 130 },
  {
    id: 'action',
    header: 'Action',
    isRowHeader: true,
    cell: (entry) => (
      <Button
        variant="transparent"
        size="compact-sm"
        p={0}
        c="var(--mantine-color-anchor)"
        onClick={() => open(entry)}
      >
        {entry.action}
      </Button>
    ),
  },
  { id: 'actor', header: 'Who', cell: ({ actor }) => <CopyId id={actor} short /> },
  {
    id: 'target',
    header: 'Target',
    cell: ({ targetType, targetId }) =>
      targetId === null ? targetType : <CopyId id={targetId} short={targetId.includes('_')} />,
  },
  { id: 'ip', header: 'From', cell: ({ ip }) => ip ?? '–' },
];

const Entry = ({
  entry: { at, actor, before, after, ip, requestId },
}: {
  entry: AuditEntry;
}): React.ReactNode => (
  <>
    <Text size="sm" mb="sm">
      <TimeCell at={at} /> · {actor} · {ip ?? 'no address'} · {requestId ?? 'no request'}
    </Text>
    {before === null ? null : <JsonView value={before} label="Before" />}
    {after === null ? null : <JsonView value={after} label="After" />}
  </>
);
