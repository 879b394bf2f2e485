import { FileInput, Modal, Textarea, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { isJsonObject } from '../../../api/json.js';
import { saveWorkflow } from '../../../api/workflows.js';
import { DocumentFindings } from './document-findings.js';
import { workflowNameFault } from './workflow-name-fault.js';
import { DialogForm } from '../../../parts/dialog-form.js';

/** Makes a workflow of a document: a file, or pasted text. What is wrong with it is said point by point. */
export function ImportWorkflow({
  opened,
  onClose,
}: {
  readonly opened: boolean;
  readonly onClose: () => void;
}): React.ReactNode {
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title="Import a workflow"
      size="lg"
      closeButtonProps={{ 'aria-label': 'Close' }}
    >
      <ImportForm onClose={onClose} />
    </Modal>
  );
}

function read(text: string): { readonly document: Record<string, unknown> } | { readonly fault: string } {
  try {
    const value: unknown = JSON.parse(text);
    return isJsonObject(value) ? { document: { ...value } } : { fault: 'A workflow is a JSON object.' };
  } catch (error) {
    return { fault: `This is no JSON: ${error instanceof Error ? error.message : String(error)}` };
  }
}

function ImportForm({ onClose }: { readonly onClose: () => void }): React.ReactNode {
  const [text, setText] = useState('');
  const [name, setName] = useState('');
  const queryClient = useQueryClient();
  const navigate = useNavigate();
  const now = text === '' ? null : read(text);
  const nameFault = name === '' ? null : workflowNameFault(name);
  const take = (next: string): void => {
    setText(next);
    const given = read(next);
    if ('document' in given && typeof given.document['name'] === 'string') setName(given.document['name']);
  };
  const save = useMutation({
    mutationFn: (document: Record<string, unknown>) =>
      saveWorkflow(name, { ...document, name }, { expectedDraftVersion: 0 }),
    onSuccess: async () => {
      onClose();
      await queryClient.invalidateQueries({ queryKey: ['workflows'] });
      await navigate({ to: '/workflows/$name', params: { name } });
    },
  });
  return (
    <DialogForm
      verb="Import"
      saving={save}
      mayGo={now !== null && 'document' in now && workflowNameFault(name) === null}
      onSubmit={() => {
        if (now !== null && 'document' in now && workflowNameFault(name) === null) save.mutate(now.document);
      }}
      onCancel={onClose}
      findings={<DocumentFindings error={save.error} />}
    >
      <FileInput
        label="File"
        placeholder="workflow.json"
        accept="application/json,.json"
        onChange={(file) => void file?.text().then(take)}
      />
      <Textarea
        label="or its text"
        autosize
        minRows={6}
        maxRows={16}
        spellCheck={false}
        value={text}
        error={now !== null && 'fault' in now ? now.fault : null}
        onChange={({ currentTarget }) => take(currentTarget.value)}
      />
      <TextInput
        label="Name"
        description="Under which it is kept here; it must not exist yet."
        value={name}
        error={nameFault}
        onChange={({ currentTarget }) => setName(currentTarget.value)}
        autoComplete="off"
        spellCheck={false}
      />
    </DialogForm>
  );
}
