import { Modal, Radio, Stack, Textarea } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { suppress } from '../../api/guardrails.js';
import { DialogForm } from '../../parts/dialog-form.js';
import { fieldProblem } from '../../parts/field-problem.js';
import { toastDone } from '../../parts/toasts.js';

/** Calls a match harmless on one trigger: one text, or whatever the pattern matches; with a reason. */
export function SuppressDialog({
  trigger,
  pattern,
  text,
  onClose,
}: {
  readonly trigger: string;
  readonly pattern: string;
  /** What matched; null when that is not known any more. */
  readonly text: string | null;
  readonly onClose: () => void;
}): React.ReactNode {
  const [scope, setScope] = useState(text === null ? 'pattern' : 'text');
  const [reason, setReason] = useState('');
  const queryClient = useQueryClient();
  const save = useMutation({
    mutationFn: () =>
      suppress(trigger, {
        pattern,
        reason: reason.trim(),
        ...(scope === 'text' && text !== null ? { text } : {}),
      }),
    onSuccess: async () => {
      await queryClient.invalidateQueries({ queryKey: ['guardrails', 'suppressions', trigger] });
      toastDone(`${pattern} does not count there from the next call on`);
      onClose();
    },
  });
  return (
    <Modal
      opened
      onClose={onClose}
      title="Mark as false positive"
      closeButtonProps={{ 'aria-label': 'Close' }}
    >
      <DialogForm
        verb="Suppress"
        saving={save}
        mayGo={reason.trim().length >= 3}
        beginsAtCancel
        onSubmit={() => save.mutate()}
        onCancel={onClose}
      >
        <Radio.Group label={`On this trigger, ${pattern} is harmless`} value={scope} onChange={setScope}>
          <Stack gap="xs" mt="xs">
            {text === null ? null : (
              <Radio value="text" label="in this text" description={text.slice(0, 200)} />
            )}
            <Radio value="pattern" label="whatever it matches" />
          </Stack>
        </Radio.Group>
        <Textarea
          label="Reason"
          description="Whoever looks at it later has nothing else to go by."
          required
          minLength={3}
          maxLength={500}
          value={reason}
          error={fieldProblem(save.error, 'reason')}
          onChange={({ currentTarget }) => setReason(currentTarget.value)}
        />
      </DialogForm>
    </Modal>
  );
}
