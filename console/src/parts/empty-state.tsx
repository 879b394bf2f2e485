import { Button, Text } from '@mantine/core';
import { FilterX, Inbox } from 'lucide-react';
import type { LucideIcon } from 'lucide-react';
import { CodeView } from './code-view.js';
import { StateBox } from './state-box.js';

export interface EmptyStateProps {
  readonly title: string;
  readonly text?: string;
  readonly icon?: LucideIcon;
  /** One button. */
  readonly action?: React.ReactNode;
  /** The same by the API, to copy. */
  readonly curl?: string;
}

/** Nothing is there yet: one sentence, one action, one curl. */
export function EmptyState({ title, text, icon = Inbox, action, curl }: EmptyStateProps): React.ReactNode {
  return (
    <StateBox icon={icon} title={title}>
      {text === undefined ? null : (
        <Text ta="center" c="dimmed">
          {text}
        </Text>
      )}
      {action}
      {curl === undefined ? null : <CodeView code={curl} label="The same by the API" />}
    </StateBox>
  );
}

/** Something is there, and the filters hide all of it. */
export function FilteredEmptyState({
  things,
  onClear,
}: {
  /** `runs` */
  readonly things: string;
  readonly onClear: () => void;
}): React.ReactNode {
  return (
    <StateBox icon={FilterX} title={`No ${things} match`} role="status">
      <Button variant="default" onClick={onClear}>
        Clear filters
      </Button>
    </StateBox>
  );
}
