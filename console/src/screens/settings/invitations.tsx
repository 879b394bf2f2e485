import { Button, Title } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { invitesQuery, revokeInvite } from '../../api/people.js';
import { confirmVerb } from '../../parts/confirm.js';
import { DataTable } from '../../parts/data-table.js';
import { Loaded } from '../../parts/loaded.js';
import { TimeCell } from '../../parts/time-cell.js';

/** Invitations that may still be accepted; nothing when there are none. */
export function Invitations(): React.ReactNode {
  const query = useQuery(invitesQuery);
  const queryClient = useQueryClient();
  const revoke = (id: string, email: string): void =>
    confirmVerb({
      title: `Revoke the invitation of ${email}?`,
      verb: 'Revoke',
      color: 'red',
      children: 'Its link opens nothing from now on.',
      onConfirm: async () => {
        await revokeInvite(id);
        await queryClient.invalidateQueries({ queryKey: invitesQuery.queryKey });
      },
    });
  return (
    <Loaded query={query} skeleton={null}>
      {(invites) =>
        invites.length === 0 ? null : (
          <>
            <Title order={2} size="h4" mt="lg" mb="xs">
              Invitations
            </Title>
            <DataTable
              label="Invitations"
              rows={invites}
              rowKey={({ id }) => id}
              columns={[
                { id: 'email', header: 'E-mail address', isRowHeader: true, cell: ({ email }) => email },
                { id: 'role', header: 'Role', cell: ({ role }) => role },
                { id: 'expires', header: 'Expires', cell: ({ expiresAt }) => <TimeCell at={expiresAt} /> },
                {
                  id: 'actions',
                  header: 'Actions',
                  hideHeader: true,
                  cell: ({ id, email }) => (
                    <Button variant="default" size="xs" onClick={() => revoke(id, email)}>
                      Revoke…
                    </Button>
                  ),
                },
              ]}
            />
          </>
        )
      }
    </Loaded>
  );
}
