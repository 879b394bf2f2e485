import { Button, Code, Group, Stack, Text } from '@mantine/core';
import { modals } from '@mantine/modals';
import { CopyButton } from './copy-button.js';

export interface SecretOnce {
  readonly title: string;
  /** What it is for and whom to give it to. */
  readonly text: string;
  readonly secret: string;
  /** `Key`, `Link`: what is copied. */
  readonly what: string;
}

/** Shows a secret this once. Neither Esc nor a click beside it closes the dialog: only saying that it is stored. */
export function showSecretOnce({ title, text, secret, what }: SecretOnce): void {
  const id = modals.open({
    title,
    size: 'lg',
    closeOnEscape: false,
    closeOnClickOutside: false,
    withCloseButton: false,
    children: (
      <Stack>
        <Text>{text}</Text>
        <Code block className="break" aria-label={what} tabIndex={0}>
          {secret}
        </Code>
        <Text size="sm" c="dimmed">
          It is not shown again. What you copy stays in the clipboard until your system clears it.
        </Text>
        <Group justify="flex-end">
          <CopyButton value={secret} label={`Copy the ${what.toLowerCase()}`} />
          <Button onClick={() => modals.close(id)}>I stored it</Button>
        </Group>
      </Stack>
    ),
  });
}
