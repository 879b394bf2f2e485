import { Text } from '@mantine/core';
import type { DocumentProblem } from '../../../api/api-error.js';

/** One finding of the check, where it belongs: by a word, not by colour alone. */
export const Finding = ({ problem }: { readonly problem: DocumentProblem }): React.ReactNode => (
  <Text
    size="xs"
    c={problem.severity === 'error' ? 'var(--mantine-color-error)' : 'inherit'}
    role="note"
    className="break"
  >
    {problem.severity === 'error' ? 'Error: ' : 'Warning: '}
    {problem.message}
  </Text>
);
