import { Button, Group, Select, Stack, Text } from '@mantine/core';
import { modals } from '@mantine/modals';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { request } from '../../../api/request.js';
import { triggerName, usageQuery } from '../../../api/triggers.js';
import type { Trigger } from '../../../api/triggers.js';
import { FormProblem } from '../../../parts/form-problem.js';
import { toastDone } from '../../../parts/toasts.js';
import { callersText } from '../trigger-words.js';
import { newSecretValue } from './save-trigger.js';
import { showSecretOnce } from './secret-dialog.js';

const OVERLAPS = [
  { value: '0', label: 'None: the old secret stops at once' },
  { value: '3600', label: 'One hour' },
  { value: '86400', label: 'One day' },
  { value: '604800', label: 'Seven days' },
];

export interface RotateOptions {
  readonly trigger: Trigger;
  /** Name of the secret. */
  readonly secret: string;
}

/** Asks how long the old secret goes on beside a new one, and shows the new one once. */
export function openRotateDialog(options: RotateOptions): void {
  const id = modals.open({
    title: `Rotate the secret ${options.secret}`,
    closeButtonProps: { 'aria-label': 'Close' },
    children: <RotateForm {...options} close={() => modals.close(id)} />,
  });
}

function RotateForm({
  trigger,
  secret,
  close,
}: RotateOptions & { readonly close: () => void }): React.ReactNode {
  const client = useQueryClient();
  const usage = useQuery({ ...usageQuery(trigger.id, 24), retry: false });
  const [overlap, setOverlap] = useState('86400');
  const [state, setState] = useState<{ busy: boolean; error: unknown }>({ busy: false, error: null });
  const rotate = async (): Promise<void> => {
    setState({ busy: true, error: null });
    const value = newSecretValue(trigger.authMode ?? 'bearer');
    try {
      // Not by a mutation: its cache would keep the value.
      await request('PUT', `secrets/${encodeURIComponent(secret)}`, {
        body: { value, graceSeconds: Number(overlap) },
      });
    } catch (error) {
      setState({ busy: false, error });
      return;
    }
    close();
    await showSecretOnce(value, `The new secret of ${triggerName(trigger)}`);
    toastDone('The secret was rotated');
    await client.invalidateQueries({ queryKey: ['secrets'] });
  };
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        void rotate();
      }}
    >
      <Stack>
        <Text>
          A new secret is made and shown once.
          {usage.data === undefined
            ? ''
            : ` In the last 24 hours this trigger had ${callersText(usage.data)}.`}{' '}
          Whatever else uses the secret {secret} needs the new one too.
        </Text>
        <Select
          label="How long the old one goes on"
          data={OVERLAPS}
          value={overlap}
          onChange={(value) => setOverlap(value ?? '86400')}
          allowDeselect={false}
        />
        {overlap === '0' ? (
          <Text size="sm">Callers with the old secret get 401 from the moment you rotate.</Text>
        ) : null}
        <FormProblem error={state.error} />
        <Group justify="flex-end">
          <Button variant="default" onClick={close} data-autofocus>
            Cancel
          </Button>
          <Button type="submit" color="red" loading={state.busy}>
            Rotate now
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
