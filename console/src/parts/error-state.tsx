import { Button, Code, Group, Text } from '@mantine/core';
import { TriangleAlert } from 'lucide-react';
import { ApiError } from '../api/api-error.js';
import { errorDetails } from './error-details.js';
import { CopyButton } from './copy-button.js';
import { ForbiddenState } from './forbidden-state.js';
import { NotFoundState } from './not-found-state.js';
import { StateBox } from './state-box.js';

/** What failed, its request id, and what can be done: try again, copy the details. 403 and 404 say what they are. */
export function ErrorState({
  error,
  onRetry,
}: {
  readonly error: unknown;
  readonly onRetry?: () => void;
}): React.ReactNode {
  if (error instanceof ApiError && error.code === 'forbidden') return <ForbiddenState text={error.message} />;
  if (error instanceof ApiError && error.problem.status === 404)
    return <NotFoundState text={error.message} />;
  const { title, text, requestId, details } = errorDetails(error);
  return (
    <StateBox icon={TriangleAlert} title={title} role="alert">
      <Text ta="center">{text}</Text>
      {requestId === '' ? null : (
        <Text size="sm" c="dimmed">
          Request <Code>{requestId}</Code>
        </Text>
      )}
      <Group>
        {onRetry === undefined ? null : <Button onClick={onRetry}>Retry</Button>}
        <CopyButton value={details} label="Copy details" />
      </Group>
    </StateBox>
  );
}
