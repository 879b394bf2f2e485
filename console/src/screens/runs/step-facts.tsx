import { Text } from '@mantine/core';
import type { TimelineRow } from './timeline.js';

/** The log of a step in words. */
export function StepFacts({ row }: { readonly row: TimelineRow }): React.ReactNode {
  const { block } = row;
  const facts = [
    row.text,
    ...(block?.port != null && block.port !== 'error' ? [`left by "${block.port}"`] : []),
    ...(block?.port === 'error' ? ['its failure went on by the error port'] : []),
    ...(block === null ? [] : [`key ${block.key}`]),
  ].filter((fact) => fact !== '');
  return (
    <Text size="sm" c="dimmed" component="div" aria-label="Log">
      {facts.join(' · ')}
    </Text>
  );
}
