import { ApiError } from '../api/api-error.js';

/** An error in words, and as text for a bug report. Never holds what was sent. */
export interface ErrorDetails {
  readonly title: string;
  readonly text: string;
  /** Empty when the server did not see the request. */
  readonly requestId: string;
  readonly details: string;
}

export function errorDetails(error: unknown, now = new Date()): ErrorDetails {
  if (!(error instanceof ApiError)) {
    const text = error instanceof Error ? error.message : String(error);
    const stack = error instanceof Error ? (error.stack ?? '') : '';
    const details = [text, stack, now.toISOString()].filter((part) => part !== '').join('\n');
    return { title: 'Something in the console broke', text, requestId: '', details };
  }
  const { title, detail, requestId, status, code } = error.problem;
  const lines = [error.request, `${status} ${code}`, detail, requestId && `request ${requestId}`];
  return {
    title,
    text: detail,
    requestId,
    details: [...lines, now.toISOString()].filter((line) => line !== '').join('\n'),
  };
}
