import { Button, Group, Stack, Text, Textarea } from '@mantine/core';
import { modals } from '@mantine/modals';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { ApiError } from '../../api/api-error.js';
import { answerReview, reviewsQuery } from '../../api/reviews.js';
import type { Decision, Review } from '../../api/reviews.js';
import { FormProblem } from '../../parts/form-problem.js';
import { toastDone } from '../../parts/toasts.js';

/** Asks for the reason and the last word. Nothing is decided by opening it, and Cancel has the focus. */
export function askForDecision(review: Review, decision: Decision, as: string): void {
  const id = modals.open({
    title: decision === 'approved' ? 'Approve?' : 'Deny?',
    closeButtonProps: { 'aria-label': 'Close' },
    children: <DecideForm review={review} decision={decision} as={as} close={() => modals.close(id)} />,
  });
}

interface DecideFormProps {
  readonly review: Review;
  readonly decision: Decision;
  readonly as: string;
  readonly close: () => void;
}

function DecideForm({ review, decision, as, close }: DecideFormProps): React.ReactNode {
  const [comment, setComment] = useState('');
  const queryClient = useQueryClient();
  const isApproval = decision === 'approved';
  const deciding = useMutation({
    mutationFn: () => answerReview(review, { decision, ...(comment === '' ? {} : { comment }) }),
    onSuccess: () => {
      toastDone(isApproval ? afterApproval(review) : 'Denied. The run goes on without it.');
      close();
    },
    // Also when it was refused: what is shown behind the dialog is old.
    onSettled: () => queryClient.invalidateQueries({ queryKey: reviewsQuery.queryKey }),
  });
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        deciding.mutate();
      }}
    >
      <Stack>
        <Text className="break">{review.title}</Text>
        <Text size="sm" c="dimmed">
          You decide as {as}. It cannot be taken back: the run goes on at once
          {isApproval && waitsForSecond(review) ? ' when a second person approves, too' : ''}.
        </Text>
        <Textarea
          label={isApproval ? 'Comment' : 'Reason'}
          description={isApproval ? 'Optional.' : 'Why not; it stands in the run.'}
          required={!isApproval}
          maxLength={2_000}
          autosize
          minRows={2}
          value={comment}
          onChange={({ currentTarget: { value } }) => setComment(value)}
        />
        {isClosed(deciding.error) ? (
          <Text role="alert">Somebody else decided, or the time was over, before you did.</Text>
        ) : null}
        <FormProblem error={deciding.error} />
        <Group justify="flex-end">
          <Button variant="default" onClick={close} data-autofocus>
            Cancel
          </Button>
          <Button
            type="submit"
            color={isApproval ? 'teal.9' : 'red.9'}
            loading={deciding.isPending}
            disabled={isClosed(deciding.error)}
          >
            {isApproval ? 'Approve now' : 'Deny now'}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

const waitsForSecond = ({ fourEyes, approvedBy }: Review): boolean => fourEyes && approvedBy.length === 0;

const afterApproval = (review: Review): string =>
  waitsForSecond(review)
    ? 'Approved. A second person must approve before the run goes on.'
    : 'Approved. The run goes on.';

const isClosed = (error: unknown): boolean => error instanceof ApiError && error.code === 'conflict';
