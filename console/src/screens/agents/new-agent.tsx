import { Modal, NativeSelect, TextInput } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { createAgent } from '../../api/agents.js';
import { triggersQuery } from '../../api/triggers.js';
import { DialogForm } from '../../parts/dialog-form.js';
import { fieldProblem } from '../../parts/field-problem.js';
import { toastDone } from '../../parts/toasts.js';

/** Gives a workflow that has an agent channel an id for other programs. */
export function NewAgent({ onClose }: { readonly onClose: () => void }): React.ReactNode {
  const [name, setName] = useState('');
  const [workflow, setWorkflow] = useState('');
  const triggers = useQuery(triggersQuery);
  const queryClient = useQueryClient();
  const fit = (triggers.data ?? []).filter(({ type }) => type === 'agent_channel');
  const make = useMutation({
    mutationFn: () => createAgent({ name: name.trim(), workflow }),
    onSuccess: async ({ id }) => {
      await queryClient.invalidateQueries({ queryKey: ['agents'] });
      toastDone(`${id} is made. Publish it when it may take events.`);
      onClose();
    },
  });
  return (
    <Modal opened onClose={onClose} title="New agent" closeButtonProps={{ 'aria-label': 'Close' }}>
      <DialogForm
        verb="Make agent"
        saving={make}
        mayGo={workflow !== ''}
        onSubmit={() => make.mutate()}
        onCancel={onClose}
      >
        <TextInput
          label="Name"
          required
          maxLength={100}
          value={name}
          error={fieldProblem(make.error, 'name')}
          onChange={({ currentTarget }) => setName(currentTarget.value)}
          autoComplete="off"
          data-autofocus
        />
        <NativeSelect
          label="Workflow"
          description="Published ones with an agent channel trigger."
          required
          value={workflow}
          error={fieldProblem(make.error, 'workflow')}
          data={[
            { value: '', label: fit.length === 0 ? 'No workflow has an agent channel' : 'Choose' },
            ...[...new Set(fit.map((trigger) => trigger.workflow))].map((each) => ({
              value: each,
              label: each,
            })),
          ]}
          onChange={({ currentTarget }) => setWorkflow(currentTarget.value)}
        />
      </DialogForm>
    </Modal>
  );
}
