/** A problem document (RFC 9457) as the server sends it. */
export interface Problem {
  readonly title: string;
  readonly status: number;
  readonly detail: string;
  /** Stable; has a page in docs/errors. */
  readonly code: string;
  readonly requestId: string;
  /** Field at fault, when there is one. */
  readonly param: string | null;
  /** Findings about a document, when it was one: `{ pointer, code, message, severity }`. */
  readonly problems: readonly DocumentProblem[];
}

export interface DocumentProblem {
  readonly pointer: string;
  readonly code: string;
  readonly message: string;
  readonly severity: 'error' | 'warning';
}

/** The server refused a request, or could not be reached (`code` "unreachable", `status` 0). */
export class ApiError extends Error {
  override readonly name = 'ApiError';

  constructor(
    readonly problem: Problem,
    /** `GET /api/v1/runs`, for the details that people copy. */
    readonly request: string,
    /** Seconds, of Retry-After. */
    readonly retryAfter: number | null = null,
  ) {
    super(problem.detail);
  }

  get code(): string {
    return this.problem.code;
  }
}

const textOf = (value: unknown, otherwise: string): string => (typeof value === 'string' ? value : otherwise);

/** The problem in an answer; something readable also when a proxy answered with a page of its own. */
export function readProblem(status: number, requestId: string | null, body: unknown): Problem {
  const document = typeof body === 'object' && body !== null ? (body as Record<string, unknown>) : {};
  const error = document['error'] as { param?: unknown } | undefined;
  const param = error?.param;
  return {
    title: textOf(document['title'], 'The server answered with an error'),
    status,
    detail: textOf(document['detail'], `The answer has status ${status} and says nothing more.`),
    code: textOf(document['code'], `http_${status}`),
    requestId: textOf(document['requestId'], requestId ?? ''),
    param: typeof param === 'string' ? param : null,
    problems: Array.isArray(document['problems']) ? (document['problems'] as DocumentProblem[]) : [],
  };
}
