import { Alert, Anchor, List } from '@mantine/core';
import { TriangleAlert } from 'lucide-react';
import { ApiError } from '../../../api/api-error.js';
import type { DocumentProblem } from '../../../api/api-error.js';
import { FormProblem } from '../../../parts/form-problem.js';
import { fieldOf } from './form-values.js';

/** Why a trigger was not saved, with a link to each field at fault. */
export function ProblemSummary({ error }: { readonly error: unknown }): React.ReactNode {
  if (error === null) return null;
  const problems = error instanceof ApiError ? error.problem.problems : [];
  const errors = problems.filter(({ severity }) => severity === 'error');
  if (errors.length === 0) return <FormProblem error={error} />;
  return (
    <Alert
      color="red"
      variant="outline"
      c="inherit"
      role="alert"
      icon={<TriangleAlert aria-hidden />}
      title="The trigger was not saved"
    >
      <List size="sm">
        {errors.map((problem) => (
          <List.Item key={`${problem.pointer} ${problem.code}`}>
            <ProblemLink problem={problem} />
          </List.Item>
        ))}
      </List>
    </Alert>
  );
}

function ProblemLink({
  problem: { pointer, message },
}: {
  readonly problem: DocumentProblem;
}): React.ReactNode {
  const field = fieldOf(pointer);
  if (field === null) return `${pointer}: ${message}`;
  return (
    <Anchor
      component="button"
      type="button"
      size="sm"
      ta="start"
      onClick={() => document.getElementById(`trigger-${field}`)?.focus()}
    >
      {message}
    </Anchor>
  );
}
