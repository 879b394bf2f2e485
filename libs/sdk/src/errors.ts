import type { JsonValue } from './json.js';

/** Details of a {@link BlockFailure}. */
export interface BlockFailureOptions {
  /** The same call may succeed later (a timeout, 429, 5xx). Default false: only the author's fix helps. */
  readonly retryable?: boolean;
  /** Wait at least this many milliseconds before the next attempt; from `Retry-After` where a server gave it. */
  readonly retryAfterMs?: number;
  /** More for the run log; no secrets. */
  readonly details?: JsonValue;
  readonly cause?: unknown;
}

/**
 * A block could not do its work. Retries follow this error, not the block: `retryable` decides.
 * Anything else that a block throws is a defect of the block and is never retried.
 *
 * @example
 * throw new BlockFailure('http_status', `${url} answered 503.`, { retryable: true, retryAfterMs: 2000 });
 */
export class BlockFailure extends Error {
  override readonly name = 'BlockFailure';
  readonly retryable: boolean;
  readonly retryAfterMs: number | undefined;
  readonly details: JsonValue | undefined;

  /**
   * @param code snake_case, stable, documented in docs/errors
   * @param message what happened and what to do about it; goes to the author, never to the caller
   */
  constructor(
    readonly code: string,
    message: string,
    options: BlockFailureOptions = {},
  ) {
    super(message, options.cause === undefined ? undefined : { cause: options.cause });
    this.retryable = options.retryable ?? false;
    this.retryAfterMs = options.retryAfterMs;
    this.details = options.details;
  }
}

/** One finding of the validator. */
export interface Problem {
  /** RFC 6901 pointer into the document, e.g. `/blocks/1/params/model`. */
  readonly pointer: string;
  /** snake_case, stable. */
  readonly code: string;
  /** What is wrong, where, and how to mend it. */
  readonly message: string;
  /** Errors refuse the document; warnings are listed. */
  readonly severity: 'error' | 'warning';
}

/** The document cannot be saved or published; `problems` says why, one entry each. */
export class InvalidWorkflow extends Error {
  override readonly name = 'InvalidWorkflow';
  constructor(readonly problems: readonly Problem[]) {
    const first = problems.find((problem) => problem.severity === 'error');
    super(first ? `${first.pointer}: ${first.message}` : 'The workflow document is not valid.');
  }
}
