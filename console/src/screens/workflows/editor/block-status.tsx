import { Group, Text } from '@mantine/core';
import { CircleX, TriangleAlert } from 'lucide-react';
import { StatusBadge } from '../../../parts/status-badge.js';
import { useEditor } from './editor-context.js';

/** What is known of a block beside its params: findings of the check, and how it went in the last test. */
export function BlockStatus({ blockId }: { readonly blockId: string }): React.ReactNode {
  const problems = useEditor((editor) => editor.problems);
  const trial = useEditor((editor) => editor.trial);
  const own = problems.filter((problem) => problem.blockId === blockId);
  const errors = own.filter(({ severity }) => severity === 'error').length;
  const warnings = own.length - errors;
  const run = trial?.blockRuns.findLast((one) => one.blockId === blockId && one.parentKey === null);
  return (
    <Group gap={6} component="span" display="inline-flex">
      {errors === 0 ? null : (
        <Text size="xs" span c="var(--mantine-color-error)">
          <CircleX size={13} aria-hidden className="inline-icon" />{' '}
          {errors === 1 ? '1 error' : `${errors} errors`}
        </Text>
      )}
      {warnings === 0 ? null : (
        <Text size="xs" span>
          <TriangleAlert size={13} aria-hidden className="inline-icon" />{' '}
          {warnings === 1 ? '1 warning' : `${warnings} warnings`}
        </Text>
      )}
      {run === undefined ? null : <StatusBadge status={run.status} />}
    </Group>
  );
}
