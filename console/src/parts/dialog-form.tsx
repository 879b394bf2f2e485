import { Button, Group, Stack } from '@mantine/core';
import { FormProblem } from './form-problem.js';

interface DialogFormProps {
  /** On the button: "Make thread". */
  readonly verb: string;
  /** The mutation that the form begins. */
  readonly saving: { readonly isPending: boolean; readonly error: unknown };
  /** Asked for nothing when false: something typed is not right yet. */
  readonly mayGo?: boolean;
  /** For what destroys or weakens something: red, or begun at Cancel. */
  readonly color?: 'red';
  readonly beginsAtCancel?: boolean;
  readonly onSubmit: () => void;
  readonly onCancel: () => void;
  readonly children: React.ReactNode;
  /** Below what is wrong with the form. */
  readonly findings?: React.ReactNode;
}

/** The form in a dialog: its fields, why it was not taken, and its two buttons. */
export function DialogForm(props: DialogFormProps): React.ReactNode {
  const { verb, saving, mayGo = true, color, beginsAtCancel = false, onSubmit, onCancel } = props;
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        // A dialog may stand, for React, inside another form.
        event.stopPropagation();
        if (mayGo) onSubmit();
      }}
    >
      <Stack>
        {props.children}
        <FormProblem error={saving.error} />
        {props.findings}
        <Group justify="flex-end">
          <Button
            variant="default"
            onClick={onCancel}
            {...(beginsAtCancel ? { 'data-autofocus': true } : {})}
          >
            Cancel
          </Button>
          <Button type="submit" loading={saving.isPending} disabled={!mayGo} {...(color ? { color } : {})}>
            {verb}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
