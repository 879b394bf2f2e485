import { Alert, Button, Group } from '@mantine/core';
import { PauseCircle } from 'lucide-react';
import { TimeCell } from './time-cell.js';

/** What is shown could not be renewed. @param since milliseconds since 1970 */
export function StaleNote({
  since,
  onRetry,
}: {
  readonly since: number;
  readonly onRetry: () => void;
}): React.ReactNode {
  return (
    <Alert color="yellow" variant="outline" icon={<PauseCircle aria-hidden />} mb="sm" role="status">
      <Group justify="space-between">
        <span>
          Updates paused; this is from <TimeCell at={new Date(since).toISOString()} />.
        </span>
        <Button size="xs" variant="default" onClick={onRetry}>
          Retry
        </Button>
      </Group>
    </Alert>
  );
}
