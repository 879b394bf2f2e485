import { Button, Group, Text } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { answerReview, reviewsQuery } from '../../api/reviews.js';
import type { CutOffAnswer, Review } from '../../api/reviews.js';
import { confirmVerb } from '../../parts/confirm.js';
import { rolesFor } from '../../parts/roles-for.js';
import { toastDone } from '../../parts/toasts.js';
import { useSession } from '../../shell/use-session.js';

const CHOICES = {
  run_again: {
    label: 'It did not happen: run it again…',
    title: 'Run the block again?',
    text: 'If it did happen before, it happens twice.',
    verb: 'Run again',
  },
  fail: {
    label: 'Let it fail…',
    title: 'Let the block fail?',
    text: 'The run goes on by the error port of the block, or fails.',
    verb: 'Let it fail',
  },
} as const;

/** What to do about a block that was cut off. */
export function CutOffButtons({ review }: { readonly review: Review }): React.ReactNode {
  const { can } = useSession();
  const queryClient = useQueryClient();
  if (!can('runs.write')) return <Text size="sm">To decide you need the role {rolesFor('runs.write')}.</Text>;
  const ask = (action: CutOffAnswer['action']): void => {
    const { title, text, verb } = CHOICES[action];
    confirmVerb({
      title,
      verb,
      children: text,
      onConfirm: async () => {
        await answerReview(review, { action });
        toastDone('The run goes on.');
        await queryClient.invalidateQueries({ queryKey: reviewsQuery.queryKey });
      },
    });
  };
  return (
    <Group gap="xs">
      <Button variant="default" onClick={() => ask('run_again')}>
        {CHOICES.run_again.label}
      </Button>
      <Button variant="default" onClick={() => ask('fail')}>
        {CHOICES.fail.label}
      </Button>
    </Group>
  );
}
