import { Button, Group, Select, Stack, Text, TextInput } from '@mantine/core';
import { modals } from '@mantine/modals';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { makeReviewLink } from '../../api/reviews.js';
import type { Review } from '../../api/reviews.js';
import { CopyButton } from '../../parts/copy-button.js';
import { FormProblem } from '../../parts/form-problem.js';
import { TimeCell } from '../../parts/time-cell.js';

/** Makes a link by which somebody without an account decides, once. */
export function askForLink(review: Review): void {
  modals.open({
    title: 'Have somebody else decide',
    closeButtonProps: { 'aria-label': 'Close' },
    children: <LinkForm review={review} />,
  });
}

function LinkForm({ review }: { readonly review: Review }): React.ReactNode {
  const { approvers, fourEyes } = review;
  const [whom, setWhom] = useState('');
  const making = useMutation({ mutationFn: () => makeReviewLink(review, whom.trim()) });
  if (making.data !== undefined) {
    return (
      <Stack>
        <Text>
          Send this link to {making.data.for ?? 'them'} and to nobody else: whoever has it decides. It works
          once, until <TimeCell at={making.data.expiresAt} />, and is shown only now.
        </Text>
        <TextInput label="Link" readOnly value={making.data.url} className="mono" />
        <Group justify="flex-end">
          <CopyButton value={making.data.url} label="Copy the link" />
        </Group>
      </Stack>
    );
  }
  const isNeeded = approvers.length > 0 || fourEyes;
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        making.mutate();
      }}
    >
      <Stack>
        {approvers.length > 0 ? (
          <Select
            label="For"
            data={[...approvers]}
            value={whom === '' ? null : whom}
            onChange={(value) => setWhom(value ?? '')}
            required
          />
        ) : (
          <TextInput
            label="For"
            description="In whose name the decision will be."
            value={whom}
            onChange={({ currentTarget: { value } }) => setWhom(value)}
            required={isNeeded}
            maxLength={200}
          />
        )}
        <FormProblem error={making.error} />
        <Group justify="flex-end">
          <Button type="submit" loading={making.isPending}>
            Make the link
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
