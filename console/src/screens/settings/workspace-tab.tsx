import { Button, Group, Paper, Stack, Text, TextInput, Title } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRouter } from '@tanstack/react-router';
import { currentWorkspace } from '../../api/current-workspace.js';
import { createWorkspace, deleteWorkspace, leaveWorkspace, renameWorkspace } from '../../api/people.js';
import { sessionQuery } from '../../api/session.js';
import type { SessionWorkspace } from '../../api/session.js';
import { confirmTyped, confirmVerb } from '../../parts/confirm.js';
import { CopyId } from '../../parts/copy-id.js';
import { FormProblem } from '../../parts/form-problem.js';
import { toastDone } from '../../parts/toasts.js';
import { useSession } from '../../shell/use-session.js';

/** The workspace of this tab: its name, its end, and another one. */
export function WorkspaceTab(): React.ReactNode {
  const { workspace, can } = useSession();
  if (workspace === null) return null;
  const owns = can('workspaces.write');
  return (
    <Stack maw={640}>
      <Text>
        {workspace.name} · <CopyId id={workspace.id} /> · you are {workspace.role}
      </Text>
      {owns ? <Rename key={workspace.name} workspace={workspace} /> : null}
      {owns ? <Create /> : null}
      <Leaving workspace={workspace} owns={owns} />
    </Stack>
  );
}

/** After something about workspaces changed: in one, with everything read again. */
function useReread(): (workspaceId: string | null) => Promise<void> {
  const queryClient = useQueryClient();
  const router = useRouter();
  return async (id) => {
    if (id === null) currentWorkspace.forget();
    else currentWorkspace.set(id);
    queryClient.removeQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'session' });
    await queryClient.refetchQueries({ queryKey: sessionQuery.queryKey });
    await router.invalidate();
  };
}

function Rename({ workspace: { id, name } }: { readonly workspace: SessionWorkspace }): React.ReactNode {
  const form = useForm({ initialValues: { name } });
  const reread = useReread();
  const renaming = useMutation({
    mutationFn: (values: { name: string }) => renameWorkspace(id, values.name),
    onSuccess: async () => {
      await reread(id);
      toastDone('Renamed.');
    },
  });
  return (
    <form onSubmit={form.onSubmit((values) => renaming.mutate(values))}>
      <Group align="flex-end">
        <TextInput label="Name" required maxLength={100} flex={1} {...form.getInputProps('name')} />
        <Button type="submit" variant="default" loading={renaming.isPending}>
          Rename
        </Button>
      </Group>
      <FormProblem error={renaming.error} />
    </form>
  );
}

function Create(): React.ReactNode {
  const form = useForm({ initialValues: { name: '' } });
  const reread = useReread();
  const creating = useMutation({
    mutationFn: (values: { name: string }) => createWorkspace(values.name),
    onSuccess: async ({ id }) => {
      await reread(id);
      toastDone('You are in the new workspace now.');
    },
  });
  return (
    <form onSubmit={form.onSubmit((values) => creating.mutate(values))}>
      <Group align="flex-end">
        <TextInput
          label="Another workspace"
          description="With workflows, secrets, members and runs of its own. You own it."
          required
          maxLength={100}
          flex={1}
          {...form.getInputProps('name')}
        />
        <Button type="submit" variant="default" loading={creating.isPending}>
          Create
        </Button>
      </Group>
      <FormProblem error={creating.error} />
    </form>
  );
}

function Leaving({
  workspace: { id, name },
  owns,
}: {
  readonly workspace: SessionWorkspace;
  readonly owns: boolean;
}): React.ReactNode {
  const reread = useReread();
  const leave = (): void =>
    confirmVerb({
      title: `Leave ${name}?`,
      verb: 'Leave',
      color: 'red',
      children: 'You come back only by an invitation. The last owner cannot leave.',
      onConfirm: async () => {
        await leaveWorkspace(id);
        await reread(null);
      },
    });
  const remove = (): void =>
    confirmTyped(
      {
        title: `Delete ${name}?`,
        verb: 'Delete the workspace',
        children:
          'Its triggers answer 404, its keys and tokens are revoked, its secrets, connections, members and invitations are deleted. Workflows, runs and the audit log stay in the database, out of reach.',
        onConfirm: async () => {
          await deleteWorkspace(id, name);
          await reread(null);
        },
      },
      name,
    );
  return (
    <Paper withBorder p="md" component="section" aria-label="Danger">
      <Title order={2} size="h4" mb="sm">
        Danger
      </Title>
      <Group>
        <Button variant="default" onClick={leave}>
          Leave…
        </Button>
        {owns ? (
          <Button variant="outline" color="red.9" c="var(--mantine-color-error)" onClick={remove}>
            Delete…
          </Button>
        ) : null}
      </Group>
    </Paper>
  );
}
