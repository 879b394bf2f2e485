import { Alert, Button, Group, Text } from '@mantine/core';
import { CircleCheck, CircleX, CloudOff, LoaderCircle, Pencil } from 'lucide-react';
import { useState } from 'react';
import { ErrorState } from '../../../parts/error-state.js';
import { toastError } from '../../../parts/toasts.js';
import { useEditor, useEditorContext } from './editor-context.js';

const LOOKS = {
  saved: { icon: CircleCheck, text: 'Draft saved' },
  unsaved: { icon: Pencil, text: 'Not saved yet' },
  saving: { icon: LoaderCircle, text: 'Saving' },
  blocked: { icon: CircleX, text: 'Not saved: mend the errors; kept in this browser' },
  conflict: { icon: CircleX, text: 'Not saved: somebody else changed it' },
  away: { icon: CloudOff, text: 'Not saved; kept in this browser' },
} as const;

/** Whether the server holds what is on the screen. */
export function DraftState(): React.ReactNode {
  const status = useEditor((editor) => editor.status);
  const isReadOnly = useEditor((editor) => editor.isReadOnly);
  const { icon: Icon, text } = LOOKS[status];
  if (isReadOnly)
    return (
      <Text size="sm" c="dimmed">
        You may look and not change: that takes the role editor or owner.
      </Text>
    );
  return (
    <Group gap={6} role="status" aria-label="State of the draft" data-status={status}>
      <Icon size={16} aria-hidden />
      <Text size="sm">{text}</Text>
    </Group>
  );
}

/** What keeps the draft from being saved, and what can be done about it. */
export function DraftTrouble(): React.ReactNode {
  const { saver } = useEditorContext();
  const status = useEditor((editor) => editor.status);
  const failure = useEditor((editor) => editor.failure);
  const [busy, setBusy] = useState(false);
  const decide = async (how: () => Promise<void>): Promise<void> => {
    setBusy(true);
    try {
      await how();
    } catch (error) {
      toastError(error);
    } finally {
      setBusy(false);
    }
  };
  if (status === 'away' && failure !== null)
    return <ErrorState error={failure} onRetry={() => void saver.flush()} />;
  if (status !== 'conflict') return null;
  return (
    <Alert
      color="orange"
      variant="outline"
      role="alert"
      title="Somebody else saved this draft in the meantime"
      mb="sm"
    >
      <Text size="sm" mb="xs">
        Keep yours, and theirs is replaced. Take theirs, and yours is on the way back by Undo.
      </Text>
      <Group gap="xs">
        <Button size="xs" loading={busy} onClick={() => void decide(() => saver.keepMine())}>
          Keep mine
        </Button>
        <Button
          size="xs"
          variant="default"
          loading={busy}
          onClick={() => void decide(() => saver.takeTheirs())}
        >
          Take theirs
        </Button>
      </Group>
    </Alert>
  );
}
