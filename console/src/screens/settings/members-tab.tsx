import { Button, Group, Select, Switch, Text } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { UserPlus } from 'lucide-react';
import { changeMember, membersQuery, removeMember, ROLES } from '../../api/people.js';
import type { Member } from '../../api/people.js';
import { sessionQuery } from '../../api/session.js';
import type { Role } from '../../api/session.js';
import { confirmVerb } from '../../parts/confirm.js';
import { DataTable } from '../../parts/data-table.js';
import type { Column } from '../../parts/data-table.js';
import { Loaded } from '../../parts/loaded.js';
import { TimeCell } from '../../parts/time-cell.js';
import { toastError, toastUndo } from '../../parts/toasts.js';
import { useSession } from '../../shell/use-session.js';
import { askToInvite } from './invite-dialog.js';
import { Invitations } from './invitations.js';

/** Who is in the workspace, as what; and who was invited. */
export function MembersTab(): React.ReactNode {
  const query = useQuery(membersQuery);
  const { can, person } = useSession();
  const mayChange = can('members.write');
  return (
    <>
      {mayChange ? (
        <Group justify="flex-end" mb="sm">
          <Button leftSection={<UserPlus size={16} aria-hidden />} onClick={askToInvite}>
            Invite somebody
          </Button>
        </Group>
      ) : null}
      <Loaded query={query}>
        {(members) => (
          <DataTable
            label="Members"
            rows={members}
            rowKey={({ id }) => id}
            columns={columns(mayChange, person.id)}
          />
        )}
      </Loaded>
      {mayChange ? <Invitations /> : null}
    </>
  );
}

const columns = (mayChange: boolean, me: string): Column<Member>[] => [
  {
    id: 'name',
    header: 'Name',
    isRowHeader: true,
    cell: ({ id, name, email }) => (
      <>
        <Text size="sm" fw={600}>
          {name}
          {id === me ? ' (you)' : ''}
        </Text>
        <Text size="sm" c="dimmed" className="break">
          {email}
        </Text>
      </>
    ),
  },
  {
    id: 'role',
    header: 'Role',
    cell: (member) => (mayChange ? <RoleSelect member={member} /> : member.role),
  },
  {
    id: 'reveal',
    header: 'May reveal secrets',
    cell: (member) => (mayChange ? <RevealSwitch member={member} /> : member.reveal ? 'yes' : 'no'),
  },
  { id: 'since', header: 'Since', cell: ({ since }) => <TimeCell at={since} /> },
  ...(mayChange
    ? [
        {
          id: 'actions',
          header: 'Actions',
          hideHeader: true,
          cell: (member: Member) => <Remove member={member} />,
        },
      ]
    : []),
];

/** Changes at once, and can be taken back. What one may do oneself is read again, too. */
function useChange(member: Member) {
  const queryClient = useQueryClient();
  const again = async (): Promise<void> => {
    await queryClient.invalidateQueries({ queryKey: membersQuery.queryKey });
    await queryClient.invalidateQueries({ queryKey: sessionQuery.queryKey });
  };
  return useMutation({
    mutationFn: (change: { role?: Role; reveal?: boolean }) => changeMember(member.id, change),
    onSuccess: async (after) => {
      await again();
      toastUndo(
        `${member.name} is ${after.role} now${after.reveal ? ' and may reveal secrets' : ''}.`,
        async () => {
          await changeMember(member.id, { role: member.role, reveal: member.reveal });
          await again();
        },
      );
    },
    onError: toastError,
  });
}

function RoleSelect({ member }: { readonly member: Member }): React.ReactNode {
  const change = useChange(member);
  return (
    <Select
      aria-label={`Role of ${member.name}`}
      data={[...ROLES]}
      value={member.role}
      allowDeselect={false}
      disabled={change.isPending}
      onChange={(role) => {
        if (role !== null && role !== member.role) change.mutate({ role });
      }}
      w={130}
      size="xs"
    />
  );
}

function RevealSwitch({ member }: { readonly member: Member }): React.ReactNode {
  const change = useChange(member);
  return (
    <Switch
      aria-label={`${member.name} may reveal secrets`}
      checked={member.reveal}
      disabled={change.isPending}
      onChange={({ currentTarget: { checked } }) => change.mutate({ reveal: checked })}
    />
  );
}

function Remove({ member }: { readonly member: Member }): React.ReactNode {
  const queryClient = useQueryClient();
  return (
    <Button
      variant="default"
      size="xs"
      aria-label={`Remove ${member.name}…`}
      onClick={() =>
        confirmVerb({
          title: `Remove ${member.name}?`,
          verb: 'Remove',
          color: 'red',
          children: `${member.email} can do nothing in this workspace any more, from the next request on. Their account and what they did stay.`,
          onConfirm: async () => {
            await removeMember(member.id);
            await queryClient.invalidateQueries({ queryKey: membersQuery.queryKey });
          },
        })
      }
    >
      Remove…
    </Button>
  );
}
