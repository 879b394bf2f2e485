import { Alert, Button, Group, Stack, Text } from '@mantine/core';
import { modals } from '@mantine/modals';
import { KeyRound } from 'lucide-react';
import { CodeView } from '../../../parts/code-view.js';

/**
 * Shows a secret once. The dialog closes by one of its buttons only: neither Esc nor a click beside it loses the secret.
 */
export function showSecretOnce(value: string, title: string): Promise<void> {
  return new Promise((resolve) => {
    const id = modals.open({
      title,
      size: 'lg',
      closeOnEscape: false,
      closeOnClickOutside: false,
      withCloseButton: false,
      children: (
        <Stack>
          <Alert icon={<KeyRound aria-hidden />} variant="outline" color="yellow" c="inherit">
            This secret is shown once. Keep it where your consumer can read it, such as a password manager.
          </Alert>
          <CodeView code={value} label="Secret" />
          <Text size="xs" c="dimmed">
            A copied secret stays in the clipboard until something else is copied.
          </Text>
          <Group justify="flex-end">
            <Button variant="default" onClick={() => modals.close(id)}>
              Discard
            </Button>
            <Button onClick={() => modals.close(id)} data-autofocus>
              I stored it
            </Button>
          </Group>
        </Stack>
      ),
      onClose: () => resolve(),
    });
  });
}
