import { Button, Group, Stack } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { Plus } from 'lucide-react';
import type { Agent } from '../../api/agents.js';
import { listQuery } from '../../api/list-query.js';
import { serverUrl } from '../../api/request.js';
import { CopyId } from '../../parts/copy-id.js';
import { DataTable } from '../../parts/data-table.js';
import type { Column } from '../../parts/data-table.js';
import { EmptyState } from '../../parts/empty-state.js';
import { ErrorState } from '../../parts/error-state.js';
import { LoadingRows } from '../../parts/loading-rows.js';
import { useSession } from '../../shell/use-session.js';
import { AgentSwitch } from './agent-switch.js';
import { NewAgent } from './new-agent.js';

const COLUMNS: readonly Column<Agent>[] = [
  {
    id: 'name',
    header: 'Name',
    isRowHeader: true,
    cell: ({ id, name }) => (
      <Link to="/agents/$id" params={{ id }}>
        {name}
      </Link>
    ),
  },
  {
    id: 'workflow',
    header: 'Workflow',
    cell: ({ workflow }) => (
      <Link to="/workflows/$name" params={{ name: workflow }}>
        {workflow}
      </Link>
    ),
  },
  { id: 'id', header: 'Id', cell: ({ id }) => <CopyId id={id} /> },
  {
    id: 'limit',
    header: 'Limit a token',
    cell: ({ rateLimit: { limit, windowSeconds } }) => `${limit} in ${windowSeconds} s`,
  },
  { id: 'published', header: 'Published', cell: (agent) => <AgentSwitch agent={agent} /> },
];

/** The agents of the workspace. */
export function AgentList(): React.ReactNode {
  const { can } = useSession();
  const navigate = useNavigate();
  const agents = useInfiniteQuery(listQuery<Agent>('agents'));
  const [making, make] = useDisclosure();
  const rows = agents.data?.pages.flatMap(({ items }) => items) ?? [];
  const button = can('agents.write') ? (
    <Button leftSection={<Plus size={16} aria-hidden />} onClick={make.open}>
      New agent
    </Button>
  ) : null;
  return (
    <Stack>
      {rows.length === 0 ? null : <Group justify="flex-end">{button}</Group>}
      {agents.isPending ? (
        <LoadingRows />
      ) : agents.data === undefined ? (
        <ErrorState error={agents.error} onRetry={() => void agents.refetch()} />
      ) : rows.length === 0 ? (
        <EmptyState
          title="No agent yet"
          text="Publish a workflow with an agent channel trigger, then give it an id here."
          action={button}
          curl={`curl -X POST "${serverUrl('api/v1/agents')}" \\\n  -H "Authorization: Bearer $PROMPTHOOK_API_KEY" -H 'Content-Type: application/json' \\\n  -d '{"name":"Escalations","workflow":"escalations"}'`}
        />
      ) : (
        <DataTable
          label="Agents"
          columns={COLUMNS}
          rows={rows}
          rowKey={({ id }) => id}
          onOpen={({ id }) => void navigate({ to: '/agents/$id', params: { id } })}
          more={agents}
        />
      )}
      {making ? <NewAgent onClose={make.close} /> : null}
    </Stack>
  );
}
