import { ApiError } from '../api/api-error.js';

/** The server's words about one field, for the `error` of its input; null when it is not at fault. */
export const fieldProblem = (error: unknown, field: string): string | null =>
  error instanceof ApiError && error.problem.param === field ? error.problem.detail : null;
