import { Modal, Textarea, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { JsonValue } from '../../api/json.js';
import { changeThread, createThread } from '../../api/threads.js';
import type { Thread } from '../../api/threads.js';
import { DialogForm } from '../../parts/dialog-form.js';
import { fieldProblem } from '../../parts/field-problem.js';

function readTools(text: string): { readonly tools: readonly JsonValue[] } | { readonly fault: string } {
  if (text.trim() === '') return { tools: [] };
  try {
    const value: unknown = JSON.parse(text);
    return Array.isArray(value)
      ? { tools: value as JsonValue[] }
      : { fault: 'Tools are a JSON list: [ … ].' };
  } catch (error) {
    return { fault: `This is no JSON: ${error instanceof Error ? error.message : String(error)}` };
  }
}

/** Makes a thread, or changes what its agent is told. */
export function ThreadDialog({
  thread,
  onClose,
  onDone,
}: {
  /** Null: a new one. */
  readonly thread: Thread | null;
  readonly onClose: () => void;
  readonly onDone?: (thread: Thread) => void;
}): React.ReactNode {
  const [title, setTitle] = useState(thread?.title ?? '');
  const [system, setSystem] = useState(thread?.system ?? '');
  const [model, setModel] = useState(thread?.model ?? 'demo');
  const [tools, setTools] = useState(() =>
    thread === null || thread.tools.length === 0 ? '' : JSON.stringify(thread.tools, null, 2),
  );
  const read = readTools(tools);
  const queryClient = useQueryClient();
  const save = useMutation({
    mutationFn: (list: readonly JsonValue[]) => {
      const body = { title: title.trim(), system, model: model.trim(), tools: list };
      return thread === null ? createThread(body) : changeThread(thread.id, body);
    },
    onSuccess: async (done) => {
      await queryClient.invalidateQueries({ queryKey: ['threads'] });
      onClose();
      onDone?.(done);
    },
  });
  const { error } = save;
  return (
    <Modal
      opened
      onClose={onClose}
      size="lg"
      title={thread === null ? 'New thread' : 'Settings of the thread'}
      closeButtonProps={{ 'aria-label': 'Close' }}
    >
      <DialogForm
        verb={thread === null ? 'Make thread' : 'Save'}
        saving={save}
        mayGo={'tools' in read}
        onSubmit={() => {
          if ('tools' in read) save.mutate(read.tools);
        }}
        onCancel={onClose}
      >
        <TextInput
          label="Title"
          required
          maxLength={200}
          value={title}
          error={fieldProblem(error, 'title')}
          onChange={({ currentTarget }) => setTitle(currentTarget.value)}
          data-autofocus
          autoComplete="off"
        />
        <Textarea
          label="System prompt"
          autosize
          minRows={3}
          maxRows={12}
          value={system}
          error={fieldProblem(error, 'system')}
          onChange={({ currentTarget }) => setSystem(currentTarget.value)}
        />
        <TextInput
          label="Model"
          description="demo, or connection/model."
          required
          value={model}
          error={fieldProblem(error, 'model')}
          onChange={({ currentTarget }) => setModel(currentTarget.value)}
          autoComplete="off"
          spellCheck={false}
        />
        <Textarea
          label="Tools"
          description="A JSON list, as the agent block takes them. Empty: none."
          autosize
          minRows={2}
          maxRows={10}
          spellCheck={false}
          value={tools}
          error={'fault' in read ? read.fault : fieldProblem(error, 'tools')}
          onChange={({ currentTarget }) => setTools(currentTarget.value)}
        />
      </DialogForm>
    </Modal>
  );
}
