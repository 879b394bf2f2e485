import { Modal, Text, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { request } from '../../../api/request.js';
import { saveWorkflow } from '../../../api/workflows.js';
import type { Workflow, WorkflowSummary } from '../../../api/workflows.js';
import { copyUnder } from '../document/templates.js';
import { documentOf } from '../editor/draft-saver.js';
import { DocumentFindings } from './document-findings.js';
import { workflowNameFault } from './workflow-name-fault.js';
import { DialogForm } from '../../../parts/dialog-form.js';

/** A copy of a draft under another name, with paths of its own for its triggers. */
export function DuplicateWorkflow({
  workflow,
  opened,
  onClose,
}: {
  readonly workflow: WorkflowSummary;
  readonly opened: boolean;
  readonly onClose: () => void;
}): React.ReactNode {
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={`Duplicate ${workflow.name}`}
      closeButtonProps={{ 'aria-label': 'Close' }}
    >
      <DuplicateForm workflow={workflow} onClose={onClose} />
    </Modal>
  );
}

function DuplicateForm({
  workflow,
  onClose,
}: {
  readonly workflow: WorkflowSummary;
  readonly onClose: () => void;
}): React.ReactNode {
  const [name, setName] = useState(`${workflow.name.slice(0, 56)}-copy`);
  const queryClient = useQueryClient();
  const navigate = useNavigate();
  const fault = workflowNameFault(name);
  const copy = useMutation({
    mutationFn: async () => {
      const read = await request<Workflow>('GET', `workflows/${encodeURIComponent(workflow.name)}`);
      return saveWorkflow(name, copyUnder(documentOf(read), name), { expectedDraftVersion: 0 });
    },
    onSuccess: async () => {
      onClose();
      await queryClient.invalidateQueries({ queryKey: ['workflows'] });
      await navigate({ to: '/workflows/$name', params: { name } });
    },
  });
  return (
    <DialogForm
      verb="Duplicate"
      saving={copy}
      mayGo={fault === null}
      onSubmit={() => copy.mutate()}
      onCancel={onClose}
      findings={<DocumentFindings error={copy.error} />}
    >
      <Text size="sm">
        The copy uses the same secrets. Its triggers listen at paths of their own, once it is published.
      </Text>
      <TextInput
        label="Name"
        value={name}
        error={fault}
        onChange={({ currentTarget }) => setName(currentTarget.value)}
        data-autofocus
        autoComplete="off"
        spellCheck={false}
      />
    </DialogForm>
  );
}
