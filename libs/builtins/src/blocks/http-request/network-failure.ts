import { BlockFailure } from '#sdk';

interface Thrown {
  readonly code?: unknown;
  readonly message?: unknown;
  readonly cause?: unknown;
}

const isThrown = (value: unknown): value is Thrown => typeof value === 'object' && value !== null;

/** The innermost cause says what happened; the outer one of a failed fetch says only that it failed. */
function rootOf(error: unknown): { code: string; message: string } {
  let current = error;
  while (isThrown(current) && isThrown(current.cause)) current = current.cause;
  const { code, message } = isThrown(current) ? current : {};
  return {
    code: typeof code === 'string' ? code : '',
    message: typeof message === 'string' && message !== '' ? message : 'no reason given',
  };
}

/** What the egress guard forbids, or cuts off for its size, it will forbid again. A timeout may pass. */
const isFinal = (code: string): boolean => code === 'egress_refused' || code === 'egress_response_too_large';

/**
 * What to throw when a request or the reading of its answer broke off.
 *
 * @param what the request in words, without its query: `GET https://api.example.com/orders`
 * @returns BlockFailure `http_unreachable` (retryable) or the guard's refusal (not); the error itself when the
 *   signal was aborted, because the engine knows why
 */
export function networkFailure(error: unknown, what: string, signal: AbortSignal): unknown {
  if (signal.aborted || error instanceof BlockFailure) return error;
  const { code, message } = rootOf(error);
  if (isFinal(code)) return new BlockFailure(code, `${what}: ${message}`, { cause: error });
  return new BlockFailure('http_unreachable', `${what} got no answer: ${message}`, {
    retryable: true,
    cause: error,
  });
}
