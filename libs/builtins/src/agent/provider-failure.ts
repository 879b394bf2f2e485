import {
  AISDKError,
  APICallError,
  EmptyResponseBodyError,
  InvalidResponseDataError,
  JSONParseError,
  TypeValidationError,
} from '@ai-sdk/provider';
import { BlockFailure } from '#sdk';
import { reachFailure } from './reach-failure.js';
import { retryAfterMs } from './retry-after.js';

/** Who was asked, for the message, and what must not appear in it. */
export interface AskedModel {
  /** As the author wrote it: `<connection>/<model>`. */
  readonly name: string;
  readonly apiKey?: string;
  readonly now: Date;
}

interface Told {
  readonly status: number | undefined;
  readonly code: string;
  readonly message: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly retryable: boolean;
}

/**
 * What a provider's error means to the run: rate limits, outages, timeouts and cut connections may pass
 * (`retryable`), a bad key, an unknown model or a refusal will not. Anything that is not a provider's error
 * comes back unchanged: it is a defect, or the run's own abort.
 */
export function providerFailure(error: unknown, asked: AskedModel): unknown {
  const reach = reachFailure(error, { who: `Model "${asked.name}"`, prefix: 'model' });
  if (reach !== undefined) return reach;
  const told = readTold(error);
  if (told !== undefined) return fromStatus(told, asked);
  if (InvalidResponseDataError.isInstance(error) || EmptyResponseBodyError.isInstance(error)) {
    return failure(asked, 'model_unreachable', `broke off: ${error.message}`, { retryable: true });
  }
  if (JSONParseError.isInstance(error) || TypeValidationError.isInstance(error)) {
    return failure(asked, 'model_answer_invalid', `gave an answer that cannot be read: ${error.message}`);
  }
  if (AISDKError.isInstance(error)) {
    return failure(asked, 'model_request_invalid', `cannot serve this request: ${error.message}`);
  }
  return error;
}

function fromStatus(told: Told, asked: AskedModel): BlockFailure {
  const { status, message } = told;
  const details = { details: { status: status ?? null, providerCode: told.code || null } };
  if (isRefusal(told)) return failure(asked, 'model_refused', `refused the content: ${message}`, details);
  if (/insufficient_quota|billing|credit balance/i.test(`${told.code} ${message}`)) {
    const text = `has no quota left: ${message} Top up the provider's account or use another connection`;
    return failure(asked, 'model_quota_exhausted', text, details);
  }
  if (status === 429) {
    const wait = retryAfterMs(told.headers, asked.now);
    const after = wait === undefined ? {} : { retryAfterMs: wait };
    const text = `is limiting the rate: ${message}`;
    return failure(asked, 'model_rate_limited', text, { ...details, retryable: true, ...after });
  }
  if (status === 401 || status === 403) {
    const text = `refused the connection's key (${status}): ${message} Check the key of the connection`;
    return failure(asked, 'model_auth', text, details);
  }
  if (status === 404) {
    const text = `is not known to the provider (404): ${message} Check the model's name and the base URL`;
    return failure(asked, 'model_not_found', text, details);
  }
  if (status === 408 || status === 409 || status === 425 || (status !== undefined && status >= 500)) {
    const wait = retryAfterMs(told.headers, asked.now);
    const after = wait === undefined ? {} : { retryAfterMs: wait };
    const text = `is not available (${status}): ${message}`;
    return failure(asked, 'model_unavailable', text, { ...details, retryable: true, ...after });
  }
  if (status === undefined || status < 400) {
    const text = told.retryable ? `broke off: ${message}` : `gave an answer that cannot be read: ${message}`;
    const code = told.retryable ? 'model_unreachable' : 'model_answer_invalid';
    return failure(asked, code, text, { ...details, retryable: told.retryable });
  }
  return failure(asked, 'model_request_invalid', `refused the request (${status}): ${message}`, details);
}

function isRefusal(told: Told): boolean {
  const filtered = /content_filter|content_policy|ResponsibleAIPolicyViolation/i;
  return (told.status === undefined || told.status < 429) && filtered.test(`${told.code} ${told.message}`);
}

/** Reads an HTTP failure, or an error that the provider sent inside its stream. */
function readTold(error: unknown): Told | undefined {
  if (APICallError.isInstance(error)) {
    return {
      status: error.statusCode,
      code: codeIn(error.data),
      message: error.message,
      headers: error.responseHeaders ?? {},
      retryable: error.isRetryable,
    };
  }
  if (typeof error !== 'object' || error === null || 'stack' in error) return undefined;
  const streamed = asRecord(asRecord(error)['error'] ?? error);
  const message = streamed['message'];
  if (typeof message !== 'string') return undefined;
  const status = [streamed['statusCode'], streamed['status'], streamed['code']]
    .map(Number)
    .find(isHttpStatus);
  const code = codeIn({ error: streamed });
  const inferred = status ?? statusByName(`${code} ${message}`);
  return { status: inferred, code, message, headers: {}, retryable: inferred === undefined };
}

const isHttpStatus = (value: number): boolean => Number.isInteger(value) && value >= 400 && value <= 599;

/** Providers name a failure inside a stream instead of giving it a status. */
function statusByName(text: string): number | undefined {
  if (/rate_?limit|RESOURCE_EXHAUSTED/i.test(text)) return 429;
  if (/overloaded|unavailable|server_error|api_error|internal/i.test(text)) return 503;
  if (/authentication|permission/i.test(text)) return 401;
  return /invalid_request|INVALID_ARGUMENT/i.test(text) ? 400 : undefined;
}

function codeIn(data: unknown): string {
  const error = asRecord(asRecord(data)['error'] ?? data);
  return [error['code'], error['type'], error['status']].filter((part) => typeof part === 'string').join(' ');
}

const asRecord = (value: unknown): Record<string, unknown> =>
  typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};

interface FailureOptions {
  readonly retryable?: boolean;
  readonly retryAfterMs?: number;
  readonly details?: { status: number | null; providerCode: string | null };
}

function failure(asked: AskedModel, code: string, text: string, options: FailureOptions = {}): BlockFailure {
  const told = text.length > 600 ? `${text.slice(0, 600)}\u2026` : text;
  const whole = `Model "${asked.name}" ${told}`.replace(/[\s.]*$/, '.');
  const key = asked.apiKey ?? '';
  // Some servers repeat the key that they refuse; a run log is no place for it.
  return new BlockFailure(code, key === '' ? whole : whole.replaceAll(key, '[key]'), options);
}
