import { Button, Checkbox, Group, Select, Stack, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { modals } from '@mantine/modals';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { invite, invitesQuery, ROLES } from '../../api/people.js';
import { serverUrl } from '../../api/request.js';
import type { Role } from '../../api/session.js';
import { fieldProblem } from '../../parts/field-problem.js';
import { FormProblem } from '../../parts/form-problem.js';
import { showSecretOnce } from '../../parts/secret-dialog.js';
import { useSession } from '../../shell/use-session.js';

/** Invites somebody; the link to hand over is shown once. */
export function askToInvite(): void {
  const id = modals.open({
    title: 'Invite somebody',
    closeButtonProps: { 'aria-label': 'Close' },
    children: <InviteForm close={() => modals.close(id)} />,
  });
}

function InviteForm({ close }: { readonly close: () => void }): React.ReactNode {
  const { can } = useSession();
  const queryClient = useQueryClient();
  const form = useForm<{ email: string; role: Role; reveal: boolean }>({
    initialValues: { email: '', role: 'operator', reveal: false },
  });
  const inviting = useMutation({
    mutationFn: invite,
    onSuccess: async ({ token, email }) => {
      close();
      // In the fragment: it reaches no log on its way.
      showSecretOnce({
        title: 'The invitation is ready',
        text: `Send this link to ${email} yourself; the server sends no mail. It works once, for 7 days.`,
        secret: `${serverUrl('invite')}#token=${token}`,
        what: 'Link',
      });
      await queryClient.invalidateQueries({ queryKey: invitesQuery.queryKey });
    },
  });
  const { error } = inviting;
  return (
    <form onSubmit={form.onSubmit((values) => inviting.mutate(values))}>
      <Stack>
        <TextInput
          label="E-mail address"
          type="email"
          required
          {...form.getInputProps('email')}
          error={fieldProblem(error, 'email')}
        />
        <Select label="Role" data={[...ROLES]} allowDeselect={false} {...form.getInputProps('role')} />
        {can('secrets.reveal') ? (
          <Checkbox
            label="May have secrets shown"
            description="A right of its own; each use is in the audit log."
            {...form.getInputProps('reveal', { type: 'checkbox' })}
          />
        ) : null}
        <FormProblem error={error} />
        <Group justify="flex-end">
          <Button type="submit" loading={inviting.isPending}>
            Make the invitation
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
