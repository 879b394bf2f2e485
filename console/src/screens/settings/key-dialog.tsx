import { Button, Group, MultiSelect, Select, Stack, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { modals } from '@mantine/modals';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { apiKeysQuery, createApiKey } from '../../api/api-keys.js';
import { ROLES } from '../../api/people.js';
import type { Role } from '../../api/session.js';
import { fieldProblem } from '../../parts/field-problem.js';
import { FormProblem } from '../../parts/form-problem.js';
import { showSecretOnce } from '../../parts/secret-dialog.js';
import { useSession } from '../../shell/use-session.js';

const LIVES = [
  { value: '30', label: '30 days' },
  { value: '90', label: '90 days' },
  { value: '365', label: 'a year' },
  { value: '', label: 'until it is revoked' },
];

const DAY_MS = 86_400_000;

interface KeyValues {
  readonly name: string;
  readonly role: Role;
  readonly scopes: string[];
  /** Empty = without end. */
  readonly days: string;
}

/** Makes an API key, which is shown once. */
export function askForKey(): void {
  const id = modals.open({
    title: 'New API key',
    closeButtonProps: { 'aria-label': 'Close' },
    children: <KeyForm close={() => modals.close(id)} />,
  });
}

function KeyForm({ close }: { readonly close: () => void }): React.ReactNode {
  const { workspace } = useSession();
  const queryClient = useQueryClient();
  const form = useForm<KeyValues>({
    initialValues: { name: '', role: 'viewer', scopes: [], days: '90' },
  });
  const making = useMutation({
    mutationFn: ({ name, role, scopes, days }: KeyValues) =>
      createApiKey({
        name,
        role,
        ...(scopes.length === 0 ? {} : { scopes }),
        ...(days === '' ? {} : { expiresAt: new Date(Date.now() + Number(days) * DAY_MS).toISOString() }),
      }),
    onSuccess: async ({ key, name }) => {
      close();
      showSecretOnce({
        title: `The key "${name}"`,
        text: 'Send it with each request as "Authorization: Bearer <key>".',
        secret: key,
        what: 'Key',
      });
      await queryClient.invalidateQueries({ queryKey: apiKeysQuery.queryKey });
    },
  });
  const { error } = making;
  return (
    <form onSubmit={form.onSubmit((values) => making.mutate(values))}>
      <Stack>
        <TextInput
          label="Name"
          description="Which program it is for; decisions and the audit log show it."
          required
          maxLength={100}
          {...form.getInputProps('name')}
          error={fieldProblem(error, 'name')}
        />
        <Select label="Role" data={[...ROLES]} allowDeselect={false} {...form.getInputProps('role')} />
        <MultiSelect
          label="Only for"
          description="Nothing chosen: the whole role."
          data={[...(workspace?.permissions ?? [])]}
          searchable
          clearable
          {...form.getInputProps('scopes')}
          error={fieldProblem(error, 'scopes')}
        />
        <Select label="Works for" data={LIVES} allowDeselect={false} {...form.getInputProps('days')} />
        <FormProblem error={error} />
        <Group justify="flex-end">
          <Button type="submit" loading={making.isPending}>
            Make the key
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
