import { Button, PasswordInput, Stack, Text, Title } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { changePassword, endSession, sessionsQuery } from '../../api/people.js';
import type { OpenSession } from '../../api/people.js';
import { DataTable } from '../../parts/data-table.js';
import { fieldProblem } from '../../parts/field-problem.js';
import { FormProblem } from '../../parts/form-problem.js';
import { Loaded } from '../../parts/loaded.js';
import { NewPasswordInput } from '../../parts/new-password-input.js';
import { TimeCell } from '../../parts/time-cell.js';
import { toastDone, toastError } from '../../parts/toasts.js';
import { useSession } from '../../shell/use-session.js';

/** One's own password, and where one is signed in. */
export function AccountTab(): React.ReactNode {
  const { person } = useSession();
  return (
    <Stack gap="lg">
      <Text>
        {person.name} · {person.email}
      </Text>
      <Password />
      <Sessions />
    </Stack>
  );
}

function Password(): React.ReactNode {
  const queryClient = useQueryClient();
  const form = useForm({ initialValues: { current: '', password: '' } });
  const changing = useMutation({
    mutationFn: changePassword,
    onSuccess: async () => {
      form.reset();
      toastDone('Changed. You are signed out everywhere else.');
      await queryClient.invalidateQueries({ queryKey: sessionsQuery.queryKey });
    },
  });
  const { error } = changing;
  return (
    <form onSubmit={form.onSubmit((values) => changing.mutate(values))}>
      <Stack maw={420}>
        <Title order={2} size="h4">
          Change the password
        </Title>
        <PasswordInput
          label="Current password"
          autoComplete="current-password"
          required
          visibilityToggleButtonProps={{ 'aria-label': 'Show or hide the current password' }}
          {...form.getInputProps('current')}
        />
        <NewPasswordInput
          label="New password"
          {...form.getInputProps('password')}
          error={fieldProblem(error, 'password')}
        />
        <FormProblem error={error} />
        <Button type="submit" variant="default" loading={changing.isPending}>
          Change the password
        </Button>
      </Stack>
    </form>
  );
}

function Sessions(): React.ReactNode {
  const query = useQuery(sessionsQuery);
  const queryClient = useQueryClient();
  const ending = useMutation({
    mutationFn: ({ id }: OpenSession) => endSession(id),
    onSettled: () => queryClient.invalidateQueries({ queryKey: sessionsQuery.queryKey }),
    onError: toastError,
  });
  return (
    <section aria-label="Where you are signed in">
      <Title order={2} size="h4" mb="xs">
        Where you are signed in
      </Title>
      <Loaded query={query}>
        {(sessions) => (
          <DataTable
            label="Sessions"
            rows={sessions}
            rowKey={({ id }) => id}
            columns={[
              {
                id: 'browser',
                header: 'Browser',
                isRowHeader: true,
                cell: ({ userAgent, current }) => (
                  <Text size="sm" className="break">
                    {current ? 'This browser: ' : ''}
                    {userAgent ?? 'unknown'}
                  </Text>
                ),
              },
              { id: 'ip', header: 'From', cell: ({ ip }) => ip ?? '–' },
              { id: 'seen', header: 'Last used', cell: ({ lastSeenAt }) => <TimeCell at={lastSeenAt} /> },
              { id: 'ends', header: 'Ends', cell: ({ expiresAt }) => <TimeCell at={expiresAt} /> },
              {
                id: 'actions',
                header: 'Actions',
                hideHeader: true,
                cell: (session) =>
                  session.current ? null : (
                    <Button variant="default" size="xs" onClick={() => ending.mutate(session)}>
                      Sign out there
                    </Button>
                  ),
              },
            ]}
          />
        )}
      </Loaded>
    </section>
  );
}
