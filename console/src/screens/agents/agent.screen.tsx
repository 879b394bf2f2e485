import { Button, Drawer, Group, Stack, Text, Title } from '@mantine/core';
import { useInfiniteQuery, useQuery, useQueryClient } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { Trash2 } from 'lucide-react';
import { agentQuery, conversationQuery, deleteAgent } from '../../api/agents.js';
import type { Agent, AgentConversation } from '../../api/agents.js';
import { listQuery } from '../../api/list-query.js';
import { CodeView } from '../../parts/code-view.js';
import { confirmTyped } from '../../parts/confirm.js';
import { CopyId } from '../../parts/copy-id.js';
import { DataTable } from '../../parts/data-table.js';
import type { Column } from '../../parts/data-table.js';
import { EmptyState } from '../../parts/empty-state.js';
import { ErrorState } from '../../parts/error-state.js';
import { JsonView } from '../../parts/json-view.js';
import { Loaded } from '../../parts/loaded.js';
import { LoadingRows } from '../../parts/loading-rows.js';
import { PageHeader } from '../../parts/page-header.js';
import { StatusBadge } from '../../parts/status-badge.js';
import { TimeCell } from '../../parts/time-cell.js';
import { toastDone } from '../../parts/toasts.js';
import { useSession } from '../../shell/use-session.js';
import { AgentSwitch } from './agent-switch.js';

const route = getRouteApi('/shell/agents/$id');

/** One agent: how it is triggered, and the conversations that programs have with it. */
export function AgentScreen(): React.ReactNode {
  const { id } = route.useParams();
  const agent = useQuery(agentQuery(id));
  if (agent.data !== undefined) return <OpenAgent key={id} agent={agent.data} />;
  return (
    <>
      <PageHeader title="Agent" />
      {agent.isError ? (
        <ErrorState error={agent.error} onRetry={() => void agent.refetch()} />
      ) : (
        <LoadingRows />
      )}
    </>
  );
}

const COLUMNS: readonly Column<AgentConversation>[] = [
  {
    id: 'key',
    header: 'Conversation key',
    isRowHeader: true,
    cell: ({ id, conversationKey }) => (
      <Link from="/agents/$id" to="." search={{ conversation: id }} className="mono break">
        {conversationKey}
      </Link>
    ),
  },
  { id: 'events', header: 'Events', align: 'right', cell: ({ events }) => events },
  { id: 'open', header: 'Not finished', align: 'right', cell: ({ open }) => open },
  { id: 'since', header: 'Since', cell: ({ createdAt }) => <TimeCell at={createdAt} /> },
];

function OpenAgent({ agent }: { readonly agent: Agent }): React.ReactNode {
  const { can } = useSession();
  const { conversation } = route.useSearch();
  const navigate = route.useNavigate();
  const queryClient = useQueryClient();
  const { id, name, url, workflow } = agent;
  const remove = (): void =>
    confirmTyped(
      {
        title: `Delete the agent ${name}?`,
        verb: 'Delete agent',
        children: 'Its id stops working: callers get 404. Runs and the workflow stay.',
        onConfirm: async () => {
          await deleteAgent(id);
          toastDone(`${name} is deleted`);
          await navigate({ to: '/agents' });
          await queryClient.invalidateQueries({ queryKey: ['agents'] });
        },
      },
      name,
    );
  const curl = `curl -i "${url}" -X POST \\\n  -H "Authorization: Bearer $AGENT_ACCESS_TOKEN" -H 'Content-Type: application/json' \\\n  -H 'Idempotency-Key: ticket-7-event-1' \\\n  -d '{"conversation_key":"ticket-7","input":"Summarize the newest escalation."}'`;
  return (
    <>
      <PageHeader
        title={name}
        description={
          <Group gap="sm">
            <CopyId id={id} />
            <Link to="/workflows/$name" params={{ name: workflow }}>
              {workflow}
            </Link>
            <AgentSwitch agent={agent} />
          </Group>
        }
        actions={
          can('agents.write') ? (
            <Button
              variant="default"
              c="var(--mantine-color-error)"
              leftSection={<Trash2 size={16} aria-hidden />}
              onClick={remove}
            >
              Delete agent
            </Button>
          ) : null
        }
      />
      <Stack>
        <CodeView code={curl} label="Trigger it" />
        <Title order={2} size="h4">
          Conversations
        </Title>
        {can('runs.read') ? <Conversations id={id} /> : <Text>You may not read runs.</Text>}
      </Stack>
      <Drawer
        opened={conversation !== undefined}
        onClose={() => void navigate({ search: {} })}
        position="right"
        size="lg"
        title="Conversation"
        closeButtonProps={{ 'aria-label': 'Close' }}
      >
        {conversation === undefined ? null : <Events id={conversation} />}
      </Drawer>
    </>
  );
}

function Conversations({ id }: { readonly id: string }): React.ReactNode {
  const navigate = route.useNavigate();
  const list = useInfiniteQuery({
    ...listQuery<AgentConversation>(`agents/${encodeURIComponent(id)}/conversations`),
    refetchInterval: 5_000,
  });
  const rows = list.data?.pages.flatMap(({ items }) => items) ?? [];
  if (list.isPending) return <LoadingRows />;
  if (list.data === undefined) return <ErrorState error={list.error} onRetry={() => void list.refetch()} />;
  if (rows.length === 0)
    return (
      <EmptyState
        title="No conversation yet"
        text="Events with a conversation_key are gathered here, in their order."
      />
    );
  return (
    <DataTable
      label="Conversations"
      columns={COLUMNS}
      rows={rows}
      rowKey={(row) => row.id}
      onOpen={(row) => void navigate({ search: { conversation: row.id } })}
      more={list}
    />
  );
}

function Events({ id }: { readonly id: string }): React.ReactNode {
  const conversation = useQuery({ ...conversationQuery(id), refetchInterval: 3_000 });
  return (
    <Loaded query={conversation}>
      {({ items }) => (
        <Stack>
          {items.map(({ runId, status, input, output, createdAt }) => (
            <Stack key={runId} gap={4} component="article">
              <Group gap="xs">
                <StatusBadge status={status} />
                <Text size="xs" c="dimmed" component="div">
                  <TimeCell at={createdAt} /> ·{' '}
                  <Link to="/r/$id" params={{ id: runId }}>
                    run
                  </Link>
                </Text>
              </Group>
              <Text className="break">{input ?? 'not kept'}</Text>
              {output === null ? null : <JsonView value={output} label="Answer" />}
            </Stack>
          ))}
        </Stack>
      )}
    </Loaded>
  );
}
