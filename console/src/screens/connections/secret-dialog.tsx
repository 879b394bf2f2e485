import { Alert, Button, Group, Modal, NativeSelect, PasswordInput, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { putSecret, secretsQuery, strongSecret } from '../../api/vault.js';
import { DialogForm } from '../../parts/dialog-form.js';
import { CopyButton } from '../../parts/copy-button.js';
import { fieldProblem } from '../../parts/field-problem.js';
import { toastDone } from '../../parts/toasts.js';

const GRACE = [
  { value: '0', label: 'stops at once' },
  { value: '3600', label: 'works for an hour more' },
  { value: '86400', label: 'works for a day more' },
  { value: '604800', label: 'works for 7 days more' },
];

/** A new secret, or another value for one. What was typed is forgotten with the dialog. */
export function SecretDialog({
  name: given,
  onClose,
}: {
  /** Null: a new one. */
  readonly name: string | null;
  readonly onClose: () => void;
}): React.ReactNode {
  const [name, setName] = useState(given ?? '');
  const [value, setValue] = useState('');
  const [grace, setGrace] = useState('86400');
  const [generated, setGenerated] = useState(false);
  const queryClient = useQueryClient();
  const save = useMutation({
    mutationFn: () =>
      putSecret(name.trim(), { value, ...(given === null ? {} : { graceSeconds: Number(grace) }) }),
    gcTime: 0,
    onSuccess: async ({ problems }) => {
      await queryClient.invalidateQueries({ queryKey: secretsQuery.queryKey });
      toastDone([`${name.trim()} is stored.`, ...problems.map(({ message }) => message)].join(' '));
      onClose();
    },
  });
  return (
    <Modal
      opened
      onClose={onClose}
      title={given === null ? 'New secret' : `Rotate ${given}`}
      closeButtonProps={{ 'aria-label': 'Close' }}
    >
      <DialogForm
        verb={given === null ? 'Store' : 'Rotate now'}
        saving={save}
        onSubmit={() => save.mutate()}
        onCancel={onClose}
      >
        {given === null ? (
          <TextInput
            label="Name"
            description="Letters, digits, _ and -."
            required
            value={name}
            error={fieldProblem(save.error, 'name')}
            onChange={({ currentTarget }) => setName(currentTarget.value)}
            autoComplete="off"
            spellCheck={false}
          />
        ) : null}
        <PasswordInput
          label="Value"
          description="8 to 4096 characters. It is sealed, and not shown again."
          required
          value={value}
          error={fieldProblem(save.error, 'value')}
          onChange={({ currentTarget }) => {
            setValue(currentTarget.value);
            setGenerated(false);
          }}
          autoComplete="off"
        />
        <Group gap="xs">
          <Button
            size="xs"
            variant="default"
            onClick={() => {
              setValue(strongSecret());
              setGenerated(true);
            }}
          >
            Generate a strong one
          </Button>
          {generated ? <CopyButton value={value} label="Copy it now" size="xs" /> : null}
        </Group>
        {generated ? (
          <Alert color="yellow" variant="outline">
            Copy it before you store it. The clipboard is cleared only by your own system.
          </Alert>
        ) : null}
        {given === null ? null : (
          <NativeSelect
            label="The value so far"
            value={grace}
            data={GRACE}
            onChange={({ currentTarget }) => setGrace(currentTarget.value)}
          />
        )}
      </DialogForm>
    </Modal>
  );
}
