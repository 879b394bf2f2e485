import { HttpException } from '@nestjs/common';
import { InvalidWorkflow } from '#sdk';
import type { JsonValue } from '#sdk';
import type { ErrorCode } from './error-codes.js';
import { isPluginUnavailable } from '../plugins/host/answers.js';
import { isStoreUnavailable } from './is-store-unavailable.js';
import { RejectedCall } from './rejected-call.js';

const BY_STATUS: Readonly<Record<number, ErrorCode>> = {
  400: 'invalid_request',
  401: 'unauthorized',
  403: 'forbidden',
  404: 'not_found',
  405: 'method_not_allowed',
  408: 'request_timeout',
  409: 'conflict',
  413: 'body_too_large',
  414: 'path_too_long',
  415: 'unsupported_media_type',
  422: 'unprocessable',
  429: 'rate_limited',
  503: 'shutting_down',
};

/** How long a caller should wait when the database or a plugin is away: a restart takes a few seconds. */
const STORE_RETRY_SECONDS = 5;

/**
 * What an error means to the caller; null for a defect of ours, which the caller learns nothing about.
 */
export const asRejectedCall = (error: unknown): RejectedCall | null => {
  if (error instanceof RejectedCall) return error;
  if (error instanceof InvalidWorkflow) {
    return new RejectedCall('invalid_workflow', {
      detail: error.message,
      extensions: { problems: error.problems.map((problem) => ({ ...problem })) satisfies JsonValue[] },
    });
  }
  if (isStoreUnavailable(error)) {
    return new RejectedCall('store_unavailable', { headers: { 'retry-after': String(STORE_RETRY_SECONDS) } });
  }
  // What is wrong with it is for the log, not for callers.
  if (isPluginUnavailable(error))
    return new RejectedCall('not_ready', { headers: { 'retry-after': String(STORE_RETRY_SECONDS) } });
  return error instanceof HttpException ? fromHttpException(error) : null;
};

const fromHttpException = (error: HttpException): RejectedCall | null => {
  const status = error.getStatus();
  const code = BY_STATUS[status] ?? (status < 500 ? 'invalid_request' : null);
  if (code === null) return null;
  // The framework's texts for these repeat the path, which may be a credential.
  if (code === 'not_found' || code === 'path_too_long') return new RejectedCall(code);
  const body = error.getResponse();
  const message = typeof body === 'string' ? body : (body as { message?: unknown }).message;
  if (Array.isArray(message)) return new RejectedCall(code, { detail: message.join('; ') });
  return new RejectedCall(code, typeof message === 'string' ? { detail: message } : {});
};
