import { Text } from '@mantine/core';
import { CircleDot } from 'lucide-react';
import type { Trigger } from '../../../api/triggers.js';
import type { WorkflowSummary } from '../../../api/workflows.js';

export const LiveVersion = ({ workflow }: { readonly workflow: WorkflowSummary }): React.ReactNode =>
  workflow.publishedVersion === null ? (
    <Text size="sm" c="dimmed">
      never published
    </Text>
  ) : (
    <Text size="sm">version {workflow.publishedVersion}</Text>
  );

/** Whether what is in the draft is what is live. */
export const DraftBadge = ({ workflow }: { readonly workflow: WorkflowSummary }): React.ReactNode =>
  workflow.draftChanged ? (
    <Text size="sm">
      <CircleDot size={14} aria-hidden className="inline-icon" /> changed
    </Text>
  ) : (
    <Text size="sm" c="dimmed">
      as published
    </Text>
  );

/** @param triggers undefined = not known (yet) */
export function TriggersCell({
  triggers,
}: {
  readonly triggers: readonly Trigger[] | undefined;
}): React.ReactNode {
  if (triggers === undefined) return <span aria-label="not known">–</span>;
  if (triggers.length === 0)
    return (
      <Text size="sm" c="dimmed">
        none
      </Text>
    );
  return triggers.map(({ id, block, active }) => (
    <Text size="sm" key={id}>
      {block} ({active ? 'active' : 'inactive'})
    </Text>
  ));
}
