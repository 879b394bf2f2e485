import { Button, Checkbox, Group, Stack, Text } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Plus, TriangleAlert } from 'lucide-react';
import { useState } from 'react';
import { serverUrl } from '../../api/request.js';
import { deleteSecret, secretsQuery } from '../../api/vault.js';
import type { Secret } from '../../api/vault.js';
import { confirmTyped } from '../../parts/confirm.js';
import { DataTable } from '../../parts/data-table.js';
import type { Column } from '../../parts/data-table.js';
import { EmptyState } from '../../parts/empty-state.js';
import { Loaded } from '../../parts/loaded.js';
import { TimeCell } from '../../parts/time-cell.js';
import { toastDone } from '../../parts/toasts.js';
import { useSession } from '../../shell/use-session.js';
import { SecretDialog } from './secret-dialog.js';

/** The vault: names and what may be known of the values. */
export function Secrets(): React.ReactNode {
  const { can } = useSession();
  const secrets = useQuery(secretsQuery);
  const queryClient = useQueryClient();
  /** `new`, or the name of the secret that gets another value. */
  const [edited, setEdited] = useState<{ readonly name: string | null } | null>(null);
  const mayWrite = can('secrets.write');

  const remove = ({ name }: Secret): void => {
    let force = false;
    confirmTyped(
      {
        title: `Delete the secret ${name}?`,
        verb: 'Delete secret',
        children: (
          <Stack gap="xs">
            <Text>What refers to it cannot be published until it is there again. Its value is erased.</Text>
            <Checkbox
              label="Also when a published trigger uses it: that one answers 401 to everybody from then on"
              onChange={({ currentTarget }) => {
                force = currentTarget.checked;
              }}
            />
          </Stack>
        ),
        onConfirm: async () => {
          await deleteSecret(name, force);
          await queryClient.invalidateQueries({ queryKey: secretsQuery.queryKey });
          toastDone(`${name} is deleted`);
        },
      },
      name,
    );
  };

  const columns: readonly Column<Secret>[] = [
    {
      id: 'name',
      header: 'Name',
      isRowHeader: true,
      cell: ({ name }) => <span className="mono">{name}</span>,
    },
    {
      id: 'value',
      header: 'Value',
      cell: ({ last4, weak }) => (
        <Group gap={6}>
          <span className="mono">{last4 === null ? '•••' : `…${last4}`}</span>
          {weak ? (
            <Text span size="xs">
              <TriangleAlert size={12} aria-hidden /> easy to guess
            </Text>
          ) : null}
        </Group>
      ),
    },
    {
      id: 'previous',
      header: 'Older values',
      cell: ({ previous }) =>
        previous.length === 0 ? (
          'none'
        ) : (
          <>
            {previous.map(({ expiresAt }) => (
              <Text size="sm" key={expiresAt}>
                works until <TimeCell at={expiresAt} />
              </Text>
            ))}
          </>
        ),
    },
    { id: 'changed', header: 'Changed', cell: ({ updatedAt }) => <TimeCell at={updatedAt} /> },
    {
      id: 'actions',
      header: 'Actions',
      hideHeader: true,
      cell: (secret) =>
        mayWrite ? (
          <Group gap={4} wrap="nowrap">
            <Button
              size="compact-sm"
              variant="default"
              aria-label={`Rotate ${secret.name}`}
              onClick={() => setEdited({ name: secret.name })}
            >
              Rotate
            </Button>
            <Button
              size="compact-sm"
              variant="default"
              aria-label={`Delete ${secret.name}`}
              onClick={() => remove(secret)}
            >
              Delete
            </Button>
          </Group>
        ) : null,
    },
  ];

  return (
    <Stack>
      <Group justify="space-between">
        <Text size="sm">
          Documents name a secret as <span className="mono">{'{{secrets.NAME}}'}</span>.
        </Text>
        {mayWrite ? (
          <Button leftSection={<Plus size={16} aria-hidden />} onClick={() => setEdited({ name: null })}>
            New secret
          </Button>
        ) : null}
      </Group>
      <Loaded query={secrets}>
        {({ items }) =>
          items.length === 0 ? (
            <EmptyState
              title="No secret yet"
              text="Tokens, keys and connection strings live here, sealed, and documents only name them."
              curl={`curl -X PUT "${serverUrl('api/v1/secrets/acme_hmac')}" \\\n  -H "Authorization: Bearer $PROMPTHOOK_API_KEY" -H 'Content-Type: application/json' \\\n  -d "{\\"value\\":\\"$(openssl rand -hex 32)\\"}"`}
            />
          ) : (
            <DataTable label="Secrets" columns={columns} rows={items} rowKey={({ name }) => name} />
          )
        }
      </Loaded>
      {edited === null ? null : <SecretDialog name={edited.name} onClose={() => setEdited(null)} />}
    </Stack>
  );
}
