import { Checkbox, List, Modal, Text, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { Trigger } from '../../../api/triggers.js';
import { deleteWorkflow } from '../../../api/workflows.js';
import type { WorkflowSummary } from '../../../api/workflows.js';
import { DialogForm } from '../../../parts/dialog-form.js';
import { toastDone } from '../../../parts/toasts.js';

export interface DeletedWorkflow {
  readonly workflow: WorkflowSummary;
  /** Of the workflow. */
  readonly triggers: readonly Trigger[];
}

/** Deletes a workflow: its name has to be typed, and while callers reach it that has to be meant. */
export function DeleteWorkflow({
  opened,
  onClose,
  ...props
}: DeletedWorkflow & { readonly opened: boolean; readonly onClose: () => void }): React.ReactNode {
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={`Delete ${props.workflow.name}?`}
      closeButtonProps={{ 'aria-label': 'Close' }}
    >
      <DeleteForm {...props} onClose={onClose} />
    </Modal>
  );
}

function DeleteForm({
  workflow: { name },
  triggers,
  onClose,
}: DeletedWorkflow & { readonly onClose: () => void }): React.ReactNode {
  const [typed, setTyped] = useState('');
  const [force, setForce] = useState(false);
  const queryClient = useQueryClient();
  const active = triggers.filter((trigger) => trigger.active);
  const remove = useMutation({
    mutationFn: () => deleteWorkflow(name, force),
    onSuccess: async () => {
      onClose();
      toastDone(`${name} is deleted`);
      await queryClient.invalidateQueries({ queryKey: ['workflows'] });
      await queryClient.invalidateQueries({ queryKey: ['triggers'] });
    },
  });
  const isConflict = remove.error !== null;
  const mayGo = typed === name && (force || active.length === 0);
  return (
    <DialogForm
      verb="Delete workflow"
      saving={remove}
      mayGo={mayGo}
      color="red"
      beginsAtCancel
      onSubmit={() => remove.mutate()}
      onCancel={onClose}
    >
      <Text>Its draft and its triggers go. Runs and the versions they used stay.</Text>
      {active.length === 0 ? null : (
        <div>
          <Text>These triggers take calls; their callers will get 404 at once:</Text>
          <List size="sm">
            {active.map(({ id, block, url }) => (
              <List.Item key={id} className="break">
                {block}
                {url === null ? '' : `: ${url}`}
              </List.Item>
            ))}
          </List>
        </div>
      )}
      {active.length > 0 || isConflict ? (
        <Checkbox
          label="Delete it although triggers are active"
          checked={force}
          onChange={({ currentTarget }) => setForce(currentTarget.checked)}
        />
      ) : null}
      <TextInput
        label={
          <>
            Type <strong>{name}</strong> to go on
          </>
        }
        value={typed}
        onChange={({ currentTarget }) => setTyped(currentTarget.value)}
        autoComplete="off"
        spellCheck={false}
      />
    </DialogForm>
  );
}
