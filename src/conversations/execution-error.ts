import type { JsonValue } from '#sdk';

/** Why an execution failed, for its owner; null unless it did. */
export const executionError = ({
  status,
  error,
}: {
  readonly status: string;
  readonly error: JsonValue;
}): string | null => {
  if (status !== 'failed' && status !== 'cancelled') return null;
  if (typeof error !== 'object' || error === null || Array.isArray(error)) return 'The run was cancelled.';
  const { message, code } = error;
  if (typeof message === 'string' && message !== '') return message;
  return typeof code === 'string' ? code : 'The run failed.';
};
