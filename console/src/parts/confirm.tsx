import { Button, Group, Stack, Text, TextInput } from '@mantine/core';
import { modals } from '@mantine/modals';
import { useState } from 'react';
import { ErrorState } from './error-state.js';

export interface ConfirmOptions {
  readonly title: string;
  /** What happens, and to whom: "3 callers, 128 calls in the last 24 hours". */
  readonly children: React.ReactNode;
  /** On the button: "Rotate now". */
  readonly verb: string;
  /** The dialog stays open until it is done, and shows why when it was not. */
  readonly onConfirm: () => Promise<unknown>;
  readonly color?: 'red' | 'indigo';
}

/** For what breaks something for others: a dialog that names it, with a verb on its button. Begins at Cancel. */
export function confirmVerb(options: ConfirmOptions): void {
  open(options, null);
}

/** For what destroys data: the name has to be typed. Begins at Cancel. @param name such as the trigger's */
export function confirmTyped(options: ConfirmOptions, name: string): void {
  open({ color: 'red', ...options }, name);
}

function open(options: ConfirmOptions, name: string | null): void {
  const id = modals.open({
    title: options.title,
    closeButtonProps: { 'aria-label': 'Close' },
    children: <ConfirmForm {...options} name={name} close={() => modals.close(id)} />,
  });
}

function ConfirmForm({
  children,
  verb,
  onConfirm,
  color = 'indigo',
  name,
  close,
}: ConfirmOptions & { readonly name: string | null; readonly close: () => void }): React.ReactNode {
  const [typed, setTyped] = useState('');
  const [state, setState] = useState<{ busy: boolean; error: unknown }>({ busy: false, error: null });
  const confirm = async (): Promise<void> => {
    setState({ busy: true, error: null });
    try {
      await onConfirm();
      close();
    } catch (error) {
      setState({ busy: false, error });
    }
  };
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (name === null || typed === name) void confirm();
      }}
    >
      <Stack>
        {typeof children === 'string' ? <Text>{children}</Text> : children}
        {name === null ? null : (
          <TextInput
            label={
              <>
                Type <strong>{name}</strong> to go on
              </>
            }
            value={typed}
            onChange={({ currentTarget: { value } }) => setTyped(value)}
            autoComplete="off"
            spellCheck={false}
          />
        )}
        {state.error === null ? null : <ErrorState error={state.error} />}
        <Group justify="flex-end">
          <Button variant="default" onClick={close} data-autofocus>
            Cancel
          </Button>
          <Button type="submit" color={color} loading={state.busy} disabled={name !== null && typed !== name}>
            {verb}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
