import { Button, Group, Stack, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useInfiniteQuery, useQuery, useQueryClient } from '@tanstack/react-query';
import { Plus } from 'lucide-react';
import { revokeAgentToken } from '../../api/agents.js';
import type { Agent, AgentToken } from '../../api/agents.js';
import { listQuery } from '../../api/list-query.js';
import { request } from '../../api/request.js';
import type { Page } from '../../api/request.js';
import { confirmVerb } from '../../parts/confirm.js';
import { DataTable } from '../../parts/data-table.js';
import type { Column } from '../../parts/data-table.js';
import { EmptyState } from '../../parts/empty-state.js';
import { Loaded } from '../../parts/loaded.js';
import { TimeCell } from '../../parts/time-cell.js';
import { toastDone } from '../../parts/toasts.js';
import { useSession } from '../../shell/use-session.js';
import { NewAgentToken } from './new-agent-token.js';

const stateOf = ({ revokedAt, expiresAt }: AgentToken, now: number): React.ReactNode => {
  if (revokedAt !== null)
    return (
      <>
        revoked <TimeCell at={revokedAt} />
      </>
    );
  if (expiresAt === null) return 'works until it is revoked';
  return Date.parse(expiresAt) < now ? (
    <>
      expired <TimeCell at={expiresAt} />
    </>
  ) : (
    <>
      works until <TimeCell at={expiresAt} />
    </>
  );
};

/** The access tokens of agents. A token itself is shown once, when it is made. */
export function AgentTokens(): React.ReactNode {
  const { can } = useSession();
  const queryClient = useQueryClient();
  const [making, make] = useDisclosure();
  const agents = useInfiniteQuery(listQuery<Agent>('agents', { limit: 200 }));
  const tokens = useQuery({
    queryKey: ['agents', 'tokens'],
    queryFn: ({ signal }) => request<Page<AgentToken>>('GET', 'agent-tokens', { signal }),
  });
  const known = agents.data?.pages.flatMap(({ items }) => items) ?? [];
  const nameOf = (id: string): string => known.find((agent) => agent.id === id)?.name ?? id;
  const mayWrite = can('agent_tokens.write');

  const revoke = ({ id, name }: AgentToken): void =>
    confirmVerb({
      title: `Revoke ${name}?`,
      verb: 'Revoke now',
      color: 'red',
      children: 'Whoever uses it gets 401 at once, on every instance. It cannot be taken back.',
      onConfirm: async () => {
        await revokeAgentToken(id);
        await queryClient.invalidateQueries({ queryKey: ['agents', 'tokens'] });
        toastDone(`${name} is revoked`);
      },
    });

  const columns: readonly Column<AgentToken>[] = [
    { id: 'name', header: 'Name', isRowHeader: true, cell: ({ name }) => name },
    {
      id: 'token',
      header: 'Token',
      cell: ({ prefix, last4 }) => (
        <span className="mono">
          {prefix}…{last4}
        </span>
      ),
    },
    {
      id: 'agents',
      header: 'May trigger',
      cell: ({ agents: scope }) =>
        scope === null ? 'every agent of the workspace' : scope.map(nameOf).join(', '),
    },
    { id: 'state', header: 'State', cell: (token) => stateOf(token, Date.now()) },
    { id: 'made', header: 'Made', cell: ({ createdAt }) => <TimeCell at={createdAt} /> },
    {
      id: 'actions',
      header: 'Actions',
      hideHeader: true,
      cell: (token) =>
        token.revokedAt !== null || !mayWrite ? null : (
          <Button
            size="compact-sm"
            variant="default"
            aria-label={`Revoke ${token.name}`}
            onClick={() => revoke(token)}
          >
            Revoke
          </Button>
        ),
    },
  ];
  const button = mayWrite ? (
    <Button leftSection={<Plus size={16} aria-hidden />} onClick={make.open}>
      New token
    </Button>
  ) : null;
  return (
    <Stack>
      <Group justify="space-between">
        <Text size="sm">Programs send it as “Authorization: Bearer …”.</Text>
        {tokens.data !== undefined && tokens.data.items.length > 0 ? button : null}
      </Group>
      <Loaded query={tokens}>
        {({ items }) =>
          items.length === 0 ? (
            <EmptyState
              title="No access token yet"
              text="A token lets one program trigger agents, and nothing else."
              action={button}
            />
          ) : (
            <DataTable label="Access tokens" columns={columns} rows={items} rowKey={({ id }) => id} />
          )
        }
      </Loaded>
      {making ? <NewAgentToken agents={known} onClose={make.close} /> : null}
    </Stack>
  );
}
