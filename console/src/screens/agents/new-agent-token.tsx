import { Checkbox, Modal, NativeSelect, Stack, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { createAgentToken } from '../../api/agents.js';
import type { Agent } from '../../api/agents.js';
import { DialogForm } from '../../parts/dialog-form.js';
import { fieldProblem } from '../../parts/field-problem.js';
import { OnceShown } from '../workflows/list/once-shown.js';

const DAY_MS = 86_400_000;
const LASTS = [
  { value: '90', label: '90 days' },
  { value: '30', label: '30 days' },
  { value: '365', label: 'a year' },
  { value: '', label: 'until it is revoked' },
];

/** Makes an access token, and shows it this once. */
export function NewAgentToken({
  agents,
  onClose,
}: {
  readonly agents: readonly Agent[];
  readonly onClose: () => void;
}): React.ReactNode {
  const [name, setName] = useState('');
  const [every, setEvery] = useState(false);
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const [days, setDays] = useState('90');
  const [token, setToken] = useState<string | null>(null);
  const queryClient = useQueryClient();
  const make = useMutation({
    mutationFn: async () => {
      const expiresAt = days === '' ? null : new Date(Date.now() + Number(days) * DAY_MS).toISOString();
      return createAgentToken({ name: name.trim(), agents: every ? null : chosen, expiresAt });
    },
    gcTime: 0,
    onSuccess: async (made) => {
      setToken(made.token);
      make.reset();
      await queryClient.invalidateQueries({ queryKey: ['agents', 'tokens'] });
    },
  });
  if (token !== null)
    return (
      <OnceShown
        title={`Token of ${name}`}
        text="It is shown now and never again; only its fingerprint is stored."
        value={token}
        onDone={onClose}
      />
    );
  return (
    <Modal opened onClose={onClose} title="New access token" closeButtonProps={{ 'aria-label': 'Close' }}>
      <DialogForm
        verb="Make token"
        saving={make}
        mayGo={every || chosen.length > 0}
        onSubmit={() => make.mutate()}
        onCancel={onClose}
      >
        <TextInput
          label="Name"
          description="Which program uses it."
          required
          maxLength={100}
          value={name}
          error={fieldProblem(make.error, 'name')}
          onChange={({ currentTarget }) => setName(currentTarget.value)}
          autoComplete="off"
          data-autofocus
        />
        <Checkbox.Group
          label="May trigger"
          value={[...chosen]}
          onChange={setChosen}
          error={fieldProblem(make.error, 'agents')}
        >
          <Stack gap="xs" mt="xs">
            {agents.map((agent) => (
              <Checkbox key={agent.id} value={agent.id} label={agent.name} disabled={every} />
            ))}
          </Stack>
        </Checkbox.Group>
        <Checkbox
          label="Every agent of the workspace, later ones too"
          checked={every}
          onChange={({ currentTarget }) => setEvery(currentTarget.checked)}
        />
        <NativeSelect
          label="Works for"
          value={days}
          data={LASTS}
          onChange={({ currentTarget }) => setDays(currentTarget.value)}
        />
      </DialogForm>
    </Modal>
  );
}
