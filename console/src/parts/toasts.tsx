import { Button, Group, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { errorDetails } from './error-details.js';

const UNDO_MS = 8_000;
const CLOSE = { 'aria-label': 'Close the message' };

/** Something was done. */
export const toastDone = (message: string): void =>
  void notifications.show({ message, color: 'green', withBorder: true, closeButtonProps: CLOSE });

/** Something did not work; stays until it is closed. */
export function toastError(error: unknown): void {
  const { title, text, requestId } = errorDetails(error);
  notifications.show({
    title,
    message: requestId === '' ? text : `${text} (request ${requestId})`,
    color: 'red',
    withBorder: true,
    autoClose: false,
    closeButtonProps: CLOSE,
    role: 'alert',
  });
}

/** For what can be taken back: it is done already, and for eight seconds there is a button that undoes it. */
export function toastUndo(message: string, undo: () => Promise<unknown>): void {
  const id = notifications.show({
    withBorder: true,
    autoClose: UNDO_MS,
    closeButtonProps: CLOSE,
    message: (
      <Group justify="space-between" wrap="nowrap">
        <Text size="sm">{message}</Text>
        <Button
          size="compact-sm"
          variant="default"
          onClick={() => {
            notifications.hide(id);
            undo().catch(toastError);
          }}
        >
          Undo
        </Button>
      </Group>
    ),
  });
}
