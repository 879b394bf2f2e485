import { Button, Group, Modal, PasswordInput, Stack, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { putSecret, secretsQuery, strongSecret } from '../../../api/vault.js';
import { FormProblem } from '../../../parts/form-problem.js';
import { fieldProblem } from '../../../parts/field-problem.js';

export interface NewSecretDialogProps {
  readonly opened: boolean;
  readonly onClose: () => void;
  readonly onMade: (name: string) => void;
}

/** Puts a secret into the vault. What was typed is forgotten with the dialog. */
export function NewSecretDialog({ opened, onClose, onMade }: NewSecretDialogProps): React.ReactNode {
  return (
    <Modal opened={opened} onClose={onClose} title="New secret" closeButtonProps={{ 'aria-label': 'Close' }}>
      <NewSecretForm onMade={onMade} onClose={onClose} />
    </Modal>
  );
}

function NewSecretForm({ onMade, onClose }: Omit<NewSecretDialogProps, 'opened'>): React.ReactNode {
  const [name, setName] = useState('');
  const [value, setValue] = useState('');
  const queryClient = useQueryClient();
  const make = useMutation({
    // The value is no variable of the mutation: those stay in its cache.
    mutationFn: () => putSecret(name, { value }),
    gcTime: 0,
    onSuccess: async () => {
      await queryClient.invalidateQueries({ queryKey: secretsQuery.queryKey });
      onMade(name);
    },
  });
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        // The dialog's form stands, for React, inside the one of the block.
        event.stopPropagation();
        make.mutate();
      }}
    >
      <Stack>
        <TextInput
          label="Name"
          description="Letters, digits, _ and -. References write it as {{secrets.NAME}}."
          required
          value={name}
          error={fieldProblem(make.error, 'name')}
          onChange={({ currentTarget }) => setName(currentTarget.value)}
          autoComplete="off"
          spellCheck={false}
          data-autofocus
        />
        <PasswordInput
          label="Value"
          description="At least 8 characters. It is sealed, and not shown again."
          required
          value={value}
          error={fieldProblem(make.error, 'value')}
          onChange={({ currentTarget }) => setValue(currentTarget.value)}
          autoComplete="off"
        />
        <Group justify="space-between">
          <Button variant="default" size="xs" onClick={() => setValue(strongSecret())}>
            Generate a strong one
          </Button>
          <Group>
            <Button variant="default" onClick={onClose}>
              Cancel
            </Button>
            <Button type="submit" loading={make.isPending}>
              Store
            </Button>
          </Group>
        </Group>
        <FormProblem error={make.error} />
      </Stack>
    </form>
  );
}
