import { Button, Group, Stack, Text } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Lock, Plus } from 'lucide-react';
import { useState } from 'react';
import { serverUrl } from '../../api/request.js';
import { connectionsQuery, deleteConnection } from '../../api/vault.js';
import type { Connection } from '../../api/vault.js';
import { confirmTyped } from '../../parts/confirm.js';
import { DataTable } from '../../parts/data-table.js';
import type { Column } from '../../parts/data-table.js';
import { EmptyState } from '../../parts/empty-state.js';
import { Loaded } from '../../parts/loaded.js';
import { TimeCell } from '../../parts/time-cell.js';
import { toastDone } from '../../parts/toasts.js';
import { useSession } from '../../shell/use-session.js';
import { ConnectionDialog } from './connection-dialog.js';

const keyText = ({ hasKey, apiKey, last4, locked }: Connection): string => {
  if (apiKey !== null) return `secret ${apiKey.replaceAll(/^\{\{secrets\.|\}\}$/g, '')}`;
  if (!hasKey) return 'no key';
  return last4 === null ? (locked ? 'from the environment' : 'stored') : `…${last4}`;
};

/** The model providers that agents can name. */
export function ModelConnections(): React.ReactNode {
  const { can } = useSession();
  const connections = useQuery(connectionsQuery);
  const queryClient = useQueryClient();
  /** `new`, or the connection that is changed. */
  const [edited, setEdited] = useState<Connection | 'new' | null>(null);
  const mayWrite = can('connections.write');

  const remove = ({ name }: Connection): void =>
    confirmTyped(
      {
        title: `Delete the connection ${name}?`,
        verb: 'Delete connection',
        children: `Agents whose model begins with "${name}/" fail from then on. Its key is erased.`,
        onConfirm: async () => {
          await deleteConnection(name);
          await queryClient.invalidateQueries({ queryKey: connectionsQuery.queryKey });
          toastDone(`${name} is deleted`);
        },
      },
      name,
    );

  const columns: readonly Column<Connection>[] = [
    {
      id: 'name',
      header: 'Name',
      isRowHeader: true,
      cell: ({ name, locked }) => (
        <Group gap={6} wrap="nowrap">
          <span className="mono">{name}</span>
          {locked ? (
            <Text span size="xs" c="dimmed">
              <Lock size={12} aria-hidden /> from the server's environment
            </Text>
          ) : null}
        </Group>
      ),
    },
    { id: 'kind', header: 'Provider', cell: ({ kind }) => kind.replaceAll('_', ' ') },
    {
      id: 'url',
      header: 'Address',
      cell: ({ baseUrl }) => <span className="break">{baseUrl ?? "the provider's own"}</span>,
    },
    { id: 'key', header: 'Key', cell: keyText },
    { id: 'changed', header: 'Changed', cell: ({ updatedAt }) => <TimeCell at={updatedAt} /> },
    {
      id: 'actions',
      header: 'Actions',
      hideHeader: true,
      cell: (connection) =>
        connection.locked || !mayWrite ? null : (
          <Group gap={4} wrap="nowrap">
            <Button
              size="compact-sm"
              variant="default"
              aria-label={`Change ${connection.name}`}
              onClick={() => setEdited(connection)}
            >
              Change
            </Button>
            <Button
              size="compact-sm"
              variant="default"
              aria-label={`Delete ${connection.name}`}
              onClick={() => remove(connection)}
            >
              Delete
            </Button>
          </Group>
        ),
    },
  ];
  const add = mayWrite ? (
    <Button leftSection={<Plus size={16} aria-hidden />} onClick={() => setEdited('new')}>
      New connection
    </Button>
  ) : null;

  return (
    <Stack>
      <Group justify="space-between">
        <Text size="sm">
          An agent names a model as <span className="mono">connection/model</span>; the model{' '}
          <span className="mono">demo</span> is built in and needs no key.
        </Text>
        {add}
      </Group>
      <Loaded query={connections}>
        {({ items }) =>
          items.length === 0 ? (
            <EmptyState
              title="No model provider yet"
              text="You are on the built-in demo model. Connect a provider to have a real one answer."
              curl={`curl -X PUT "${serverUrl('api/v1/connections/local')}" \\\n  -H "Authorization: Bearer $PROMPTHOOK_API_KEY" -H 'Content-Type: application/json' \\\n  -d '{"kind":"openai_compatible","baseUrl":"https://models.example.com/v1","apiKey":"..."}'`}
            />
          ) : (
            <DataTable label="Model connections" columns={columns} rows={items} rowKey={({ name }) => name} />
          )
        }
      </Loaded>
      {edited === null ? null : (
        <ConnectionDialog connection={edited === 'new' ? null : edited} onClose={() => setEdited(null)} />
      )}
    </Stack>
  );
}
