import type { JsonObject } from '#sdk';
import { ERROR_KINDS } from './error-codes.js';
import type { ErrorCode } from './error-codes.js';
import type { RejectionOptions } from './rejected-call.js';

/** Registered by IANA for exactly this case, so clients can recognise it across products. */
const QUOTA_EXCEEDED = 'https://iana.org/assignments/http-problem-types#quota-exceeded';

/** What the clients of other surfaces read as `error.type`. */
const errorType = (status: number): string => {
  if (status === 401) return 'authentication_error';
  if (status === 403) return 'permission_error';
  if (status === 404) return 'not_found_error';
  if (status === 429) return 'rate_limit_error';
  return status >= 500 ? 'server_error' : 'invalid_request_error';
};

/**
 * The one error shape (RFC 9457 plus `code`, `requestId` and the `error` object that OpenAI-style clients read).
 *
 * @returns the document; `status` is its HTTP status
 */
export const problemDocument = (
  code: ErrorCode,
  requestId: string,
  options: { readonly [K in keyof RejectionOptions]?: RejectionOptions[K] | undefined } = {},
): JsonObject & { status: number } => {
  const { status, title, detail: usual } = ERROR_KINDS[code];
  const detail = options.detail ?? usual;
  return {
    type:
      code === 'rate_limited' || code === 'too_many_failures'
        ? QUOTA_EXCEEDED
        : `urn:prompthook:error:${code}`,
    title,
    status,
    detail,
    code,
    requestId,
    ...options.extensions,
    error: { message: detail, type: errorType(status), code, param: options.param ?? null },
  };
};

export const PROBLEM_TYPE = 'application/problem+json';
