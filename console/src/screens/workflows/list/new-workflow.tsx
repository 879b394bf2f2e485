import { Modal, Radio, Stack, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { putSecret, strongSecret } from '../../../api/vault.js';
import { saveWorkflow } from '../../../api/workflows.js';
import { documentFrom, TEMPLATES, tokenNameOf } from '../document/templates.js';
import { DocumentFindings } from './document-findings.js';
import { OnceShown } from './once-shown.js';
import { workflowNameFault, workflowNameFrom } from './workflow-name-fault.js';
import { DialogForm } from '../../../parts/dialog-form.js';

/** Makes a workflow of a template, with a token for its callers, which is shown once. */
export function NewWorkflow({
  opened,
  onClose,
}: {
  readonly opened: boolean;
  readonly onClose: () => void;
}): React.ReactNode {
  const [made, setMade] = useState<{ readonly name: string; readonly token: string } | null>(null);
  const navigate = useNavigate();
  if (made !== null)
    return (
      <OnceShown
        title={`Token for callers of ${made.name}`}
        text={`Callers send it as "Authorization: Bearer …". It is stored as the secret ${tokenNameOf(made.name)} and is not shown again.`}
        value={made.token}
        onDone={() => {
          const { name } = made;
          setMade(null);
          onClose();
          void navigate({ to: '/workflows/$name', params: { name } });
        }}
      />
    );
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title="New workflow"
      size="lg"
      closeButtonProps={{ 'aria-label': 'Close' }}
    >
      <NewForm onClose={onClose} onMade={setMade} />
    </Modal>
  );
}

function NewForm({
  onClose,
  onMade,
}: {
  readonly onClose: () => void;
  readonly onMade: (made: { name: string; token: string }) => void;
}): React.ReactNode {
  const [title, setTitle] = useState('');
  const [typed, setTyped] = useState<string | null>(null);
  const [templateId, setTemplateId] = useState('agent');
  const queryClient = useQueryClient();
  const name = typed ?? workflowNameFrom(title);
  const fault = name === '' ? null : workflowNameFault(name);
  const make = useMutation({
    mutationFn: async () => {
      const template = TEMPLATES.find(({ id }) => id === templateId) ?? TEMPLATES[0];
      if (template === undefined) throw new Error('There is no template.');
      const document = documentFrom(template, { name, title: title.trim() });
      // First the document: when its name or its path is taken, no secret is left behind.
      await saveWorkflow(name, document, { expectedDraftVersion: 0 });
      const token = strongSecret();
      await putSecret(tokenNameOf(name), { value: token });
      return token;
    },
    gcTime: 0,
    onSuccess: async (token) => {
      await queryClient.invalidateQueries({ queryKey: ['workflows'] });
      onMade({ name, token });
      make.reset();
    },
  });
  return (
    <DialogForm
      verb="Make workflow"
      saving={make}
      mayGo={workflowNameFault(name) === null}
      onSubmit={() => make.mutate()}
      onCancel={onClose}
      findings={<DocumentFindings error={make.error} />}
    >
      <TextInput
        label="Title"
        value={title}
        onChange={({ currentTarget }) => setTitle(currentTarget.value)}
        data-autofocus
        autoComplete="off"
      />
      <TextInput
        label="Name"
        description="Used in addresses and by the API; it stays."
        required
        value={name}
        error={fault}
        onChange={({ currentTarget }) => setTyped(currentTarget.value)}
        autoComplete="off"
        spellCheck={false}
      />
      <Radio.Group label="Begin with" value={templateId} onChange={setTemplateId}>
        <Stack gap="xs" mt="xs">
          {TEMPLATES.map(({ id, title: label, text }) => (
            <Radio key={id} value={id} label={label} description={text} />
          ))}
        </Stack>
      </Radio.Group>
    </DialogForm>
  );
}
