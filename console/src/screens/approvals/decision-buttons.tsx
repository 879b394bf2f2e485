import { Button, Group, Text } from '@mantine/core';
import { Check, Link2, X } from 'lucide-react';
import type { Decision, Review } from '../../api/reviews.js';
import { rolesFor } from '../../parts/roles-for.js';
import { useSession } from '../../shell/use-session.js';
import { askForDecision } from './decide-dialog.js';
import { askForLink } from './link-dialog.js';

/** Why the buttons are not there; null when they are. */
function obstacle({ standing, approvers }: Review, may: boolean): string | null {
  if (!may) return `To decide you need the role ${rolesFor('runs.write')}.`;
  if (standing === 'not_an_approver') return `You are not among the approvers: ${approvers.join(', ')}.`;
  return null;
}

/** Approve, deny, or have somebody else decide by a link. Each asks once more before it acts. */
export function DecisionButtons({ review }: { readonly review: Review }): React.ReactNode {
  const { can, person } = useSession();
  const why = obstacle(review, can('runs.write'));
  const ask = (decision: Decision) => () => askForDecision(review, decision, person.name);
  if (!can('runs.write')) return <Text size="sm">{why}</Text>;
  return (
    <Group gap="xs">
      {why === null ? (
        <>
          {review.standing === 'approved_already' ? (
            <Text size="sm">You approved. A second person must approve, too.</Text>
          ) : (
            <Button color="teal.9" leftSection={<Check size={16} aria-hidden />} onClick={ask('approved')}>
              Approve…
            </Button>
          )}
          <Button
            variant="outline"
            color="red.9"
            c="var(--mantine-color-error)"
            leftSection={<X size={16} aria-hidden />}
            onClick={ask('denied')}
          >
            Deny…
          </Button>
        </>
      ) : (
        <Text size="sm">{why}</Text>
      )}
      <Button
        variant="default"
        leftSection={<Link2 size={16} aria-hidden />}
        onClick={() => askForLink(review)}
      >
        Ask somebody else…
      </Button>
    </Group>
  );
}
