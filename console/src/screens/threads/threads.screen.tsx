import { Button } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { Plus } from 'lucide-react';
import { listQuery } from '../../api/list-query.js';
import { serverUrl } from '../../api/request.js';
import type { Thread } from '../../api/threads.js';
import { CopyId } from '../../parts/copy-id.js';
import { DataTable } from '../../parts/data-table.js';
import type { Column } from '../../parts/data-table.js';
import { EmptyState } from '../../parts/empty-state.js';
import { ErrorState } from '../../parts/error-state.js';
import { LoadingRows } from '../../parts/loading-rows.js';
import { PageHeader } from '../../parts/page-header.js';
import { TimeCell } from '../../parts/time-cell.js';
import { useSession } from '../../shell/use-session.js';
import { ThreadDialog } from './thread-dialog.js';

const COLUMNS: readonly Column<Thread>[] = [
  {
    id: 'title',
    header: 'Title',
    isRowHeader: true,
    cell: ({ id, title }) => (
      <Link to="/threads/$id" params={{ id }}>
        {title}
      </Link>
    ),
  },
  { id: 'model', header: 'Model', cell: ({ model }) => <span className="mono">{model}</span> },
  { id: 'tools', header: 'Tools', align: 'right', cell: ({ tools }) => tools.length },
  { id: 'id', header: 'Id', cell: ({ id }) => <CopyId id={id} short /> },
  { id: 'changed', header: 'Changed', cell: ({ updatedAt }) => <TimeCell at={updatedAt} /> },
];

/** S20: conversations with agents, newest first. */
export function ThreadsScreen(): React.ReactNode {
  const { can } = useSession();
  const navigate = useNavigate();
  const threads = useInfiniteQuery(listQuery<Thread>('threads'));
  const [making, make] = useDisclosure();
  const rows = threads.data?.pages.flatMap(({ items }) => items) ?? [];
  const open = ({ id }: { id: string }): void => void navigate({ to: '/threads/$id', params: { id } });
  const button = can('threads.write') ? (
    <Button leftSection={<Plus size={16} aria-hidden />} onClick={make.open}>
      New thread
    </Button>
  ) : null;
  return (
    <>
      <PageHeader
        title="Threads"
        description="Conversations that people write into, and outside systems by API triggers."
        actions={button}
      />
      {threads.isPending ? (
        <LoadingRows />
      ) : threads.data === undefined ? (
        <ErrorState error={threads.error} onRetry={() => void threads.refetch()} />
      ) : rows.length === 0 ? (
        <EmptyState
          title="No thread yet"
          text="A thread has a system prompt, a model and tools, and remembers what was said."
          action={button}
          curl={`curl -X POST "${serverUrl('api/v1/threads')}" \\\n  -H "Authorization: Bearer $PROMPTHOOK_API_KEY" -H 'Content-Type: application/json' \\\n  -d '{"title":"Support","system":"Answer in two sentences.","model":"demo"}'`}
        />
      ) : (
        <DataTable
          label="Threads"
          columns={COLUMNS}
          rows={rows}
          rowKey={({ id }) => id}
          onOpen={open}
          more={threads}
        />
      )}
      {making ? <ThreadDialog thread={null} onClose={make.close} onDone={open} /> : null}
    </>
  );
}
