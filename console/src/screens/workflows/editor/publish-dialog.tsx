import { Alert, Button, Group, Modal, Stack, Text, Textarea } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { ApiError } from '../../../api/api-error.js';
import { publishWorkflow } from '../../../api/workflows.js';
import { FormProblem } from '../../../parts/form-problem.js';
import { LoadingRows } from '../../../parts/loading-rows.js';
import { toastDone } from '../../../parts/toasts.js';
import { hasErrors } from '../document/problem-places.js';
import { DiffView } from './diff-view.js';
import { useDocument, useEditor, useEditorContext } from './editor-context.js';
import { ProblemsDock } from './problems-dock.js';

/** Makes the draft live: what changes, what the check says, and a note. Runs under way keep their version. */
export function PublishDialog({
  publishedVersion,
  opened,
  onClose,
}: {
  readonly publishedVersion: number | null;
  readonly opened: boolean;
  readonly onClose: () => void;
}): React.ReactNode {
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title="Publish"
      size="xl"
      closeButtonProps={{ 'aria-label': 'Close' }}
    >
      <PublishForm publishedVersion={publishedVersion} onClose={onClose} />
    </Modal>
  );
}

function PublishForm({
  publishedVersion,
  onClose,
}: {
  readonly publishedVersion: number | null;
  readonly onClose: () => void;
}): React.ReactNode {
  const { store, saver } = useEditorContext();
  const queryClient = useQueryClient();
  const problems = useEditor((editor) => editor.problems);
  const document = useDocument();
  const { name } = store.getState();
  const [note, setNote] = useState('');
  const [isSaved, setIsSaved] = useState<boolean | null>(null);
  useEffect(() => {
    let isCurrent = true;
    const save = async (): Promise<void> => {
      const done = await saver.flush();
      await queryClient.invalidateQueries({ queryKey: ['workflows'] });
      if (isCurrent) setIsSaved(done);
    };
    void save();
    return () => {
      isCurrent = false;
    };
  }, [saver, queryClient]);

  const publish = useMutation({
    mutationFn: () => publishWorkflow(name, note.trim()),
    onSuccess: async ({ publishedVersion: version }) => {
      await Promise.all([
        queryClient.invalidateQueries({ queryKey: ['workflows'] }),
        queryClient.invalidateQueries({ queryKey: ['triggers'] }),
      ]);
      toastDone(`Version ${String(version)} is live`);
      onClose();
    },
    onError: (error) => {
      if (error instanceof ApiError && error.problem.problems.length > 0)
        store.getState().setProblems(error.problem.problems, document);
    },
  });

  if (isSaved === null) return <LoadingRows />;
  const isBroken = !isSaved || hasErrors(problems);
  return (
    <Stack>
      {publishedVersion === null ? (
        <Text>
          This is the first version: its triggers begin to take calls. It has {document.blocks.length} blocks.
        </Text>
      ) : (
        <DiffView name={name} from={publishedVersion} to="draft" />
      )}
      {problems.length === 0 ? null : <ProblemsDock />}
      {isSaved ? null : (
        <Alert color="red" variant="outline" role="alert">
          The draft could not be saved, so there is nothing new to publish. Mend its errors first.
        </Alert>
      )}
      <Textarea
        label="Note"
        description="For the list of versions: what changed, and why."
        maxLength={1000}
        autosize
        minRows={2}
        value={note}
        onChange={({ currentTarget }) => setNote(currentTarget.value)}
      />
      <Text size="sm" c="dimmed">
        Runs under way keep the version that they began with.
      </Text>
      <FormProblem error={publish.error} />
      <Group justify="flex-end">
        <Button variant="default" onClick={onClose} data-autofocus>
          Cancel
        </Button>
        <Button disabled={isBroken} loading={publish.isPending} onClick={() => publish.mutate()}>
          Publish now
        </Button>
      </Group>
    </Stack>
  );
}
