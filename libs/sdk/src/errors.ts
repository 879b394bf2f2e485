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

/**
 * Is this a {@link BlockFailure}, of this copy of the SDK or of another? A plugin in a folder with its own installation
 * throws the class of that one, which `instanceof` does not know.
 */
export const isBlockFailure = (thrown: unknown): thrown is BlockFailure =>
  thrown instanceof BlockFailure ||
  (thrown instanceof Error &&
    thrown.name === 'BlockFailure' &&
    typeof (thrown as { code?: unknown }).code === 'string' &&
    typeof (thrown as { retryable?: unknown }).retryable === 'boolean');

/**
 * A trigger's `receive` does not want this call: it is answered with 400 `call_refused`, and no run begins.
 *
 * @example
 * if (typeof body !== 'object') throw new CallRefusal('Send the order as a JSON object.');
 */
export class CallRefusal extends Error {
  override readonly name = 'CallRefusal';

  /** @param detail what is wrong and how to mend it; goes to the caller, so: no secret, and nothing of the body */
  constructor(readonly detail: string) {
    super(detail);
  }
}

/** Is this a {@link CallRefusal}, of this copy of the SDK or of another? */
export const isCallRefusal = (thrown: unknown): thrown is CallRefusal =>
  thrown instanceof CallRefusal ||
  (thrown instanceof Error &&
    thrown.name === 'CallRefusal' &&
    typeof (thrown as { detail?: unknown }).detail === 'string');

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

/** A finding that refuses the document. `pointer` is relative to the block's params, e.g. `/auth/header`. */
export const refuse = (pointer: string, code: string, message: string): Problem => ({
  pointer,
  code,
  message,
  severity: 'error',
});

/** A finding that is listed but lets the document be saved. */
export const warn = (pointer: string, code: string, message: string): Problem => ({
  pointer,
  code,
  message,
  severity: 'warning',
});

/** The document cannot be saved or published; `problems` says why, one entry each. */
export class InvalidWorkflow extends Error {
  override readonly name = 'InvalidWorkflow';
  constructor(readonly problems: readonly Problem[]) {
    const first = problems.find((problem) => problem.severity === 'error');
    super(first ? `${first.pointer}: ${first.message}` : 'The workflow document is not valid.');
  }
}
