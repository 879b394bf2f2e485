import { List, Text } from '@mantine/core';
import { ApiError } from '../../../api/api-error.js';

/** What the server found in a document that it did not take. */
export function DocumentFindings({ error }: { readonly error: unknown }): React.ReactNode {
  if (!(error instanceof ApiError) || error.problem.problems.length === 0) return null;
  return (
    <List size="sm" aria-label="What was found">
      {error.problem.problems.map(({ pointer, code, message, severity }) => (
        <List.Item key={`${pointer}${code}${message}`} className="break">
          {severity === 'error' ? 'Error' : 'Warning'}: {message}{' '}
          <Text span size="xs" c="dimmed" className="mono">
            {pointer}
          </Text>
        </List.Item>
      ))}
    </List>
  );
}
