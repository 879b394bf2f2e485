import { Button, Group, Modal, Stack, Text } from '@mantine/core';
import { CodeView } from '../../../parts/code-view.js';

/** A secret that is shown this once: the dialog closes by its button only. */
export function OnceShown({
  title,
  text,
  value,
  onDone,
}: {
  readonly title: string;
  readonly text: string;
  readonly value: string;
  readonly onDone: () => void;
}): React.ReactNode {
  return (
    <Modal
      opened
      onClose={onDone}
      title={title}
      withCloseButton={false}
      closeOnEscape={false}
      closeOnClickOutside={false}
      size="lg"
    >
      <Stack>
        <Text>{text}</Text>
        <CodeView code={value} label="Shown once" />
        <Group justify="flex-end">
          <Button onClick={onDone}>I stored it</Button>
        </Group>
      </Stack>
    </Modal>
  );
}
