import { Alert } from '@mantine/core';
import { TriangleAlert } from 'lucide-react';
import { errorDetails } from './error-details.js';

/** Why a form was not taken. The field at fault says it too: see {@link fieldProblem}. */
export function FormProblem({ error }: { readonly error: unknown }): React.ReactNode {
  if (error === null || error === undefined) return null;
  const { title, text, requestId } = errorDetails(error);
  return (
    <Alert color="red" variant="outline" icon={<TriangleAlert aria-hidden />} title={title} role="alert">
      {text}
      {requestId === '' ? null : <span className="mono"> ({requestId})</span>}
    </Alert>
  );
}
