import type { AttemptOutcome } from '#store';

/** Of a receiver's answer, this much is kept for the log (O-05). */
export const MAX_KEPT_RESPONSE_BYTES = 20_000;

/** One request to a receiver. */
export interface ResultPost {
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
  readonly signal: AbortSignal;
}

/** An outcome, with what a receiver wishes for the next attempt. */
export interface PostedResult extends AttemptOutcome {
  /** `Retry-After` of a 429 or 503; null otherwise. */
  readonly retryAfter: string | null;
}

/**
 * Posts a result. 2xx is success; everything else, redirects too, is a failure with a reason. Never rejects but when
 * `signal` aborts.
 *
 * @param fetch the guarded one
 * @param now start of the attempt
 */
export const postResult = async (
  fetch: typeof globalThis.fetch,
  { url, headers, body, signal }: ResultPost,
  now: Date,
): Promise<PostedResult> => {
  const began = performance.now();
  const outcome = (rest: Omit<PostedResult, 'at' | 'durationMs'>): PostedResult => ({
    at: now,
    durationMs: Math.round(performance.now() - began),
    ...rest,
  });
  let response: Response;
  try {
    response = await fetch(url, { method: 'POST', headers, body, signal });
  } catch (error) {
    if (signal.aborted) throw error;
    return outcome({ status: null, error: reasonOf(error), response: null, retryAfter: null });
  }
  const { status } = response;
  const text = await beginningOf(response);
  if (status >= 200 && status < 300)
    return outcome({ status, error: null, response: text, retryAfter: null });
  const redirects = status >= 300 && status < 400;
  return outcome({
    status,
    error: redirects
      ? `The receiver answered ${status}. Redirects are not followed: set the final URL.`
      : `The receiver answered ${status}.`,
    response: text,
    retryAfter: status === 429 || status === 503 ? response.headers.get('retry-after') : null,
  });
};

/** As text that PostgreSQL can hold. An answer that breaks off has been given all the same. */
const beginningOf = async (response: Response): Promise<string> => {
  const chunks: Uint8Array[] = [];
  let size = 0;
  try {
    // Leaving the loop cancels the rest of the answer.
    for await (const chunk of response.body ?? []) {
      chunks.push(chunk);
      size += chunk.byteLength;
      if (size >= MAX_KEPT_RESPONSE_BYTES) break;
    }
  } catch {
    // The status came, and it decides; what is missing is a part of a text for the log.
  }
  const kept = Buffer.concat(chunks).subarray(0, MAX_KEPT_RESPONSE_BYTES);
  return kept.toString('utf8').replaceAll('\0', '\uFFFD');
};

const reasonOf = (error: unknown): string => {
  if (!(error instanceof Error)) return String(error);
  const cause = error.cause instanceof Error ? `: ${error.cause.message}` : '';
  return `${error.message}${cause}`.replaceAll('\0', '').slice(0, 500);
};
