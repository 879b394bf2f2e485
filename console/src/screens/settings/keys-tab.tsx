import { Button, Group, Text } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { KeyRound } from 'lucide-react';
import { apiKeysQuery, revokeApiKey } from '../../api/api-keys.js';
import type { ApiKey } from '../../api/api-keys.js';
import { confirmTyped } from '../../parts/confirm.js';
import { CopyId } from '../../parts/copy-id.js';
import { DataTable } from '../../parts/data-table.js';
import type { Column } from '../../parts/data-table.js';
import { ForbiddenState } from '../../parts/forbidden-state.js';
import { Loaded } from '../../parts/loaded.js';
import { StatusBadge } from '../../parts/status-badge.js';
import { TimeCell } from '../../parts/time-cell.js';
import { useSession } from '../../shell/use-session.js';
import { askForKey } from './key-dialog.js';

/** API keys of the workspace. */
export function KeysTab(): React.ReactNode {
  const { can } = useSession();
  if (!can('api_keys.read')) return <ForbiddenState permission="api_keys.read" />;
  return <Keys mayChange={can('api_keys.write')} />;
}

function Keys({ mayChange }: { readonly mayChange: boolean }): React.ReactNode {
  const query = useQuery(apiKeysQuery);
  const queryClient = useQueryClient();
  const revoke = ({ id, name, lastUsedAt }: ApiKey): void =>
    confirmTyped(
      {
        title: `Revoke the key "${name}"?`,
        verb: 'Revoke',
        children: (
          <Text>
            Programs that use it are refused within a second. It was last used{' '}
            {lastUsedAt === null ? 'never' : <TimeCell at={lastUsedAt} />}.
          </Text>
        ),
        onConfirm: async () => {
          await revokeApiKey(id);
          await queryClient.invalidateQueries({ queryKey: apiKeysQuery.queryKey });
        },
      },
      name,
    );
  return (
    <>
      {mayChange ? (
        <Group justify="flex-end" mb="sm">
          <Button leftSection={<KeyRound size={16} aria-hidden />} onClick={askForKey}>
            New API key
          </Button>
        </Group>
      ) : null}
      <Loaded query={query}>
        {(keys) => (
          <DataTable
            label="API keys"
            rows={keys}
            rowKey={({ id }) => id}
            columns={columns(mayChange ? revoke : null)}
          />
        )}
      </Loaded>
    </>
  );
}

const statusOf = ({ revokedAt, expiresAt }: ApiKey): string => {
  if (revokedAt !== null) return 'inactive';
  return expiresAt !== null && new Date(expiresAt) <= new Date() ? 'expired' : 'active';
};

const columns = (revoke: ((key: ApiKey) => void) | null): Column<ApiKey>[] => [
  {
    id: 'name',
    header: 'Name',
    isRowHeader: true,
    cell: ({ name, prefix, last4, seeded }) => (
      <>
        <Text size="sm" fw={600} className="break">
          {name}
          {seeded ? ' (seeded)' : ''}
        </Text>
        <Text size="sm" c="dimmed" className="mono">
          {prefix}…{last4}
        </Text>
      </>
    ),
  },
  { id: 'status', header: 'Status', cell: (key) => <StatusBadge status={statusOf(key)} /> },
  {
    id: 'may',
    header: 'May',
    cell: ({ role, scopes }) => (scopes === null ? role : `${role}: ${scopes.join(', ')}`),
  },
  { id: 'used', header: 'Last used', cell: ({ lastUsedAt }) => <TimeCell at={lastUsedAt} /> },
  { id: 'expires', header: 'Expires', cell: ({ expiresAt }) => <TimeCell at={expiresAt} /> },
  { id: 'id', header: 'Id', cell: ({ id }) => <CopyId id={id} short /> },
  ...(revoke === null
    ? []
    : [
        {
          id: 'actions',
          header: 'Actions',
          hideHeader: true,
          cell: (key: ApiKey) =>
            key.revokedAt === null ? (
              <Button variant="default" size="xs" onClick={() => revoke(key)}>
                Revoke…
              </Button>
            ) : null,
        },
      ]),
];
